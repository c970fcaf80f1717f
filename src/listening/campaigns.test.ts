import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCampaign } from '../../test/site/a-campaign.ts';
import type { Client } from '../../test/site/client.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import type { Asked } from '../hearing/asked.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { dayFrom } from './campaign-form.ts';
import { listeningActions } from './listening-actions.ts';

let t: TestSite;
let steward: Client;
beforeAll(async () => {
  t = await testSite({ actions: listeningActions });
  steward = await t.as('steward');
});
afterAll(() => t.close());

const questionsOf = async (slug: string) => {
  const rows = await t.site.database
    .selectFrom('campaign_version')
    .innerJoin('campaign', 'campaign.id', 'campaign_version.campaign_id')
    .select(['number', 'questions'])
    .where('slug', '=', slug)
    .orderBy('number')
    .execute();
  return rows.map(({ number, questions }) => ({ number, questions: questions as Asked[] }));
};
const newest = async (slug: string) => (await questionsOf(slug)).at(-1)!.questions;
const work = (slug: string) => `/steward/listening/${slug}`;

/** Replies to one question of a round. */
async function replied(slug: string, question: string, part: string) {
  const browser = t.visitor();
  const { location } = await browser.post(`/ask/${slug}`);
  const reply = location!.split('/').slice(0, 4).join('/');
  await browser.post(`${reply}/${question}`, { part, revision: '0', do: 'next' });
  return reply;
}

/** The fields of the form on a page, as a browser would send them. */
function fieldsOf(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of body.matchAll(/<input[^>]*>/gu)) {
    const [name, value] = [/\bname="([^"]*)"/u.exec(tag)?.[1], /\bvalue="([^"]*)"/u.exec(tag)?.[1] ?? ''];
    if (name && !(/type="checkbox"/u.test(tag) && !/ checked/u.test(tag))) fields[name] = value;
  }
  for (const [, tag, text] of body.matchAll(/<textarea([^>]*)>([^<]*)</gu))
    fields[/\bname="([^"]*)"/u.exec(tag!)![1]!] = text!.replaceAll('&amp;', '&');
  return fields;
}

describe('a round from nothing', () => {
  test('is made with the standard questions, tried out, opened, answered, closed', async () => {
    expect((await steward.post('/steward/listening', { name: ' ' })).text).toContain('Write something here');
    const made = await steward.post('/steward/listening', {
      name: 'Gwanwyn – Spring!',
      programme: 'Learning',
    });
    expect(made.location).toBe('/steward/listening/gwanwyn-spring?done=made');
    const slug = 'gwanwyn-spring';
    expect((await newest(slug)).map(({ key }) => key)).toEqual(standardAsked.map(({ key }) => key));
    const page = await steward.get(work(slug));
    expect(page.text).toContain('http://site.test/ask/gwanwyn-spring');
    expect(page.text).toContain('draft');
    expect((await t.visitor().get(`/ask/${slug}`)).status).toBe(404);
    const trial = /\/ask\/gwanwyn-spring\?trial=(\w+)/u.exec(page.body)![1]!;
    const trier = t.visitor();
    const begun = await trier.post(`/ask/${slug}`, { trial });
    await trier.post(begun.location!, { part: 'time', revision: '0', do: 'finish' });
    expect((await steward.get(work(slug))).text).toContain('1 trial reply, not counted');
    await steward.post(work(slug), { do: 'trials' });
    expect((await steward.get(work(slug))).text).not.toContain('trial reply');
    expect((await steward.post(work(slug), { do: 'open' })).location).toContain('done=opened');
    await replied(slug, 'in-the-way', 'time');
    expect((await steward.get(work(slug))).text).toContain('1, of which 0 pressed “finish”');
    await steward.post(work(slug), { do: 'close' });
    expect((await t.visitor().get(`/ask/${slug}`)).text).toContain('This closed on');
    await steward.post(work(slug), { do: 'open' });
    expect((await t.visitor().get(`/ask/${slug}`)).text).toContain('Begin');
    // What was answered is not deleted by a slip.
    expect((await steward.post(work(slug), { do: 'delete' })).status).toBe(409);
    const verbs = await t.site.database.selectFrom('event').select('verb').orderBy('id').execute();
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'made a round of listening',
      'removed trial replies',
      'opened a round of listening',
      'closed a round of listening',
      'opened a round of listening',
    ]);
  });

  test('whose last day has passed is not opened by a slip: the days come first', async () => {
    const { slug } = await aCampaign(t, { isOpened: false, opens: -9, closes: -2 });
    const answer = await steward.post(work(slug), { do: 'open' });
    expect([answer.status, answer.text.includes('Its last day has passed')]).toEqual([409, true]);
    expect((await t.visitor().get(`/ask/${slug}`)).status).toBe(404);
  });

  test('a second of the same name has another link, and one that nobody answered can be deleted', async () => {
    const first = await steward.post('/steward/listening', { name: 'Twice' });
    const second = await steward.post('/steward/listening', { name: 'Twice' });
    expect(first.location).toContain('/twice?');
    expect(second.location).toMatch(/\/twice-[0-9a-f]{4}\?/u);
    expect((await steward.post(work('twice'), { do: 'delete' })).location).toBe('/steward/listening');
    expect((await steward.get(work('twice'))).status).toBe(404);
  });

  test('its words and days: what is wrong is said, all that was typed stays, people are not told one day and kept another', async () => {
    const { slug } = await aCampaign(t);
    const edit = `${work(slug)}/edit`;
    const fields = fieldsOf((await steward.get(edit)).body);
    const wrong = {
      ...fields,
      name: '',
      'closes-day': '30',
      'closes-month': '2',
      'whoAsks-en': 'x'.repeat(601),
    };
    const answer = await steward.post(edit, wrong);
    expect(answer.status).toBe(422);
    for (const words of ['Write something here', 'Give a day', 'This is too long'])
      expect(answer.text).toContain(words);
    expect(answer.body).toContain('value="30"');
    const saved = await steward.post(edit, { ...fields, 'title-cy': 'Beth?', showsHeard: 'yes' });
    expect(saved.location).toContain('done=saved');
    expect((await steward.get(edit)).body).toContain('Beth?</textarea>');
    await replied(slug, 'who', 'A friend');
    const longer = await steward.post(edit, {
      ...fields,
      'kept-year': String(Number(fields['kept-year']) + 1),
    });
    expect(longer.text).toContain('People were told an earlier day');
  });

  test.each([
    ['31', '4', '2027', null],
    ['29', '2', '2028', '2028-02-29'],
    ['29', '2', '2027', null],
    ['1', '1', '27', null],
    ['28', '3', '2027', '2027-03-28'],
  ])('%s %s %s is a day: %s', (day, month, year, is) => {
    expect(dayFrom({ day, month, year })).toBe(is);
  });
});

describe('questions', () => {
  test('of all six kinds are written, in two languages, moved, taken out and put back', async () => {
    const { slug } = await aCampaign(t, { isOpened: false, questions: standardAsked.slice(0, 3) });
    const add = (kind: string, fields: Record<string, string>) =>
      steward.post(`${work(slug)}/questions/new`, { kind, version: '1', ...fields });
    for (const kind of ['short', 'long', 'one', 'some', 'order', 'scale'])
      expect((await steward.get(`${work(slug)}/questions?kind=${kind}`)).status).toBe(200);
    const options = { 'option-1-en': 'Té', 'option-1-cy': 'Te', 'option-2-en': 'Te', 'option-3-en': '' };
    await add('short', { 'words-en': 'Your team?', 'words-cy': 'Eich tîm?', most: '80' });
    await add('long', { 'words-en': 'And why?', most: '900' });
    await add('one', { 'words-en': 'Which one?', other: 'yes', ...options });
    await add('some', { 'words-en': 'Which ones?', ...options });
    await add('order', { 'words-en': 'Which order?', ...options });
    const scale = { 'words-en': 'How much?', to: '7', 'low-en': 'little', 'high-en': 'a lot' };
    expect((await add('scale', scale)).location).toContain('done=question');
    const all = await newest(slug);
    expect(all.slice(3)).toMatchObject([
      { key: 'your-team', kind: 'short', words: { en: 'Your team?', cy: 'Eich tîm?' }, most: 80 },
      { key: 'and-why', kind: 'long', most: 900 },
      {
        key: 'which-one',
        kind: 'one',
        other: true,
        options: [
          { key: 'te', words: { en: 'Té', cy: 'Te' } },
          { key: 'te-2', words: { en: 'Te' } },
        ],
      },
      { key: 'which-ones', kind: 'some' },
      { key: 'which-order', kind: 'order' },
      { key: 'how-much', kind: 'scale', to: 7 },
    ]);
    const move = (wish: string, question: string) =>
      steward.post(`${work(slug)}/questions`, { do: wish, question });
    await move('up', 'how-much');
    await move('remove', 'in-the-way');
    await move('down', 'most-want');
    expect((await newest(slug)).map(({ key }) => key)).toEqual([
      'from-whom',
      'most-want',
      'your-team',
      'and-why',
      'which-one',
      'which-ones',
      'how-much',
      'which-order',
    ]);
    expect((await move('up', 'from-whom')).location).toContain('done=same');
    expect((await steward.get(work(slug))).text).toContain('What gets in the way');
    await move('add back', 'in-the-way');
    expect((await newest(slug)).at(-1)).toEqual(standardAsked[0]);
    // Nobody has tried it: one version is kept of all these.
    expect(await questionsOf(slug)).toHaveLength(1);
  });

  test('what cannot be asked is said at its field, and nothing typed is lost', async () => {
    const { slug } = await aCampaign(t);
    const save = (fields: Record<string, string>) =>
      steward.post(`${work(slug)}/questions/new`, { version: '1', ...fields });
    const one = await save({
      kind: 'one',
      'words-en': '',
      'option-1-en': 'Tea',
      'option-2-en': '',
      'option-2-cy': 'Coffi',
    });
    expect(one.status).toBe(422);
    expect(one.body).toMatch(/id="words-en-error"[^>]*>Write it in English/u);
    expect(one.body).toMatch(/id="option-2-en-error"[^>]*>Write it in English/u);
    expect(one.body).toContain('value="Coffi"');
    const few = await save({ kind: 'order', 'words-en': 'Order?', 'option-1-en': 'Tea' });
    expect(few.body).toMatch(/id="option-1-en-error"[^>]*>Give at least 2 options/u);
    const scale = await save({ kind: 'scale', 'words-en': 'How?', to: '99', 'low-en': 'a', 'high-en': 'b' });
    expect(scale.body).toMatch(/id="to-error"[^>]*>End the scale at 10 or less/u);
  });

  test('a change never changes what was answered: the old version stays, what would mean something else is refused', async () => {
    const { slug, id } = await aCampaign(t);
    const reply = await replied(slug, 'who', 'My sister');
    const form = `${work(slug)}/questions/how`;
    const fields = fieldsOf((await steward.get(form)).body);
    expect(fields['option-1-key']).toBe('trains');
    const gone = await steward.post(form, { ...fields, 'option-1-en': '', 'option-1-cy': '' });
    expect(gone.status).toBe(422);
    expect(gone.text).toContain('Keep the options “trains”');
    const said = await steward.post(form, {
      ...fields,
      'words-en': 'How did you get here?',
      'option-4-en': 'By bus',
    });
    expect(said.location).toContain('done=question');
    expect((await questionsOf(slug)).map(({ number }) => number)).toEqual([1, 2]);
    // Whoever had begun is asked what she was asked; whoever begins now, the new words.
    expect((await t.visitor().get(`${reply}/how`)).text).toContain('How did you come?');
    const later = await replied(slug, 'how', 'by-bus');
    expect((await t.visitor().get(`${later}/how`)).text).toContain('How did you get here?');
    const versions = await t.site.database
      .selectFrom('reply')
      .select('version')
      .where('campaign_id', '=', id)
      .orderBy('version')
      .execute();
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    const stale = await steward.post(form, { ...fields, 'words-en': 'By what?' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Somebody else has changed this question');
    expect(stale.body).toContain('By what?</textarea>');
  });
});

describe('as others see it', () => {
  test('on a phone, on paper in both languages, as a code', async () => {
    const { slug } = await aCampaign(t);
    expect((await steward.get(`${work(slug)}/preview`)).text).toContain('Which is best?');
    expect((await steward.get(`${work(slug)}/preview?in=cy`)).text).toContain('Which is best? (Cymraeg)');
    const sheet = await steward.get(`${work(slug)}/sheet?lang=cy`);
    expect(sheet.text).toContain('Ticiwch un');
    expect(sheet.text).toContain(`http://site.test/ask/${slug}`);
    const code = await steward.get(`${work(slug)}/code.svg`);
    expect(code.headers.get('content-type')).toBe('image/svg+xml');
    expect(code.body).toContain('<svg');
  });
});
