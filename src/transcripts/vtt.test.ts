import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTranscript } from './read.ts';

const read = (body: string) => readTranscript(strToU8(`WEBVTT\n\n${body}`), 'a.vtt');
const said = (body: string) => read(body).turns.map((turn) => `${turn.speaker}: ${turn.said}`);

describe('WebVTT as meeting software writes it', () => {
  it('knows the voices, closed or not, with classes, several in one caption', () => {
    expect(
      said(`id-1
00:01.000 --> 00:02.000
<v Anna Smith>One.</v>

00:02.000 --> 00:03.000 align:start
<v.loud Ben>Two. <v Anna Smith>Three.

01:00:03.000 --> 01:00:04.000
And four.`),
    ).toEqual(['Anna Smith: One.', 'Ben: Two.', 'Anna Smith: Three. And four.']);
  });
  it('joins a sentence cut into captions, and keeps each caption’s times to the millisecond', () => {
    const { turns } = read(`00:01.234 --> 00:02.345
<v Anna>We went to

9999:00:03.001 --> 9999:00:04.999
<v Anna>the   council.`);
    expect(turns).toEqual([
      {
        speaker: 'Anna',
        said: 'We went to the council.',
        cues: [
          { at: 0, startMs: 1234, endMs: 2345 },
          { at: 11, startMs: 9999 * 3_600_000 + 3001, endMs: 9999 * 3_600_000 + 4999 },
        ],
        heading: null,
        line: 4,
      },
    ]);
  });
  it('takes out tags and knows character references, and leaves what is neither', () => {
    expect(
      said(
        '00:01.000 --> 00:02.000\n<v Tom &amp; Jo><i>R&amp;D</i> <c.x>is</c> <00:00:01.500>5 < 6 &lt;b&gt; a&nbsp;b &bogus;',
      ),
    ).toEqual(['Tom & Jo: R&D is 5 < 6 <b> a b &bogus;']);
  });
  it('never takes script for anything but letters', () => {
    expect(
      said('00:01.000 --> 00:02.000\n<v &lt;script&gt;alert(1)&lt;/script&gt;>Hello <script>x</script>'),
    ).toEqual(['<script>alert(1)</script>: Hello <script>x</script>']);
  });
  it('knows names before colons, whoever was named last carries on, and voices may stand beside them', () => {
    expect(
      said(`00:01.000 --> 00:02.000
<v Sara>Is it on?

00:02.000 --> 00:03.000
Gil: It is. Note: the light

00:03.000 --> 00:04.000
is red.

00:04.000 --> 00:05.000
Gil: Still.

00:05.000 --> 00:06.000
<v Sara>Good.`),
    ).toEqual(['Sara: Is it on?', 'Gil: It is. Note: the light is red. Still.', 'Sara: Good.']);
  });
  it('keeps comments as notes, and leaves styles and confidences out', () => {
    const { notes, turns } = read(`NOTE
This telling
is invented.

STYLE
::cue { color: red }

NOTE Confidence: 0.92

00:01.000 --> 00:02.000
Hi.`);
    expect(notes).toEqual(['This telling is invented.']);
    expect(turns.map((turn) => turn.said)).toEqual(['Hi.']);
  });
  it('takes dashes and >> for a change of speaker', () => {
    expect(
      said('00:01.000 --> 00:02.000\n- Is it you?\n- It is.\n\n00:02.000 --> 00:03.000\n>> And me.'),
    ).toEqual(['null: Is it you?', 'null: It is.', 'null: And me.']);
  });
  it('does not take a colon in talk for a name', () => {
    expect(
      said(
        '00:01.000 --> 00:02.000\nI said to her: no\n\n00:02.000 --> 00:03.000\nand Trust: it comes\n\n00:03.000 --> 00:04.000\nslowly.',
      ),
    ).toEqual(['null: I said to her: no and Trust: it comes slowly.']);
  });
  it('does not double the words of captions that roll', () => {
    const rolling = ['hello and', 'welcome to', 'the show', 'the show', 'again today'];
    const body = rolling.map(
      (line, index) =>
        `00:0${index}.000 --> 00:0${index + 1}.000\n${index ? rolling[index - 1] : ' '}\n${line.replace(' ', '<00:00:00.400><c> ')}</c>\n`,
    );
    expect(said(body.join('\n'))).toEqual(['null: hello and welcome to the show the show again today']);
  });
  it('keeps what somebody says twice where captions do not roll', () => {
    const lines = ['Yeah.', 'Yeah.', 'No.', 'No.', 'And?', 'So.', 'Well.'];
    const body = lines.map((line, index) => `00:0${index}.000 --> 00:0${index + 1}.000\n${line}\n`);
    expect(said(body.join('\n'))).toEqual([`null: ${lines.join(' ')}`]);
  });
});

describe('people who talk at once', () => {
  it('finish their sentences, in the order in which they began, and lose nothing', () => {
    const { turns, warnings } = read(`00:01.000 --> 00:05.000
<v Anna>I think we should go to the

00:03.000 --> 00:04.000
<v Ben>Yeah.

00:05.000 --> 00:07.000
<v Anna>council and ask.

00:09.000 --> 00:12.000
<v Anna>Then we did.

00:08.000 --> 00:11.000
<v Ben>Go on.`);
    expect(turns.map((turn) => turn.said)).toEqual([
      'I think we should go to the council and ask.',
      'Yeah. Go on.',
      'Then we did.',
    ]);
    expect(warnings).toEqual([]);
  });
  it('times that run backwards keep the order and the words, with one warning', () => {
    const { turns, warnings } = read(`00:11.000 --> 00:12.000
One

00:05.000 --> 00:06.000
two

00:04.000 --> 00:05.000
three`);
    expect(turns[0]!.said).toBe('One two three');
    expect(warnings).toEqual([
      'The times run backwards at line 7 and in 1 more place; the words are kept in the order of the file.',
    ]);
  });
});

describe('a file cut off in the middle of a caption', () => {
  it.each(['00:03.000 --> 00:04.000\n', '00:03.000 --> 00:0', '00:03.0', '00:03.000 --'])(
    'keeps what is there: …%j',
    (end) => {
      const { turns, warnings } = read(`00:01.000 --> 00:02.000\nOne.\n\n${end}`);
      expect(turns.map((turn) => turn.said)).toEqual(['One.']);
      expect(warnings.join()).toMatch(/cut off at line 6/);
    },
  );
});
