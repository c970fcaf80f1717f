import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStory } from '../../test/cast/stories.ts';
import type { Block, Document } from '../documents/document.ts';
import { readingPace, wordsIn } from '../documents/minutes.ts';
import { saidIn } from '../documents/walk.ts';
import { forms, type WrittenForm, writtenForms } from './forms.ts';

const today = new Date('2026-11-23T09:00:00Z');
const minutes = fc.option(fc.integer({ min: 1, max: 200 }), { nil: null });

function composed(
  form: WrittenForm,
  story: Parameters<(typeof forms)['guide']>[0],
  asked: number | null,
): Document {
  return forms[form](story, { minutes: asked, today });
}

function blocksOf(document: Document): Block[] {
  const deep = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block) => ('blocks' in block ? [block, ...deep(block.blocks)] : [block]));
  return deep(document.blocks);
}

describe.each(writtenForms)('%s', (form) => {
  test('says only what stands in a passage, because nothing else is anybody’s learning', () => {
    fc.assert(
      fc.property(anyStory, minutes, (story, asked) => {
        const words = new Map(story.passages.map((passage) => [passage.id, passage.words]));
        for (const { passage, start, end, text } of saidIn(composed(form, story, asked)))
          expect(words.get(passage)?.slice(start, end)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('takes the minutes somebody has to within 15 %, or says why not', () => {
    fc.assert(
      fc.property(anyStory, minutes, (story, asked) => {
        const document = composed(form, story, asked);
        const { total, spent, why } = document.minutes;
        const exact = spent === 'reading' ? wordsIn(document) / readingPace : total;
        if (asked !== null && Math.abs(exact - asked) > asked * 0.15) expect(why).toMatch(/minute/u);
        else expect(why).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('gives every section an address of its own, because contents link to it', () => {
    fc.assert(
      fc.property(anyStory, minutes, (story, asked) => {
        const ids = blocksOf(composed(form, story, asked)).flatMap((b) =>
          b.kind === 'section' ? [b.id] : [],
        );
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/u);
      }),
      { numRuns: 30 },
    );
  });
});

test('only advice is numbered among the tips; other lines stand under a heading that says what they are', () => {
  fc.assert(
    fc.property(anyStory, minutes, (story, asked) => {
      const advice = new Set(story.passages.flatMap(({ tip, id }) => (tip ? [id] : [])));
      const [numbered] = composed('tips', story, asked).blocks;
      if (advice.size > 0)
        for (const { passage } of saidIn({
          ...composed('tips', story, asked),
          standfirst: null,
          blocks: [numbered!],
        }))
          expect(advice).toContain(passage);
    }),
    { numRuns: 60 },
  );
});

test('a page that begins with lines of the teller does not say the same line at its head as well', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      for (const form of writtenForms)
        expect(composed(form, story, null).standfirst !== null).toBe(form === 'session');
      const ours = { ...story, standfirst: { ours: 'How a day centre got its keys' } };
      for (const form of writtenForms)
        expect(composed(form, ours, null).standfirst).toBe('How a day centre got its keys');
    }),
    { numRuns: 20 },
  );
});

test('the minutes of a session add up, because a host goes by them', () => {
  fc.assert(
    fc.property(anyStory, fc.integer({ min: 20, max: 180 }), (story, asked) => {
      const plan = blocksOf(composed('session', story, asked)).find((block) => block.kind === 'table');
      const last = plan?.kind === 'table' ? String(plan.rows.at(-1)?.[0]) : '';
      expect(last.split('–')[1]).toBe(String(asked));
    }),
    { numRuns: 100 },
  );
});

test('the time suggested for a conversation is on a weekday when people are in, two weeks on or more', () => {
  fc.assert(
    fc.property(
      anyStory,
      fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
      (story, day) => {
        const event = forms
          .talk(story, { minutes: null, today: day })
          .blocks.find((block) => block.kind === 'event');
        const start = new Date(`${event?.kind === 'event' ? event.start : ''}Z`);
        expect([2, 3, 4]).toContain(start.getUTCDay());
        expect(start.getTime() - day.getTime()).toBeGreaterThan(13 * 86_400_000);
      },
    ),
    { numRuns: 100 },
  );
});
