import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readTranscript } from './read.ts';

const said = (text: string) =>
  readTranscript(strToU8(text), 'a.srt').turns.map((turn) => `${turn.speaker}: ${turn.said}`);

it('names at the change of speaker carry on to the next', () => {
  expect(
    said(`1
00:00:01,000 --> 00:00:02,000
ANNA: We went there,
and waited

2
00:00:02,000 --> 00:00:03,000
for hours.
BEN: And?

3
00:00:03,000 --> 00:00:04,000
ANNA: Nothing.`),
  ).toEqual(['ANNA: We went there, and waited for hours.', 'BEN: And?', 'ANNA: Nothing.']);
});

it('a name that stands once is believed after a silence, and not in the middle of a sentence', () => {
  const captions: [number, string][] = [
    [1, 'Anna: to your goals, that much faster'],
    [4, 'Sara: Good sound. And we gave it to'],
    [5, 'Trust: the charity.'],
    ...[6, 7, 8, 9, 10].map((second): [number, string] => [second, `Line ${second} of the tale.`]),
    [11, 'Anna: Right.'],
  ];
  const clock = (second: number): string => `00:00:${String(second).padStart(2, '0')},000`;
  const text = captions.map(
    ([at, words], index) => `${index + 1}\n${clock(at)} --> ${clock(at + 1)}\n${words}\n`,
  );
  const [first, second, third] = said(text.join('\n'));
  expect(first).toBe('Anna: to your goals, that much faster');
  expect(second).toMatch(/^Sara: Good sound\. And we gave it to Trust: the charity\. Line 6/);
  expect(third).toBe('Anna: Right.');
});

it('missing blank lines and missing numbers lose no words, and no number becomes one', () => {
  expect(
    said(`1
00:00:01,000 --> 00:00:02,000
We had
42
2
00:00:02,000 --> 00:00:03,000
of them

00:00:03,000 --> 00:00:04,000
and then

more of them.`),
  ).toEqual(['null: We had 42 of them and then more of them.']);
});

it('WhisperX writes names in square brackets', () => {
  expect(
    said(
      '1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_00]: Hi.\n\n2\n00:00:02,000 --> 00:00:03,000\n[SPEAKER_01]: Hello.\n',
    ),
  ).toEqual(['SPEAKER_00: Hi.', 'SPEAKER_01: Hello.']);
});

it('a remark in brackets about the whole is a note', () => {
  const { notes, turns } = readTranscript(
    strToU8(
      '1\n00:00:00,000 --> 00:00:01,000\n[This telling is invented.]\n\n2\n00:00:01,000 --> 00:00:02,000\nHi.',
    ),
    'a.srt',
  );
  expect(notes).toEqual(['[This telling is invented.]']);
  expect(turns).toHaveLength(1);
});

it('a number with nothing after it is the end of a cut-off file, not words', () => {
  const { turns, warnings } = readTranscript(
    strToU8('1\n00:00:00,000 --> 00:00:01,000\nHi.\n\n2\n'),
    'a.srt',
  );
  expect(turns[0]!.said).toBe('Hi.');
  expect(warnings.join()).toMatch(/cut off at line 5/);
});
