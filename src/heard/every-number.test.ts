import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../test/site/client.ts';
import { closedRound } from '../../test/site/closed-round.ts';
import { drawnReplies } from '../../test/site/many-replies.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { abouts } from '../hearing/heard.ts';
import { atLeast } from '../hearing/hiding.ts';
import type { Cell, Shown } from '../hearing/shown.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { wordsIn } from '../web/words.ts';
import { allHeardActions } from './all-actions.ts';
import { groupsIn } from './asked-for.ts';
import { type Heard, heardOf } from './heard-store.ts';
import { heardWords } from './heard-words.ts';
import { groupName, resultsOf } from './results.ts';

// That nobody can be worked out from what is kept of a round is tried in hearing/hiding*.test.ts. Here: that pages, pictures
// and tables, under every filter that is offered, say no other number.

let t: TestSite;
let visitor: Client;
beforeAll(async () => {
  t = await testSite({ actions: (site) => allHeardActions(site, async () => []) });
  visitor = t.visitor();
});
afterAll(() => t.close());

/** What a page may say of some people: their counts, shares of them, and the fewest that “nearly all” can be. */
function sayable({ answered, cells }: Shown): string[] {
  const numbers = Object.values(cells).filter((cell): cell is number => typeof cell === 'number');
  const shares = [...numbers, answered - 4].map((count) => String(Math.round((count / answered) * 100)));
  return [...[...numbers, answered, answered - 4].map(String), ...shares];
}

/** The numbers in a text, without the words that people wrote for questions, answers, groups and rounds. */
function numbersIn(text: string, names: readonly string[]): string[] {
  const bare = names.reduce((left, name) => left.replaceAll(name, ' '), text);
  return bare.replace(/(\d),(?=\d{3})/gu, '$1').match(/\d+/gu) ?? [];
}

/** Every comparison that the filters of a page offer: none, all groups of a kind, and one group of it. */
function offered(heard: Heard): { by: (typeof abouts)[number] | null; group: string | null }[] {
  return [
    { by: null, group: null },
    ...abouts.flatMap((by) => [null, ...groupsIn(heard, by)].map((group) => ({ by, group }))),
  ];
}

test('no page, picture or table says a number that is not kept, under any filter, alone or beside an earlier round', async () => {
  const [earlier, round] = [
    await closedRound(t, drawnReplies(standardAsked, 90, 2), standardAsked),
    await closedRound(t, drawnReplies(standardAsked, 130), standardAsked),
  ];
  const { heard, at } = (await heardOf(t.site.database, round.id))!;
  const then = (await heardOf(t.site.database, earlier.id))!.heard;
  const words = wordsIn(heardWords, 'en');
  const telling = { words, language: 'en' } as const;
  const results = resultsOf(heard, telling);
  const names = [
    ...results.flatMap(({ title, options }) => [title, ...options.map(({ label }) => label)]),
    ...abouts.flatMap((by) => groupsIn(heard, by).map((group) => groupName(heard, by, group, 'en'))),
    ...heard.asked.map(({ words: { en } }) => en),
    ...[round, earlier].map(({ slug }) => slug),
    'The eleven',
  ].sort((a, b) => b.length - a.length);
  const dates = [at.getFullYear(), at.getDate()].map(String);
  const days = [earlier, round].flatMap(() => {
    const closes = new Date(at.getTime() - 86_400_000);
    return numbersIn(closes.toISOString().slice(0, 10), []);
  });
  const always = new Set([...dates, ...days, String(atLeast(heard.questions).all)]);
  let hidden = 0;
  let looked = 0;
  const look = (what: string, text: string, shown: readonly (Shown | null | undefined)[]) => {
    const may = new Set(shown.flatMap((each) => (each ? sayable(each) : [])));
    expect({ what, says: numbersIn(text, names).filter((one) => !may.has(one) && !always.has(one)) }).toEqual(
      {
        what,
        says: [],
      },
    );
    looked += 1;
  };
  for (const { question } of results) {
    const { key, whole } = question;
    for (const { by, group } of offered(heard)) {
      const query = new URLSearchParams({ question: key, ...(by && { by }), ...(group && { group }) });
      const groups =
        by === null ? [] : group === null ? Object.values(question.by[by]) : [question.by[by][group]];
      hidden += groups.flatMap((each) => Object.values(each?.cells ?? {})).filter(isHidden).length;
      const page = await visitor.get(`${round.page}?${query}`);
      look(`page ${query}`, page.text, [whole, ...groups]);
      const picture = await visitor.get(`${round.page}/files/${key}.svg?${query}`);
      if (!whole) expect(picture.status).toBe(404);
      else {
        const words = picture.body.replace(/<[^>]*>/gu, ' ').replaceAll('&amp;', '&');
        look(`picture ${query}`, words, [whole, ...(group === null ? [] : groups)]);
      }
    }
    const beside = `by=round&group=${earlier.slug}`;
    const other = then.questions.find((each) => each.key === key)?.whole;
    look(beside, (await visitor.get(`${round.page}?question=${key}&${beside}`)).text, [whole, other]);
  }
  // The table has every group at once: each row no more than what is kept of its own.
  const csv = (await visitor.get(`${round.page}/files/table.csv`)).body;
  const { sheet } = await readSheet(new TextEncoder().encode(csv), 'table.csv');
  for (const [, key, , option, kind, group, answered, people] of sheet.rows.slice(1)) {
    const { question } = results.find((each) => each.question.key === key)!;
    const about = abouts.find((by) => words.by[by] === kind);
    const shown = about
      ? Object.entries(question.by[about]).find(
          ([each]) => groupName(heard, about, each, 'en') === group,
        )?.[1]
      : question.whole;
    const cell = option ? shown?.cells[String(option)] : null;
    expect([answered, people]).toEqual([
      shown ? String(shown.answered) : null,
      typeof cell === 'number' ? String(cell) : null,
    ]);
  }
  expect(looked).toBeGreaterThan(100);
  // Else nothing was there to be told.
  expect(hidden).toBeGreaterThan(30);
});

function isHidden(cell: Cell): boolean {
  return typeof cell !== 'number';
}
