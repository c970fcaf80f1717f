import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCampaign } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { installQueue } from '../jobs/queue.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { writeXlsx } from '../sheets/write-xlsx.ts';
import { listeningActions } from './listening-actions.ts';

let t: TestSite;
let steward: Client;
beforeAll(async () => {
  t = await testSite({ actions: listeningActions });
  await installQueue(t.connection);
  steward = await t.as('steward');
});
afterAll(() => t.close());

const at = (slug: string) => `/steward/listening/${slug}/replies`;
const upload = (slug: string, name: string, bytes: Uint8Array | string) => {
  const form = new FormData();
  form.append('file', new Blob([bytes as BlobPart]), name);
  return steward.upload(at(slug), form);
};

/** Everything that was replied to a round, as it is kept. */
async function kept(id: string): Promise<Record<string, unknown>[]> {
  const rows = await t.site.database
    .selectFrom('reply')
    .leftJoin('reply_part', 'reply_part.reply_id', 'reply.id')
    .select(['reply.id', 'question', 'part'])
    .where('campaign_id', '=', id)
    .orderBy('reply.id')
    .execute();
  return [...Map.groupBy(rows, (row) => row.id).values()].map((parts) =>
    Object.fromEntries(parts.map(({ question, part }) => [question, part])),
  );
}

/** Fields of the page on which columns are matched, as a browser sends them. */
function columnsIn(body: string): Record<string, string> {
  const fields: Record<string, string> = {
    seen: /name="seen" value="([^"]*)"/u.exec(body)![1]!.replaceAll('&#10;', '\n'),
  };
  for (const [, name, options] of body.matchAll(/<select[^>]*name="(column-\d+)"[^>]*>(.*?)<\/select>/gsu))
    fields[name!] = /<option value="([^"]*)" selected/u.exec(options!)?.[1] ?? '';
  return fields;
}

const csv = (text: string) => `\ufeff${text.trim().replaceAll(/\n\s*/gu, '\r\n')}`;
const messy = csv(`
  Replies of the spring,,,,,,
  ,,,,,,
  Who told you?,How did you come?,What do you use?,Which is best?,How far was it?,May we show others some of your own words?,Colour of the pen
  My sister,By boats,By trains; By bikes,By bikes; By trains; By boats,4,Yes,blue
  ,,,,,,
  A friend,a balloon,trains; a kite,By bikes; By trains,9,perhaps,red
  ,,,,,,green
  Nobody,,,,,,
`);

describe('replies that come in a table', () => {
  test('a messy one: what will be taken in is seen before, row by row in plain words, and only that is taken', async () => {
    const { slug, id } = await aCampaign(t);
    const brought = await upload(slug, 'spring.csv', messy);
    expect(brought.status).toBe(303);
    const page = await steward.get(brought.location!);
    expect(page.text).toContain('3 replies will be taken in');
    expect(page.text).toContain('1 row has nothing in it');
    expect(page.text).toContain('Row 6, “How far was it?”: “9”. Choose from what is offered here');
    expect(page.text).toMatch(/Row 6, “Which is best\?”: “By bikes; By trains”. Name all of them/u);
    expect(page.text).toMatch(/Row 6, “May we show[^”]*”: “perhaps”/u);
    expect(page.text).toContain('The headings were found in row 3');
    expect(await kept(id)).toEqual([]);
    const taken = await steward.post(brought.location!, { ...columnsIn(page.body), do: 'take' });
    expect(taken.location).toBe(`${at(slug)}?done=taken`);
    const all = await kept(id);
    expect(all).toHaveLength(3);
    expect(all).toContainEqual({
      who: { kind: 'text', text: 'My sister' },
      how: { kind: 'one', chosen: 'boats', other: null },
      what: { kind: 'some', chosen: ['trains', 'bikes'], other: null },
      best: { kind: 'order', order: ['bikes', 'trains', 'boats'] },
      far: { kind: 'scale', value: 4 },
      quoting: { kind: 'one', chosen: 'yes', other: null },
    });
    expect(all).toContainEqual({
      who: { kind: 'text', text: 'A friend' },
      how: { kind: 'one', chosen: null, other: 'a balloon' },
      what: { kind: 'some', chosen: ['trains'], other: 'a kite' },
    });
    const rows = await t.site.database
      .selectFrom('reply')
      .selectAll()
      .where('campaign_id', '=', id)
      .execute();
    expect(rows.filter(({ may_quote }) => may_quote)).toHaveLength(1);
    expect(rows.every(({ source, key_hash }) => source === 'sheet' && key_hash === null)).toBe(true);
    // The guard looks at what they wrote, and the table itself is kept nowhere.
    const { rows: jobs } = await t.pool.query(
      "select data from pgboss.job where data ->> 'job' = 'look-words'",
    );
    expect(jobs).toHaveLength(1);
    const imports = await t.site.database
      .selectFrom('reply_import')
      .select(['sheet', 'state'])
      .where('campaign_id', '=', id)
      .execute();
    expect(imports).toEqual([{ sheet: null, state: 'taken' }]);
  });

  test('the same table again is known, also as another kind of file; taken out, it may come again', async () => {
    const { slug, id } = await aCampaign(t);
    const first = await upload(slug, 'a.csv', 'Who told you?,How far was it?\nAnn,2\nBen,3\n');
    const page = await steward.get(first.location!);
    await steward.post(first.location!, { ...columnsIn(page.body), do: 'take' });
    const { sheet } = await readSheet(
      new TextEncoder().encode('Who told you?,How far was it?\nAnn,2\nBen,3\n'),
      'a.csv',
    );
    const twice = await upload(slug, 'b.xlsx', await writeXlsx([sheet]));
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('The same table was taken in on');
    expect(await kept(id)).toHaveLength(2);
    await steward.post(first.location!, { do: 'undo' });
    expect(await kept(id)).toEqual([]);
    const again = await upload(slug, 'b.xlsx', await writeXlsx([sheet]));
    expect(again.status).toBe(303);
    await steward.post(again.location!, { do: 'aside' });
    expect((await steward.get(again.location!)).status).toBe(404);
    expect(await kept(id)).toEqual([]);
  });

  test('columns with other headings are said by hand; what was not seen is not taken in', async () => {
    const { slug, id } = await aCampaign(t);
    const brought = await upload(slug, 'x.csv', 'Teller,Miles\nAnn,2\n');
    const page = await steward.get(brought.location!);
    expect(page.text).toContain('There is nothing to take in yet');
    const fields = { ...columnsIn(page.body), 'column-0': 'text who' };
    const unseen = await steward.post(brought.location!, { ...fields, do: 'take' });
    expect(unseen.status).toBe(422);
    expect(await kept(id)).toEqual([]);
    await steward.post(brought.location!, { ...fields, do: 'look' });
    const seen = await steward.get(brought.location!);
    expect(seen.text).toContain('1 reply will be taken in');
    await steward.post(brought.location!, { ...columnsIn(seen.body), do: 'take' });
    expect(await kept(id)).toEqual([{ who: { kind: 'text', text: 'Ann' } }]);
  });

  test.each([
    ['nothing', null, 'Choose a file'],
    ['a PDF', '%PDF-1.7', 'is a PDF, not a spreadsheet'],
    ['headings alone', 'Who told you?,How far was it?', 'headings and no rows'],
    ['too many rows', `Who told you?\n${'Ann\n'.repeat(5_001)}`, 'more than 5,000 rows'],
  ])('%s is refused in plain words', async (_what, text, words) => {
    const { slug } = await aCampaign(t);
    const answer =
      text === null ? await steward.upload(at(slug), new FormData()) : await upload(slug, 'x.csv', text);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  test('nothing comes into a draft', async () => {
    const { slug } = await aCampaign(t, { isOpened: false });
    expect((await steward.get(at(slug))).text).toContain('Open the round first');
    expect((await upload(slug, 'x.csv', 'Who told you?\nAnn\n')).status).toBe(409);
  });
});
