import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { keptDecision } from '../library/kept-shape.ts';
import { mayShape } from '../library/permits.ts';
import { passagesOf, storyById } from '../library/story-rows.ts';
import { wordsFaults } from '../stories/words.ts';
import { cutPoints } from './cut.ts';
import { mergePassage, splitPassage } from './cut-store.ts';
import { linesOf } from './decided-lines.ts';
import { contentOf } from './passage-past.ts';
import { type MayShape, savePassage } from './passage-store.ts';
import { undoPassage } from './undo-store.ts';
import { wordingOf } from './wording.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const texts = [
  'Um, so we, we went to the board. They said no. We asked again in March.',
  'Margaret rang me up. She said just try it. So I did.',
  'It cost £400. Nobody minded. I did not sleep, you know, for 3 weeks.',
];

/** A story of three passages, each with something decided about it. */
async function aStory(): Promise<MayShape> {
  const { database } = fresh;
  const { id } = await database
    .insertInto('story')
    .values({ slug: `story-${Math.random()}`, title: 'The board' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const telling = await database
    .insertInto('telling')
    .values({ story_id: id, number: 1, questions_version: '1' })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [i, said] of texts.entries())
    await database
      .insertInto('passage')
      .values({
        story_id: id,
        telling_id: telling.id,
        number: i + 1,
        speaker: 'Jo',
        said,
        words: said,
        decided: JSON.stringify({
          key: said.slice(-12),
          people: [said.slice(0, 5)],
          questions: [3],
          headline: 'Ours',
        }),
      })
      .execute();
  return mayShape({ kind: 'system' }, (await storyById(database, id))!);
}

const rowsOf = (permit: MayShape) => passagesOf(fresh.database, permit.of.id);
const wantedOf = ({ code, revision }: { code: string; revision: number }) => ({ code, revision });
const visible = async (permit: MayShape) =>
  (await rowsOf(permit)).map((row) => ({ code: row.code, number: row.number, ...contentOf(row) }));

async function saveWords(permit: MayShape, at: number, words: string, revision?: number) {
  const row = (await rowsOf(permit))[at]!;
  return savePassage(
    fresh.database,
    permit,
    { code: row.code, revision: revision ?? row.revision },
    {
      ...contentOf(row),
      words,
      wording: wordingOf(row.said, words),
      decided: {},
    },
  );
}

describe('two people at one passage', () => {
  test('the second, who has not seen the change of the first, overwrites nothing', async () => {
    const permit = await aStory();
    expect(await saveWords(permit, 1, 'She rang me up.', 1)).toBe('done');
    expect(await saveWords(permit, 1, 'Margaret rang. I tried it.', 1)).toBe('stale');
    expect((await rowsOf(permit))[1]?.words).toBe('She rang me up.');
  });

  test('a form that was sent twice is kept once, so that an impatient tap does no harm', async () => {
    const permit = await aStory();
    await Promise.all([saveWords(permit, 1, 'She rang.', 1), saveWords(permit, 1, 'She rang.', 1)]);
    expect((await rowsOf(permit))[1]).toMatchObject({ words: 'She rang.', revision: 2 });
    const story = await storyById(fresh.database, permit.of.id);
    expect(story?.version).toBe(2);
  });

  test('a split and a merge that were sent twice are done once', async () => {
    const permit = await aStory();
    const [row] = await rowsOf(permit);
    const at = cutPoints(row!.said)[0]!.at;
    const twice = () => splitPassage(fresh.database, permit, wantedOf(row!), at);
    expect(await Promise.all([twice(), twice()])).toEqual(['done', 'done']);
    const parted = await rowsOf(permit);
    expect(parted.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const merge = () => mergePassage(fresh.database, permit, wantedOf(parted[0]!));
    expect(await Promise.all([merge(), merge()])).toEqual(['done', 'done']);
    expect(await rowsOf(permit)).toHaveLength(3);
  });

  test('a passage of another story is not there, whatever the permit', async () => {
    const [mine, theirs] = [await aStory(), await aStory()];
    const [row] = await rowsOf(theirs);
    expect(await undoPassage(fresh.database, mine, wantedOf(row!))).toBe('stale');
    expect(await splitPassage(fresh.database, mine, wantedOf(row!), cutPoints(row!.said)[0]!.at)).toBe(
      'stale',
    );
  });
});

describe('what is agreed to stays', () => {
  test('a passage its teller has answered about is not merged away', async () => {
    const permit = await aStory();
    const [first, second] = await rowsOf(permit);
    await fresh.database
      .insertInto('refusal')
      .values({ telling_id: second!.telling_id, passage_id: second!.id, kind: 'no', hand: 'teller' })
      .execute();
    expect(await mergePassage(fresh.database, permit, wantedOf(first!))).toEqual({ not: 'answered' });
    expect(await rowsOf(permit)).toHaveLength(3);
  });

  test('another person’s words are not joined to somebody’s', async () => {
    const permit = await aStory();
    const [first, second] = await rowsOf(permit);
    await fresh.database
      .updateTable('passage')
      .set({ speaker: 'Sam' })
      .where('id', '=', second!.id)
      .execute();
    expect(await mergePassage(fresh.database, permit, wantedOf(first!))).toEqual({ not: 'other speaker' });
  });
});

describe('undo', () => {
  test('the last change, then the one before it, to the very beginning', async () => {
    const permit = await aStory();
    const before = await visible(permit);
    await saveWords(permit, 0, 'We went to the board.');
    await saveWords(permit, 0, 'To the board!');
    for (const words of ['We went to the board.', texts[0]]) {
      await undoPassage(fresh.database, permit, wantedOf((await rowsOf(permit))[0]!));
      expect((await rowsOf(permit))[0]?.words).toBe(words);
    }
    expect(await visible(permit)).toEqual(before);
    const left = await undoPassage(fresh.database, permit, wantedOf((await rowsOf(permit))[0]!));
    expect(left).toEqual({ not: 'nothing' });
  });

  test('a split is not undone over the head of somebody who works on the second half', async () => {
    const permit = await aStory();
    const [row] = await rowsOf(permit);
    await splitPassage(fresh.database, permit, wantedOf(row!), cutPoints(row!.said)[0]!.at);
    await saveWords(permit, 1, 'No, they said.');
    const undone = await undoPassage(fresh.database, permit, wantedOf((await rowsOf(permit))[0]!));
    expect(undone).toEqual({ not: 'second changed' });
    expect(await rowsOf(permit)).toHaveLength(4);
  });

  test('a merge gives the other passage back under its own name, its own past with it', async () => {
    const permit = await aStory();
    await saveWords(permit, 1, 'She said just try it.');
    const before = await visible(permit);
    await mergePassage(fresh.database, permit, wantedOf((await rowsOf(permit))[0]!));
    await undoPassage(fresh.database, permit, wantedOf((await rowsOf(permit))[0]!));
    expect(await visible(permit)).toEqual(before);
    await undoPassage(fresh.database, permit, wantedOf((await rowsOf(permit))[1]!));
    expect((await rowsOf(permit))[1]?.words).toBe(texts[1]);
  });

  test('any row of changes keeps the text of the telling, true wordings and lines that stand', async () => {
    const step = fc.tuple(fc.constantFrom('split', 'merge', 'save', 'undo'), fc.nat(), fc.nat());
    const said = async (permit: MayShape) =>
      (await rowsOf(permit))
        .map((row) => row.said)
        .join(' ')
        .replace(/\s+/gu, ' ');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const permit = await aStory();
        const text = await said(permit);
        for (const [kind, which, where] of steps) {
          const rows = await rowsOf(permit);
          const row = rows[which % rows.length]!;
          const points = cutPoints(row.said);
          if (kind === 'split' && points.length > 0)
            await splitPassage(fresh.database, permit, wantedOf(row), points[where % points.length]!.at);
          if (kind === 'merge') await mergePassage(fresh.database, permit, wantedOf(row));
          if (kind === 'save')
            await saveWords(permit, which % rows.length, ['We went.', row.said][where % 2]!);
          if (kind === 'undo') await undoPassage(fresh.database, permit, wantedOf(row));
        }
        const rows = await rowsOf(permit);
        expect(await said(permit)).toBe(text);
        expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
        for (const row of rows) {
          expect(wordsFaults(row.said, row.words).length === 0).toBe(row.wording === 'clean');
          for (const line of linesOf(keptDecision(row.decided))) expect(row.words).toContain(line);
        }
      }),
      { numRuns: 25 },
    );
  });
});
