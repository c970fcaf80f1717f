import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../stories/passage.ts';
import { Said } from '../stories/said.ts';
import { suggest } from './suggest.ts';

function told(id: string, words: string, asked: string | null = null): Passage {
  const asides = asked ? [{ at: 0, speaker: 'Q', said: asked, startMs: null, endMs: null }] : [];
  const at = { startMs: null, endMs: null, heading: null, offRecord: null };
  return { id, speaker: 'Jo Bramwell', said: words, words, asides, ...at };
}

const story = [
  told(
    't1p01',
    'We have about forty staff over three sites and I cover the north. It is mostly potholes. There is a kettle.',
    'Tell me a bit about yourself and the place.',
  ),
  told(
    't1p02',
    'It was the caretaker, Ron Sedge. Nobody trusted us then. I turned up every Friday for six weeks and asked about his knees, and I did what I said I would do. Without him it would not have worked. By the March he had told the others that we were all right.',
    'Who did you need to trust you?',
  ),
  told(
    't1p03',
    'We used plan, do, study, act, and a thing called the Harbour Model. I had read a book about it. If you want to try it, start with one person on a Tuesday. It does not have to be a Tuesday.',
    'Did you draw on any method?',
  ),
  told(
    't1p04',
    'so um we just sort of went and then the the keys were gone and nobody said anything at all about it',
  ),
  told('t1p05', 'Mi aprendizaje fue escuchar más, y también llorar. ¿Quién lo diría? 我们没有钥匙。 لا أحد'),
  told('t1p06', 'No.'),
];

describe('suggestions', () => {
  test('say what a passage answers, from what was asked and what was said', async () => {
    const made = await suggest(story, null);
    expect(made.map(({ questions }) => questions[0] ?? 0).slice(0, 3)).toEqual([0, 1, 8]);
    expect(made[0]!.matters).toBeLessThan(made[1]!.matters);
  });

  test('name people, methods, times and parts as they were said', async () => {
    const [, trust, method] = await suggest(story, null);
    expect(trust!.people.map(({ text }) => text)).toContain('Ron Sedge');
    expect(trust!.part).toBe('core');
    expect(trust!.step!.when.text).toBe('By the March');
    expect(method!.methods.map(({ text }) => text)).toEqual(['plan, do, study, act', 'Harbour Model']);
    expect(method!.part).toBe('adaptable');
    expect(method!.tip!.text).toBe('If you want to try it, start with one person on a Tuesday.');
  });

  test('are the same each time, so that a folder made again does not change', async () => {
    expect(await suggest(story, null)).toEqual(await suggest(story, null));
  });

  test('need no story: none for no passages', async () => {
    expect(await suggest([], null)).toEqual([]);
  });
});

const scraps = fc.constantFrom(
  'I said, right, ',
  'you have to ',
  'start with the porter. ',
  'It’s ',
  '[a social worker] ',
  '… ',
  '— ',
  'in March 2021 ',
  'Mrs Hale’s ',
  'don’t ',
  '“No.” ',
  'a method called ',
  '(laughs) ',
  'the and but so ',
  '?! ',
  'ünïcode ',
  '🙂 ',
  '10,000 ',
  ', ',
);
const talk = fc.array(fc.oneof(scraps, fc.string({ maxLength: 12 })), { minLength: 1, maxLength: 60 });

test('every suggested span is verbatim, whatever somebody says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(talk, { minLength: 1, maxLength: 4 }), async (all) => {
      const passages = all.map((parts, i) => told(`t1p0${i + 1}`, `A${parts.join('')}`.trim()));
      for (const [i, one] of (await suggest(passages, null)).entries()) {
        const { headline, key, tip, step, people, methods } = one;
        const spans = [headline, key, tip, step?.when, step?.what, ...people, ...methods];
        for (const span of spans)
          if (span instanceof Said) expect(passages[i]!.words.slice(span.start, span.end)).toBe(span.text);
        expect(headline).toBeInstanceOf(Said);
        expect(key.text.split(/\s+/).length).toBeLessThanOrEqual(60);
        expect(one.matters).toBeGreaterThanOrEqual(0);
        expect(one.matters).toBeLessThanOrEqual(1);
        expect(one.questions.length).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: 150 },
  );
});
