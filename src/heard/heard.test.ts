import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCampaign, everyKind } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { drawnReplies, type MadeReply, putReplies } from '../../test/site/many-replies.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { talliesOf } from '../hearing/heard.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import type { JobRun } from '../jobs/job.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { allHeardActions } from './all-actions.ts';
import { countRepliesJob } from './count-job.ts';
import { heardOf, toBeCounted } from './heard-store.ts';
import { tallied } from './tally-store.ts';
import { gatherThemesJob, meanWordsJob } from './theme-jobs.ts';

let t: TestSite;
let steward: Client;
beforeAll(async () => {
  t = await testSite({ actions: (site) => allHeardActions(site), embedder: byFirstLetter });
  steward = await t.as('steward');
});
afterAll(() => t.close());

/** Sentences mean the same when they begin with the same letter: enough to see what becomes of themes. */
const byFirstLetter: Embedder = {
  async embed(sentences) {
    return sentences.map((sentence) => {
      const vector = new Float32Array(512);
      vector[sentence.charCodeAt(0)] = 1;
      return vector;
    });
  },
  close: async () => {},
};

const run: JobRun = {
  signal: new AbortController().signal,
  attempt: 1,
  id: '00000000-0000-4000-8000-000000000001',
  progress: async () => {},
};
const count = (campaignId: string) => countRepliesJob.run({ campaignId }, t.site, run);

/** A round that closed yesterday, with replies, counted. */
async function closedRound(replies: readonly MadeReply[], questions = everyKind) {
  const round = await aCampaign(t, { questions, opens: -9, closes: -1 });
  await putReplies(t.site.database, round.id, replies);
  await count(round.id);
  return { ...round, page: `/heard/${round.slug}` };
}

const how = (chosen: string, role: string | null = null): MadeReply => ({
  ...{ role, kindOfPlace: null, region: null },
  parts: { how: { kind: 'one', chosen, other: null }, what: { kind: 'some', chosen: [chosen], other: null } },
});
const times = (number: number, reply: MadeReply) => Array.from({ length: number }, () => reply);

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
    const { id, page } = await closedRound(times(30, how('trains')));
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

describe('what we heard', () => {
  test('says who answered what, hides what is small, and shows groups beside everybody', async () => {
    const { page } = await closedRound([
      ...times(30, how('trains', 'front-line')),
      ...times(12, how('boats', 'front-line')),
      ...times(20, how('boats')),
      ...times(10, how('trains')),
      ...times(3, how('bikes')),
    ]);
    const all = await t.visitor().get(page);
    expect(all.status).toBe(200);
    expect(all.text).toContain('What do you use?');
    expect(all.text).toContain('75 people answered They could choose more than one.');
    expect(all.text).toContain('By trains 53% (40)');
    expect(all.text).toContain('By bikes fewer than five');
    expect(all.body).not.toMatch(/\b3 \(|\(3\)/u);
    expect(all.body).toContain('role="img"');
    const groups = await t.visitor().get(`${page}?by=role`);
    expect(groups.text).toContain('I work directly with people who use a service (42)');
    expect(groups.text).toContain('71% (30)');
    const one = await t.visitor().get(`${page}?by=role&group=front-line&question=what`);
    expect(one.text).toContain('Dark: I work directly with people who use a service. Light: Everybody.');
    expect(one.body).not.toContain('id="q-how"');
    expect((await t.visitor().get(`${page}?by=role&group=nonsense&question=x`)).status).toBe(200);
  });

  test('can be taken away as pictures and as a table that says why a number is not there', async () => {
    const { page } = await closedRound([
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
    const earlier = await closedRound([...times(20, how('trains')), ...times(20, how('boats'))]);
    const { page } = await closedRound([...times(30, how('trains')), ...times(10, how('boats'))]);
    const { text } = await t.visitor().get(`${page}?by=round&group=${earlier.slug}&question=what`);
    expect(text).toContain('Dark: this round.');
    expect(text).toContain('By trains 75% (30) 50% (20)');
  });

  test('what stewards keep to themselves is not there for others, nor are drafts', async () => {
    const { slug, id } = await closedRound(times(30, how('trains')));
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
    const { slug, page } = await closedRound(times(30, how('trains')));
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

/** Words to the question “why”, each of a person of its own, that may be shown. */
async function withWords(texts: readonly string[], mayQuote = true) {
  const round = await aCampaign(t, { opens: -9, closes: -1 });
  const replies = texts.map(
    (text): MadeReply => ({
      ...{ role: null, kindOfPlace: null, region: null, mayQuote },
      parts: { why: { kind: 'text', text } },
    }),
  );
  const ids = await putReplies(t.site.database, round.id, [...replies, ...times(20, how('trains'))]);
  await t.site.database
    .insertInto('free_word')
    .values(
      texts.map((text, at) => ({
        ...{ campaign_id: round.id, reply_id: ids[at]!, question: 'why', field: 'part' as const },
        ...{ text, state: 'fine' as const, shown: text },
      })),
    )
    .execute();
  await count(round.id);
  const themes = `/steward/listening/${round.slug}/themes`;
  return { ...round, page: `/heard/${round.slug}`, themes, why: `${themes}/why` };
}

const said = [
  ...Array.from({ length: 7 }, (_, at) => `Time is what I never have, on day ${at} as well`),
  ...Array.from({ length: 6 }, (_, at) => `Managers do not ask us, in ${2010 + at} or now`),
  ...Array.from({ length: 3 }, (_, at) => `Paper forms take ${at + 3} hours`),
];
const gatherWhy = (campaignId: string) => gatherThemesJob.run({ campaignId, question: 'why' }, t.site, run);

describe('themes of what people wrote', () => {
  test('are gathered by sense, shown by a steward, quoted as written, and a few people are not counted', async () => {
    const { id, page, themes, why } = await withWords(said);
    await meanWordsJob.run({}, t.site, run);
    expect((await steward.get(themes)).text).toContain('16 pieces of words may be shown');
    expect((await steward.post(why, { does: 'gather' })).location).toContain('done=asked');
    await gatherWhy(id);
    const list = await steward.get(why);
    expect(list.text).toMatch(/7 people, 7 pieces of words.*6 people, 6 pieces of words.*3 people/u);
    expect((await t.visitor().get(page)).text).not.toContain('Time is what');
    await steward.post(why, { does: 'show' });
    const shown = await t.visitor().get(page);
    expect(shown.text).toContain('7 people Time is what I never have, on day');
    expect(shown.text).toMatch(/a few people Paper forms take/u);
    // Whoever takes back her leave is quoted no more, at once.
    await t.site.database
      .updateTable('reply')
      .set({ may_quote: false })
      .where('campaign_id', '=', id)
      .execute();
    expect((await t.visitor().get(page)).text).not.toContain('Time is what');
  });

  test('are renamed, made one, split and put back; what a person did is not undone by gathering again', async () => {
    const { id, why } = await withWords(said);
    await gatherWhy(id);
    const idOf = async (name: string | RegExp) => {
      const { body } = await steward.get(why);
      return [...body.matchAll(/theme=([0-9a-f-]{36})"><b>([^<]*)</gu)].find(([, , text]) =>
        text!.match(name),
      )![1]!;
    };
    const time = await idOf(/time/iu);
    expect((await steward.post(why, { does: 'rename', theme: time, name: ' ' })).status).toBe(422);
    await steward.post(why, { does: 'rename', theme: time, name: 'No time' });
    expect((await steward.get(why)).text).toContain('No time');
    const paper = await idOf(/paper|hours|forms/iu);
    await steward.post(why, { does: 'merge', theme: paper, into: time });
    expect((await steward.get(why)).text).toContain('10 people, 10 pieces of words');
    await steward.post(why, { does: 'undo' });
    expect((await steward.get(why)).text).toContain('3 people, 3 pieces of words');
    const words = [
      ...(await steward.get(`${why}?theme=${time}`)).body.matchAll(
        /name="words"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="words"/gu,
      ),
    ].map((match) => match[1] ?? match[2]!);
    expect(words).toHaveLength(7);
    const empty = await steward.post(why, { does: 'new', name: 'Days', open: time });
    expect(empty.text).toContain('Choose some words first');
    await steward.post(why, { does: 'new', name: 'Days', words: words.slice(0, 2), open: time });
    await gatherWhy(id);
    const { text } = await steward.get(why);
    expect(text).toMatch(/No time.*5 people/u);
    expect(text).toMatch(/Days.*2 people/u);
    expect(text).not.toContain('Take back');
  });

  test('a quotation leads a steward to the reply it is from, and nobody else', async () => {
    const { id, why, slug } = await withWords(said);
    await gatherWhy(id);
    const open = /theme=([0-9a-f-]{36})/u.exec((await steward.get(why)).body)![1]!;
    const path = /href="(\/steward\/listening\/[^"]*\/reply\/[^"]*)"/u.exec(
      (await steward.get(`${why}?theme=${open}`)).body,
    )![1]!;
    expect((await steward.get(path)).text).toMatch(/Why did you come\?/u);
    expect((await (await t.as('gatherer')).get(path)).status).toBe(403);
    expect((await steward.get(`/steward/listening/${slug}/reply/${id}`)).status).toBe(404);
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
