import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { converted } from '../../test/converted.ts';
import { describeWith } from '../../test/programs.ts';
import { aCampaign } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { columnsFor, partsOf as readBack } from '../hearing/codebook-read.ts';
import type { Part } from '../hearing/part.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { cellText } from '../sheets/sheet.ts';
import { newestVersion } from './campaign-store.ts';
import { listeningActions } from './listening-actions.ts';

let t: TestSite;
let steward: Client;
const folder = mkdtempSync(join(tmpdir(), 'replies-'));
beforeAll(async () => {
  t = await testSite({ actions: listeningActions });
  steward = await t.as('steward');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await t.close();
});

const at = (slug: string) => `/steward/listening/${slug}/replies`;

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

/** Replies of every kind to a round, with what is hard in a spreadsheet. */
async function repliedIn(slug: string) {
  const sent: Record<string, Record<string, string | string[]>>[] = [
    { who: { part: '=1+1' }, why: { part: 'a "b", c;\nd\n\ne' }, how: { part: 'boats', other: 'über' } },
    { who: { part: '007' }, what: { part: ['trains', 'other'], other: '-5' }, far: { part: '1' } },
    { best: { 'order-trains': '3', 'order-boats': '1', 'order-bikes': '2' }, quoting: { part: 'no' } },
    { how: { other: '@x' }, role: { part: 'elected' }, why: { part: '2026-05-03' } },
  ];
  for (const reply of sent) {
    const browser = t.visitor();
    const { location } = await browser.post(`/ask/${slug}`);
    const address = location!.split('/').slice(0, 4).join('/');
    for (const [question, fields] of Object.entries(reply))
      await browser.post(`${address}/${question}`, { ...fields, revision: '0', do: 'next' });
  }
}

describe('replies that are taken out', () => {
  /** Replies so that they can be compared, whatever order they and what is in them come in. */
  const sorted = (all: Record<string, unknown>[]) => all.map((one) => JSON.stringify(inOrder(one))).sort();
  const inOrder = (value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, one]) => [name, inOrder(one)])
      : value;

  /** A table of replies read as any program would have saved it, back into replies. */
  async function readAgain(id: string, bytes: Uint8Array, name: string) {
    const { questions } = await newestVersion(t.site.database, id);
    const { sheet } = await readSheet(bytes, name);
    const [head, ...rows] = sheet.rows.map((row) => row.map(cellText));
    const columns = columnsFor(questions, head!);
    return rows.map((row) => {
      const { parts, faults } = readBack(questions, columns, row);
      expect(faults).toEqual([]);
      return Object.fromEntries(parts) as Record<string, Part>;
    });
  }

  test('each file holds all that was replied, with a codebook; that it was taken is written down', async () => {
    const { slug, id } = await aCampaign(t);
    await repliedIn(slug);
    const get = async (file: string) => {
      const response = await t.app.fetch(
        new Request(`http://site.test${at(slug)}/${file}`, {
          headers: {
            cookie: Object.entries(steward.cookies)
              .map((pair) => pair.join('='))
              .join('; '),
          },
        }),
        {},
      );
      expect(response.status).toBe(200);
      return new Uint8Array(await response.arrayBuffer());
    };
    for (const file of ['replies.csv', 'replies.xlsx'])
      expect(sorted(await readAgain(id, await get(file), file))).toEqual(sorted(await kept(id)));
    const book = await readSheet(await get('replies.xlsx'), 'x.xlsx', 'Codebook');
    expect(book.sheet.rows.flat()).toContain('How did you come?');
    expect((await readSheet(await get('codebook.csv'), 'x.csv')).sheet.rows).toContainEqual(
      expect.arrayContaining(['how', 'boats', 'By boats']),
    );
    const events = await t.site.database
      .selectFrom('event')
      .select('detail')
      .where('verb', '=', 'exported replies')
      .execute();
    expect(events.length).toBe(3);
    // The empty table leads back to the same columns, by the words on the sheet.
    const template = await readSheet(await get('template.xlsx'), 'template.xlsx', 'Replies');
    expect(template.sheet.rows[0]).toContain('What do you use?: By trains');
    const { questions } = await newestVersion(t.site.database, id);
    expect(columnsFor(questions, template.sheet.rows[0]!.map(cellText))).not.toContain(null);
    expect((await steward.get(`${at(slug)}/passwords.csv`)).status).toBe(404);
    writeFileSync(join(folder, 'replies.xlsx'), await get('replies.xlsx'));
    writeFileSync(join(folder, 'kept.json'), JSON.stringify({ id, all: sorted(await kept(id)) }));
  });

  describeWith(['soffice', 'calc'], 'LibreOffice Calc', () => {
    test('reads the spreadsheet and saves it again: every answer is the same', async () => {
      const { id, all } = JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')) as {
        id: string;
        all: string[];
      };
      // As text, and as its own kind of file made into .xlsx again.
      const [sheet, out] = [[join(folder, 'replies.xlsx')], join(folder, 'out')];
      const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
      const [asText] = await converted(sheet, csv, out);
      const [again] = await converted(await converted(sheet, 'ods', out), 'xlsx', join(folder, 'back'));
      const csvOut = readFileSync(asText!);
      expect(sorted(await readAgain(id, csvOut, 'replies.csv'))).toEqual(all);
      const back = readFileSync(again!);
      expect(sorted(await readAgain(id, back, 'replies.xlsx'))).toEqual(all);
    });
  });
});
