import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTranscript } from './read.ts';
import type { Transcript } from './transcript.ts';

interface Spoken {
  speaker: string;
  /** What each caption of the turn says. */
  captions: { words: string; startMs: number; endMs: number }[];
}

const names = [
  'Anna',
  'Ben Jones',
  "Dr. O'Neill-Jones",
  'SPEAKER_00',
  'Siân ap Rhys',
  'Interviewer',
  'Speaker 12',
  'Q',
  'Åsa & Bo',
];
const bits = [
  'so',
  'I said',
  'no',
  '12:30',
  'http://x.org',
  'Note:',
  '(laughs)',
  '[inaudible 00:12:33]',
  '5 < 6',
  'R&D',
  'a_b',
  '…',
  '£40',
  'תודה',
  '42',
  '- and',
  'well.',
  'What?',
];

const words = fc
  .tuple(
    fc.constantFrom('We', 'Then', 'It', '“Yes', 'Um'),
    fc.array(fc.constantFrom(...bits), { maxLength: 9 }),
  )
  .map(([first, rest]) => [first, ...rest].join(' '));

/** Talk in which no two turns in a row are one person's, each caption after the one before it. */
const dialogues = fc
  .array(
    fc.tuple(
      fc.constantFrom(...names),
      fc.array(fc.tuple(words, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((turns) => {
    let clock = 0;
    const talk: Spoken[] = [];
    for (const [speaker, captions] of turns) {
      const spoken = captions.map(([said, length]) => {
        const startMs = clock;
        clock += length * 1000;
        return { words: said, startMs, endMs: clock };
      });
      const last = talk.at(-1);
      if (last?.speaker === speaker) last.captions.push(...spoken);
      else talk.push({ speaker, captions: spoken });
    }
    return talk;
  });

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
const clock = (ms: number, mark: string): string =>
  `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${mark}${String(ms % 1000).padStart(3, '0')}`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const flat = (talk: Spoken[]) =>
  talk.flatMap(({ speaker, captions }) => captions.map((caption, index) => ({ ...caption, speaker, index })));
const joined = ({ captions }: Spoken): string => captions.map((caption) => caption.words).join(' ');

const vtt = (talk: Spoken[]): string =>
  `WEBVTT\n\n${flat(talk)
    .map(
      (one) =>
        `${clock(one.startMs, '.')} --> ${clock(one.endMs, '.')}\n<v ${escaped(one.speaker)}>${escaped(one.words)}</v>\n`,
    )
    .join('\n')}`;
const srt = (talk: Spoken[]): string =>
  flat(talk)
    .map(
      (one, at) =>
        `${at + 1}\n${clock(one.startMs, ',')} --> ${clock(one.endMs, ',')}\n${one.speaker}: ${one.words}\n`,
    )
    .join('\n');
const json = (talk: Spoken[]): string =>
  JSON.stringify({
    segments: flat(talk).map((one) => ({
      start: one.startMs / 1000,
      end: one.endMs / 1000,
      text: ` ${one.words}`,
      speaker: one.speaker,
    })),
  });
const lines =
  (write: (speaker: string, time: string, said: string) => string) =>
  (talk: Spoken[]): string =>
    talk.map((turn) => write(turn.speaker, clock(turn.captions[0]!.startMs, '.'), joined(turn))).join('\n\n');
const markdown = (text: string): string => text.replace(/[_*[\]\\]/g, '\\$&');

const speech = ({ turns }: Transcript) => turns.map(({ speaker, said }) => ({ speaker, said }));
const expected = (talk: Spoken[]) => talk.map((turn) => ({ speaker: turn.speaker, said: joined(turn) }));
const times = ({ turns }: Transcript) =>
  turns.flatMap(({ cues }) => cues.map(({ startMs, endMs }) => [startMs, endMs]));

describe('whatever is written comes back: who, what, when', () => {
  it.each([
    ['a.vtt', vtt],
    ['a.srt', srt],
    ['a.json', json],
  ])('%s', (name, write) => {
    fc.assert(
      fc.property(dialogues, (talk) => {
        const transcript = readTranscript(strToU8(write(talk)), name);
        expect(speech(transcript)).toEqual(expected(talk));
        expect(times(transcript)).toEqual(flat(talk).map(({ startMs, endMs }) => [startMs, endMs]));
        expect(transcript.warnings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    ['a.txt', false, lines((speaker, _, said) => `${speaker}: ${said}`)],
    ['a.txt', true, lines((speaker, time, said) => `${speaker} (${time}): ${said}`)],
    ['a.txt', true, lines((speaker, time, said) => `[${time}] ${speaker}: ${said}`)],
    ['a.txt', true, lines((speaker, time, said) => `${speaker}   ${time}\n${said}`)],
    ['a.txt', true, lines((speaker, time, said) => `${time} ${speaker}\n${said}`)],
    ['a.md', false, lines((speaker, _, said) => `**${markdown(speaker)}:** ${markdown(said)}`)],
    ['a.md', true, lines((speaker, time, said) => `**${markdown(speaker)}** (${time}): ${markdown(said)}`)],
  ])('%s, times %s: %s', (name, isTimed, write) => {
    fc.assert(
      fc.property(dialogues, (talk) => {
        const transcript = readTranscript(strToU8(write(talk)), name);
        expect(speech(transcript)).toEqual(expected(talk));
        expect(times(transcript).map(([start]) => start)).toEqual(
          isTimed ? talk.map((turn) => turn.captions[0]!.startMs) : [],
        );
      }),
      { numRuns: 300 },
    );
  });
});

it('reading what was read and written as text again changes nothing', () => {
  const asText = ({ turns }: Transcript): string =>
    turns.map((turn) => (turn.speaker ? `${turn.speaker}: ${turn.said}` : turn.said)).join('\n\n');
  const labelled = fc
    .tuple(fc.constantFrom('Anna: ', 'Ben: ', ''), words)
    .map(([label, said]) => label + said);
  const ends = fc.constantFrom('\n', '\n\n', '\r', ' ');
  fc.assert(
    fc.property(fc.array(fc.tuple(labelled, ends), { minLength: 1, maxLength: 20 }), (pieces) => {
      const once = readTranscript(strToU8(pieces.flat().join('')), 'a.txt');
      fc.pre(
        once.notes.length === 0 && once.title === null && once.turns.some((turn) => turn.speaker !== null),
      );
      expect(speech(readTranscript(strToU8(asText(once)), 'a.txt'))).toEqual(speech(once));
    }),
    { numRuns: 500 },
  );
});

it('no word of any text is lost: each is said, a name, a heading, the title or a note', () => {
  const piece = fc.constantFrom(
    'Anna: ',
    'Ben ',
    '\n',
    '\n\n',
    '# ',
    '**',
    '*',
    '- ',
    '> ',
    'one ',
    'Two. ',
    '(00:12) ',
    'Date: ',
    '---\n',
    '===\n',
    '[x](y/z) ',
    '\\',
    '_a ',
    'Title\n\n',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('a.txt', 'a.md'),
      (pieces, name) => {
        const source = `Word ${pieces.join('')}`;
        let transcript: Transcript;
        try {
          transcript = readTranscript(strToU8(source), name);
        } catch {
          return;
        }
        const kept = [
          transcript.title,
          ...transcript.notes,
          ...transcript.turns.flatMap((turn) => [turn.speaker, turn.heading, turn.said]),
        ].join(' ');
        const letters = (text: string): Set<string> =>
          new Set(text.replaceAll('y/z', '').match(/[A-Za-z]+/g));
        expect([...letters(source)].filter((word) => !letters(kept).has(word))).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
});

it('a caption file cut off anywhere keeps every word of every whole caption before the cut', () => {
  const talk: Spoken[] = Array.from({ length: 12 }, (_, at) => ({
    speaker: at % 2 ? 'Anna' : 'Ben',
    captions: [{ words: `word${at} and again.`, startMs: at * 1000, endMs: at * 1000 + 900 }],
  }));
  for (const [name, whole] of [
    ['a.vtt', vtt(talk)],
    ['a.srt', srt(talk)],
  ] as const)
    for (let at = whole.indexOf('word1'); at < whole.length; at += 7) {
      const { turns } = readTranscript(strToU8(whole.slice(0, at)), name);
      const kept = turns.map((turn) => turn.said).join(' ');
      const expectedWords = whole.slice(0, at).match(/word\d+ and again\./g) ?? [];
      expect(kept.match(/word\d+ and again\./g) ?? []).toEqual(expectedWords);
      expect(kept).not.toMatch(/-->|\d\d:\d\d/);
    }
});
