import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCampaign, everyKind } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { came, closedRound, countRound, times } from '../../test/site/closed-round.ts';
import { drawnReplies, type MadeReply, putReplies } from '../../test/site/many-replies.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { talliesOf } from '../hearing/heard.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { maySteward } from '../library/permits.ts';
import { undoImport } from '../listening/import-store.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { allHeardActions } from './all-actions.ts';
import { heardOf, toBeCounted } from './heard-store.ts';
import { tallied } from './tally-store.ts';

let t: TestSite;
let steward: Client;
beforeAll(async () => {
  t = await testSite({ actions: (site) => allHeardActions(site, async () => []) });
  steward = await t.as('steward');
});
afterAll(() => t.close());

const how = came;
const count = (campaignId: string) => countRound(t, campaignId);

describe('counting', () => {
  test.each([
    ['every kind of question', everyKind],
    ['the standard questions', standardAsked],
  ])('the database counts as the rules say: %s', async (_what, questions) => {
    const round = await aCampaign(t, { questions });
    const replies = drawnReplies(questions, 400);
    await putReplies(t.site.database, round.id, replies);
    const expected = talliesOf(
      questions,
      replies.map(({ parts, role, kindOfPlace, region }) => ({
        about: { role, kindOfPlace, region },
        parts: new Map(Object.entries(parts)),
      })),
    );
    expect(await tallied(t.site.database, round.id, questions)).toEqual(expected);
  });

  test('a round is counted when it has closed, and not while somebody could watch it move', async () => {
    const open = await aCampaign(t);
    await putReplies(t.site.database, open.id, times(30, how('trains')));
    await count(open.id);
    expect(await heardOf(t.site.database, open.id)).toBeNull();
    expect((await t.visitor().get(`/heard/${open.slug}`)).text).toContain(
      'so that nobody can watch a count move',
    );
    const closed = await aCampaign(t, { opens: -9, closes: -1 });
    const today = new Date().toISOString().slice(0, 10);
    expect(await toBeCounted(t.site.database, today)).toContain(closed.id);
    expect(await toBeCounted(t.site.database, today)).not.toContain(open.id);
    await count(closed.id);
    expect(await toBeCounted(t.site.database, today)).not.toContain(closed.id);
  });

  test('one late reply from a sheet moves nothing, and the page says so', async () => {
    const { id, page } = await closedRound(t, times(30, how('trains')));
    await putReplies(t.site.database, id, [how('boats')]);
    await count(id);
    const { text } = await t.visitor().get(page);
    expect(text).toContain('before a few late replies came in');
    expect(text).toContain('30 people answered');
    await putReplies(t.site.database, id, times(9, how('boats')));
    await count(id);
    expect((await t.visitor().get(page)).text).toContain('40 people answered');
  });
});

describe('a table that was brought is taken out again', () => {
  test('what was heard is counted again by itself', async () => {
    const { id, page } = await closedRound(t, times(30, how('trains')));
    const { database } = t.site;
    const sheet = {
      campaign_id: id,
      name: 'paper.csv',
      sha256: 'a'.repeat(64),
      columns: '[]',
      state: 'taken' as const,
    };
    const { id: importId } = await database
      .insertInto('reply_import')
      .values({ ...sheet, taken_at: new Date(), replies: 10 })
      .returning('id')
      .executeTakeFirstOrThrow();
    const ids = await putReplies(database, id, times(10, how('boats')));
    await database
      .updateTable('reply')
      .set({ source: 'sheet', import_id: importId })
      .where('id', 'in', ids)
      .execute();
    const today = new Date().toISOString().slice(0, 10);
    expect(await toBeCounted(database, today)).toContain(id);
    await count(id);
    expect((await t.visitor().get(page)).text).toContain('40 people answered');
    expect(await toBeCounted(database, today)).not.toContain(id);
    await undoImport(database, maySteward({ kind: 'system' }), id, importId, new Date());
    // This is what the job of each minute asks.
    expect(await toBeCounted(database, today)).toContain(id);
    await count(id);
    expect((await t.visitor().get(page)).text).toContain('30 people answered');
    expect(await toBeCounted(database, today)).not.toContain(id);
  });
});

describe('what we heard', () => {
  test('says who answered what, hides what is small, and shows groups beside everybody', async () => {
    const { page } = await closedRound(t, [
      ...times(30, how('trains', 'front-line')),
      ...times(12, how('boats', 'front-line')),
      ...times(20, how('boats')),
      ...times(10, how('trains')),
      ...times(3, how('bikes')),
    ]);
    const all = await t.visitor().get(page);
    expect(all.status).toBe(200);
    expect(all.text).toContain('What do you use?');
    expect(all.text).toContain('75 people answered. They could choose more than one.');
    expect(all.text).toContain('By trains 53% (40)');
    expect(all.text).toContain('By bikes fewer than five');
    expect(all.body).not.toMatch(/\b3 \(|\(3\)/u);
    expect(all.body).toContain('role="img"');
    const groups = await t.visitor().get(`${page}?by=role`);
    expect(groups.text).toContain('I work directly with people who use a service (42)');
    expect(groups.text).toContain('71% (30)');
    const one = await t.visitor().get(`${page}?by=role&group=front-line&question=what`);
    expect(one.text).toContain('Filled: I work directly with people who use a service. Outlined: Everybody.');
    expect(one.body).not.toContain('id="q-how"');
    expect((await t.visitor().get(`${page}?by=role&group=nonsense&question=x`)).status).toBe(200);
  });

  test('can be taken away as pictures and as a table that says why a number is not there', async () => {
    const { page } = await closedRound(t, [
      ...times(30, how('trains')),
      ...times(10, how('boats')),
      ...times(3, how('bikes')),
    ]);
    const svg = await t.visitor().get(`${page}/files/what.svg`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(svg.body).toContain('<title id="name">What do you use?</title>');
    const png = await t.app.fetch(
      new Request(`http://site.test${page}/files/what.png`, { headers: { host: 'site.test' } }),
    );
    expect(
      Buffer.from(await png.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const csv = await t.visitor().get(`${page}/files/table.csv`);
    const { sheet } = await readSheet(new TextEncoder().encode(csv.body), 'table.csv');
    const what = sheet.rows.filter((row) => row[1] === 'what');
    expect(what.map((row) => [row[3], row[7], row[9]])).toEqual([
      ['trains', '30', null],
      ['boats', '10', null],
      ['bikes', null, 'fewer than five, or nobody'],
      ['other', null, 'fewer than five, or nobody'],
    ]);
    for (const nothing of ['nothing.svg', 'what.pdf', '..%2Fx'])
      expect((await t.visitor().get(`${page}/files/${nothing}`)).status).toBe(404);
  });

  test('a round is set beside an earlier one that asked the same', async () => {
    const earlier = await closedRound(t, [...times(20, how('trains')), ...times(20, how('boats'))]);
    const { page } = await closedRound(t, [...times(30, how('trains')), ...times(10, how('boats'))]);
    const { text } = await t.visitor().get(`${page}?by=round&group=${earlier.slug}&question=what`);
    expect(text).toContain('Filled: this round.');
    expect(text).toContain('By trains 75% (30) 50% (20)');
  });

  test('what stewards keep to themselves is not there for others, nor are drafts', async () => {
    const { slug, id } = await closedRound(t, times(30, how('trains')));
    await t.site.database.updateTable('campaign').set({ shows_heard: false }).where('id', '=', id).execute();
    for (const path of [`/heard/${slug}`, `/heard/${slug}/files/table.csv`, `/heard/${slug}/you-said-we-did`])
      expect((await t.visitor().get(path)).status).toBe(404);
    expect((await t.visitor().get('/heard')).body).not.toContain(slug);
    expect((await steward.get(`/heard/${slug}`)).text).toContain('Only stewards see this page');
    const draft = await aCampaign(t, { isOpened: false });
    expect((await steward.get(`/heard/${draft.slug}`)).status).toBe(404);
  });
});

describe('you said, we did', () => {
  test('a steward writes it with links, shows it, and takes it back; what is wrong keeps what was typed', async () => {
    const { slug, page } = await closedRound(t, times(30, how('trains')));
    const edit = `/steward/listening/${slug}/did`;
    const wrong = await steward.post(edit, {
      does: 'add',
      said: 'We have no time',
      did: '',
      links: 'x javascript:1',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Write what was done');
    expect(wrong.text).toContain('This line has no address that a link can lead to: x javascript:1');
    expect(wrong.body).toContain('value="We have no time"');
    const fields = {
      said: 'We have no time',
      did: 'Tips of one side.\n\nMore to come.',
      links: 'Tips /stories',
    };
    expect((await steward.post(edit, { does: 'add', ...fields })).status).toBe(303);
    expect((await t.visitor().get(`${page}/you-said-we-did`)).text).toContain('Nothing stands here yet');
    const id = /name="id" value="([0-9a-f-]{36})"/u.exec((await steward.get(edit)).body)![1]!;
    await steward.post(edit, { does: 'show', id });
    const shown = await t.visitor().get(`${page}/you-said-we-did`);
    expect(shown.text).toContain('You said We have no time We did Tips of one side. More to come. Tips');
    expect(shown.body).toContain('href="/stories"');
    expect((await t.visitor().get(page)).text).toContain('We have no time');
    await steward.post(edit, { does: 'unshow', id });
    expect((await t.visitor().get(page)).text).not.toContain('We have no time');
    expect((await (await t.as('member')).post(edit, { does: 'remove', id })).status).toBe(403);
  });
});

describe('supply against demand', () => {
  test('what is wanted and not told stands first, each with the next thing to do', async () => {
    const round = await aCampaign(t, { questions: standardAsked, opens: -9, closes: 0 });
    await t.site.database
      .updateTable('campaign')
      .set({ closed_at: new Date() })
      .where('id', '=', round.id)
      .execute();
    const wants = (...chosen: string[]): MadeReply => ({
      ...{ role: null, kindOfPlace: null, region: null },
      parts: {
        'most-want': { kind: 'some', chosen, other: null },
        ways: { kind: 'some', chosen: ['listen'], other: null },
      },
    });
    await putReplies(t.site.database, round.id, [...times(30, wants('q3', 'q5')), ...times(10, wants('q1'))]);
    await count(round.id);
    const { text, body } = await steward.get('/steward/demand');
    expect(text).toMatch(
      /The eleven questions: wanted, and told What Want it Here Next The rules they bent|75%/u,
    );
    expect(text.indexOf('75%')).toBeLessThan(text.indexOf('25%'));
    expect(text).toContain('Ask somebody to tell of it');
    expect(text).toMatch(/Listen 100% 0 forms/u);
    expect(body).toContain('href="/work/new"');
  });
});
