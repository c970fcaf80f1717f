import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mistake } from '../mistake.ts';
import type { Transcript, Turn } from '../transcripts/transcript.ts';
import { tellingFrom, tellingText } from './passages.ts';
import { wordCount } from './word-count.ts';
import { wordsFaults } from './words.ts';

const transcriptOf = (turns: Partial<Turn>[], format: Transcript['format'] = 'vtt'): Transcript => ({
  format,
  title: null,
  notes: [],
  warnings: [],
  turns: turns.map((turn, i) => ({
    speaker: null,
    said: 'Yes.',
    cues: [],
    heading: null,
    line: i + 1,
    ...turn,
  })),
});
const tell = (turns: Partial<Turn>[], interviewers: string[] = [], format?: Transcript['format']) =>
  tellingFrom(transcriptOf(turns, format), { ordinal: 1, interviewers });
const saidIn = (turns: Partial<Turn>[]): string =>
  turns
    .map(({ said }) => said)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const sentence = 'We went round to the house and she had her coat on.';
const long = (sentences: number): string => Array(sentences).fill(sentence).join(' ');

const SAID = [
  'Mm.',
  'Right',
  '(laughs)',
  "That's right.",
  'And why was that?',
  sentence,
  long(9),
  long(30),
  'off the record',
  'So I, um, I went',
  'no stops here and then we went on '.repeat(40).trim(),
  '…',
  '😀 ¿qué?',
];
const turn = fc.record({
  speaker: fc.constantFrom(null, 'Ros', 'Ros', 'Lorraine', 'Lorraine', 'Gareth'),
  said: fc.constantFrom(...SAID),
  heading: fc.constantFrom(null, null, null, 'Sheila'),
});
const turns = fc.array(turn, { minLength: 1, maxLength: 30 });

describe('any transcript becomes a telling', () => {
  it('in which nothing is lost, added or moved', () => {
    fc.assert(
      fc.property(turns, (said) => {
        expect(tellingText(tell(said))).toBe(saidIn(said));
      }),
      { numRuns: 500 },
    );
  });

  it('the same one every time, because addresses and decisions hang on the ids', () => {
    fc.assert(
      fc.property(turns, (said) => {
        expect(tell(said)).toEqual(tell(said));
      }),
      { numRuns: 100 },
    );
  });

  it('of at most 200 words a passage, with words that are proven', () => {
    fc.assert(
      fc.property(turns, (said) => {
        for (const passage of tell(said).passages) {
          expect(wordCount(passage.said)).toBeLessThanOrEqual(200);
          expect(wordsFaults(passage.said, passage.words)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const ask = { speaker: 'Ros', said: 'And what did you do then?' };
const nod = { speaker: 'Ros', said: 'Okay, yeah.' };
const answer = (words: number, speaker = 'Lorraine') => ({
  speaker,
  said: `${'word '.repeat(words - 1)}end.`,
});

describe('passages', () => {
  it('are numbered by place, in two digits or as many as it takes', () => {
    const many = Array.from({ length: 101 }, () => [ask, answer(70)]).flat();
    const { passages } = tell(many);
    expect([passages[0]!.id, passages[8]!.id, passages[100]!.id]).toEqual(['t1p01', 't1p09', 't1p101']);
  });

  it('a short answer between two questions stays one, because it is an answer', () => {
    const { passages } = tell([ask, answer(70), ask, answer(4), ask, answer(70)]);
    expect(passages.map(({ said }) => wordCount(said))).toEqual([70, 4, 70]);
    expect(passages[1]!.asides).toEqual([{ at: 0, startMs: null, endMs: null, ...ask }]);
  });

  it('goes on over somebody nodding along, which is kept at its place', () => {
    const { passages } = tell([ask, answer(40), nod, answer(40), ask, answer(70)]);
    expect(passages).toHaveLength(2);
    const inside = passages[0]!.asides[1]!;
    expect(inside.said).toBe('Okay, yeah.');
    expect(passages[0]!.said.slice(inside.at)).toBe(answer(40).said);
  });

  it('goes on over another teller’s “That’s right”', () => {
    const pair = [
      answer(50, 'Folake'),
      { speaker: 'Gareth', said: "That's right." },
      answer(50, 'Folake'),
      answer(70, 'Gareth'),
    ];
    expect(tell(pair).passages.map(({ speaker }) => speaker)).toEqual(['Folake', 'Gareth']);
  });

  it('what is said after the last words stands at their end', () => {
    const last = tell([ask, answer(70), ask]).passages[0]!;
    expect(last.asides.at(-1)).toMatchObject({ at: last.said.length, said: ask.said });
  });

  it('paragraphs of a written account join under their heading and never across it', () => {
    const page = [1, 2, 3, 4].map((i) => ({
      said: answer(45).said,
      heading: i < 4 ? 'Sheila' : 'The script',
    }));
    const { passages } = tell(page, [], 'text');
    expect(passages.map(({ heading, said }) => [heading, wordCount(said)])).toEqual([
      ['Sheila', 135],
      ['The script', 45],
    ]);
  });

  it('a written account is not cleaned, since nobody stammers in writing', () => {
    const said = 'You see, I mean, it was, you know, late. We, we left.';
    expect(tell([{ said }], [], 'markdown').passages[0]!.words).toBe(said);
    expect(tell([{ said }], [], 'vtt').passages[0]!.words).not.toBe(said);
  });

  it('hundreds of words without a full stop are cut at a pause or a joining word', () => {
    const said = Array(40).fill('and then we went up to the ward and she said nothing').join(' ');
    const { passages } = tell([{ said }]);
    for (const passage of passages) {
      expect(wordCount(passage.said)).toBeGreaterThan(50);
      expect(passage.said).toMatch(/^and/);
    }
  });

  it('are cut where the subject changes', () => {
    const about = (nouns: string[]) =>
      Array.from(
        { length: 8 },
        (_, i) =>
          `The ${nouns[i % 3]} kept the ${nouns[(i + 1) % 3]} near the old ${nouns[(i + 2) % 3]} again.`,
      ).join(' ');
    const garden = about(['gardener', 'wheelbarrow', 'greenhouse']);
    const court = about(['barrister', 'magistrate', 'courtroom']);
    const { passages } = tell([{ said: `${garden} ${court}` }]);
    expect(passages.map(({ said }) => said)).toEqual([garden, court]);
  });
});

describe('times', () => {
  const timed = (said: string, ...starts: [at: number, startMs: number, endMs: number | null][]) => ({
    speaker: 'Lorraine',
    said,
    cues: starts.map(([at, startMs, endMs]) => ({ at, startMs, endMs })),
  });

  it('are those of the cues in which the first and the last word stand, never in between', () => {
    const said = `${long(12)} ${long(12)}`;
    const half = long(12).length + 1;
    const { passages } = tell([timed(said, [0, 1000, 2000], [half, 2100, 9000])]);
    expect(passages.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [1000, 2000],
      [2100, 9000],
    ]);
  });

  it('end where the next cue begins when the source gives no end, and are unknown after the last', () => {
    const { passages } = tell([
      timed(long(9), [0, 1000, null]),
      { ...ask, cues: [{ at: 0, startMs: 5000, endMs: null }] },
      timed(long(9), [0, 6000, null]),
    ]);
    expect(passages.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [1000, 5000],
      [6000, null],
    ]);
  });

  it('that run backwards are not made up', () => {
    expect(tell([timed(long(3), [0, 9000, 1000])]).passages[0]).toMatchObject({ startMs: 9000, endMs: null });
  });
});

it('a transcript in which nobody tells is the person’s to mend', () => {
  expect(() => tell([ask, ask], ['Ros'])).toThrow(Mistake);
  expect(() => tell([ask, ask], ['Ros'])).toThrow('Nobody tells anything');
});
