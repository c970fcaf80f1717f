import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ToldStory, toldStory } from '../../test/cast/told.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { makeKey } from '../library/keys.ts';
import { anybody } from '../library/readers.ts';
import { releasedStory } from '../library/released-story.ts';
import { agreeActions } from './agree-actions.ts';
import { answerActions } from './answer-actions.ts';
import { sharedActions } from './shared-actions.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite({
    actions: (machinery) => ({
      ...answerActions(machinery),
      ...agreeActions(machinery),
      ...sharedActions(machinery),
    }),
  });
});
afterAll(() => site.close());

const said = [
  'We asked the board. They said no.',
  'We asked again in March, and they said yes.',
  { said: 'Um, it held, sort of.', words: 'It held, and everybody saw that it did.' },
];

/** A teller who was asked, with the key of her link. */
async function asked(more: Partial<Parameters<typeof toldStory>[2][number]> = {}) {
  const told = await toldStory(site.site.database, 'The board', [
    { name: 'Jo Bramwell', role: 'a housing officer', said, ...more },
  ]);
  const [teller] = told.tellings;
  const key = await makeKey(site.site.database, teller!.telling.id, 'release');
  const codes = teller!.passages.map(({ code }) => code);
  return { told, key, codes, client: site.visitor(), tellingId: teller!.telling.id };
}

type Asked = Awaited<ReturnType<typeof asked>>;

/** The hidden fields of a page, by name: what a browser sends beside what is chosen. */
function hidden(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
}

const how = { shownAs: 'role', name: '', role: 'a housing officer', audience: 'everyone', end: 'never' };

async function answer({ client, key, codes }: Asked, answers: readonly string[], then = 'next') {
  const page = await client.get(`/release/${key}?part=1`);
  const fields = Object.fromEntries(answers.map((value, at) => [`answer-${codes[at]}`, value]));
  return client.post(`/release/${key}/answers`, { ...hidden(page.body), ...fields, then });
}

async function agree(one: Asked) {
  const check = await one.client.get(`/release/${one.key}/check`);
  return one.client.post(`/release/${one.key}`, { sum: hidden(check.body).sum ?? '' });
}

const sharedWords = async (told: ToldStory) =>
  (await releasedStory(site.site.database, told.id, anybody))?.story.passages.map(({ words }) => words) ?? [];
const releases = (told: ToldStory) =>
  site.site.database.selectFrom('release').selectAll().where('story_id', '=', told.id).execute();
/** As if the cooling-off time were over. */
const cooledOff = (told: ToldStory) =>
  site.site.database
    .updateTable('release')
    .set({ public_from: new Date(0) })
    .where('story_id', '=', told.id)
    .execute();

describe('a teller reads, answers and agrees', () => {
  test('from the link to a yes: exactly the words on the page are released, and only those', async () => {
    const one = await asked();
    const hub = await one.client.get(`/release/${one.key}`);
    expect(hub.text).toContain('Nothing of it is shared until you say yes');
    expect(hub.text).toContain('0 of 3 answered');
    const parts = await one.client.get(`/release/${one.key}?part=1`);
    expect(parts.text).toContain('Changed from what you said');
    expect(parts.text).toContain('Um, it held, sort of.');
    expect((await answer(one, ['yes', 'no', 'yes'])).location).toBe(`/release/${one.key}/how`);
    expect((await one.client.post(`/release/${one.key}/how`, how)).location).toBe(
      `/release/${one.key}/check`,
    );
    const check = await one.client.get(`/release/${one.key}/check`);
    expect(check.text).toContain('To be shared: 2 parts');
    expect(check.text).toContain('1 day after you agree');
    expect(await agree(one)).toMatchObject({
      status: 303,
      location: `/release/${one.key}/shared?done=agreed`,
    });
    expect((await releases(one.told)).map(({ words, shown, hand }) => ({ words, shown, hand }))).toEqual([
      { words: said[0], shown: 'a housing officer', hand: 'teller' },
      { words: 'It held, and everybody saw that it did.', shown: 'a housing officer', hand: 'teller' },
    ]);
    expect(await sharedWords(one.told), 'it cools off').toEqual([]);
    await cooledOff(one.told);
    expect(await sharedWords(one.told)).toHaveLength(2);
    const after = await one.client.get(`/release/${one.key}`);
    expect(after.text, 'whoever comes back sees that it is done, not that it is still to do').toContain(
      'You have agreed to 2 parts.',
    );
    expect(after.text).not.toContain('To do');
  });

  test('answers are kept as she goes, also when one is missing its note, and with script', async () => {
    const one = await asked();
    const wrong = await answer(one, ['yes', 'change', '']);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Part 2: say what you would like changed');
    expect(wrong.body).toMatch(new RegExp(`id="note-${one.codes[1]}"[^>]*aria-invalid="true"`, 'u'));
    const page = await one.client.get(`/release/${one.key}?part=1`);
    const saved = await one.client.post(`/release/${one.key}/autosave`, {
      ...hidden(page.body),
      [`answer-${one.codes[2]}`]: 'no',
    });
    expect(JSON.parse(saved.body)).toEqual({ saved: true });
    expect((await one.client.get(`/release/${one.key}`)).text).toContain('3 of 3 answered');
  });

  test('words that changed while she read are no yes of hers: 409 at the answer, and 409 at the agreement', async () => {
    const one = await asked();
    const page = await one.client.get(`/release/${one.key}?part=1`);
    const change = (words: string) =>
      site.site.database
        .updateTable('passage')
        .set((eb) => ({ words, revision: eb('revision', '+', 1) }))
        .where('code', '=', one.codes[0]!)
        .execute();
    await change('We never asked the board.');
    const late = await one.client.post(`/release/${one.key}/answers`, {
      ...hidden(page.body),
      [`answer-${one.codes[0]}`]: 'yes',
      [`answer-${one.codes[1]}`]: 'yes',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Part 1: the words changed while you were reading');
    expect(late.text).toContain('We never asked the board.');
    await answer(one, ['yes', 'yes', 'no']);
    await one.client.post(`/release/${one.key}/how`, how);
    const check = await one.client.get(`/release/${one.key}/check`);
    await change('Nobody asked anybody.');
    const refused = await one.client.post(`/release/${one.key}`, hidden(check.body));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Something changed while you were reading');
    expect(await releases(one.told)).toEqual([]);
    expect((await agree(one)).status, 'what stands now can be agreed to').toBe(303);
    expect((await releases(one.told)).map(({ words }) => words)).toEqual([said[1]]);
  });

  test('how she is named and to whom is asked again in words when something is missing, with all that was typed', async () => {
    const one = await asked();
    const wrong = await one.client.post(`/release/${one.key}/how`, {
      ...how,
      audience: '',
      role: '',
      name: 'Jo B',
      end: 'day',
      'until-day': '31',
      'until-month': '2',
      'until-year': '2030',
    });
    expect(wrong.status).toBe(422);
    for (const fault of [
      'Choose who may see it',
      'Type what you do, as others would see it',
      'Type a real day',
    ])
      expect(wrong.text).toContain(fault);
    expect(wrong.body).toContain('value="Jo B"');
    expect(wrong.body).toContain('value="31"');
    const past = await one.client.post(`/release/${one.key}/how`, {
      ...how,
      end: 'day',
      'until-day': '1',
      'until-month': '2',
      'until-year': '2020',
    });
    expect(past.text).toContain('The last day must not be over');
  });

  test('while a name waits for a decision she can read and choose, but not agree', async () => {
    const one = await asked();
    await site.site.database
      .insertInto('identifier')
      .values({
        story_id: one.told.id,
        found: 'March',
        kind: 'person',
        wordings: ['March'],
        times: 1,
        suggest: 'somebody',
        context: '',
      })
      .execute();
    await answer(one, ['yes', 'yes', 'yes']);
    await one.client.post(`/release/${one.key}/how`, how);
    expect((await one.client.get(`/release/${one.key}/check`)).text).toContain(
      'a few names are still being looked at',
    );
    expect((await agree(one)).status).toBe(409);
    expect(await releases(one.told)).toEqual([]);
  });

  test('each form is made from her words, without the parts she said no to, and her named as she chose', async () => {
    const one = await asked();
    await answer(one, ['yes', 'no', 'yes']);
    await one.client.post(`/release/${one.key}/how`, how);
    for (const form of ['tips', 'guide', 'session', 'try', 'talk']) {
      const page = await one.client.get(`/release/${one.key}/forms/${form}`);
      expect(page.status, form).toBe(200);
      expect(page.text, form).not.toContain('We asked again in March');
      expect(page.text, form).toContain('a housing officer');
      expect(page.text, form).not.toContain('Bramwell');
    }
    expect((await one.client.get(`/release/${one.key}/forms/listen`)).status).toBe(404);
  });
});

describe('a teller takes back', () => {
  async function shared() {
    const one = await asked();
    await answer(one, ['yes', 'yes', 'yes']);
    await one.client.post(`/release/${one.key}/how`, how);
    await agree(one);
    return one;
  }

  test('while it cools off, one tap is enough', async () => {
    const one = await shared();
    expect((await one.client.get(`/release/${one.key}/shared`)).text).toContain('3 parts are not shown yet');
    const gone = await one.client.post(`/release/${one.key}/withdraw`, { what: 'cooling' });
    expect(gone.location).toBe(`/release/${one.key}/shared?done=taken-back`);
    await cooledOff(one.told);
    expect(await sharedWords(one.told)).toEqual([]);
  });

  test('one part, then everything; opening the link alone takes nothing back', async () => {
    const one = await shared();
    await cooledOff(one.told);
    const page = await one.client.get(`/release/${one.key}/withdraw`);
    expect(page.text).toContain('3 parts of your story will be gone');
    expect(await sharedWords(one.told), 'mail programs open links').toHaveLength(3);
    await one.client.post(`/release/${one.key}/withdraw`, { what: one.codes[0]! });
    expect(await sharedWords(one.told)).toEqual([said[1], 'It held, and everybody saw that it did.']);
    await one.client.post(`/release/${one.key}/withdraw`, { what: 'everything' });
    expect(await sharedWords(one.told)).toEqual([]);
    const again = await one.client.post(`/release/${one.key}/withdraw`, { what: 'everything' });
    expect(again.location).toContain('nothing-there');
    expect((await one.client.get(`/release/${one.key}/shared`)).text).toContain('Nothing of yours is shared');
  });

  test('in Cymraeg the page to take back is Welsh from its heading to its button', async () => {
    const one = await shared();
    const page = await one.client.get(`/release/${one.key}/withdraw?lang=cy`);
    expect(page.text).toContain('Tynnu popeth yn ôl');
    expect(page.text).not.toMatch(/Take|Back|shared/u);
  });

  test('newer words wait for a yes, narrowing takes what is shared along, and counts of few are not shown', async () => {
    const one = await shared();
    await cooledOff(one.told);
    await site.site.database
      .updateTable('passage')
      .set({ words: 'We asked the board twice.', revision: 2 })
      .where('code', '=', one.codes[0]!)
      .execute();
    await site.site.database
      .insertInto('read_count')
      .values([
        { day: '2026-11-25', story_id: one.told.id, form: 'story', count: 12 },
        { day: '2026-11-25', story_id: one.told.id, form: 'tips', count: 4 },
      ])
      .execute();
    const page = await one.client.get(`/release/${one.key}/shared`);
    expect(page.text).toContain('newer words, which wait for your yes');
    expect(page.text).toContain('12 times');
    expect(page.text).not.toContain('4 times');
    await one.client.post(`/release/${one.key}/how`, { ...how, audience: 'network' });
    expect((await one.client.get(`/release/${one.key}/check`)).text).toContain('As you agreed before');
    await agree(one);
    expect(await sharedWords(one.told), 'nothing is left for everyone').toEqual([]);
    const members = await releasedStory(site.site.database, one.told.id, { isMember: true, circles: [] });
    expect(members!.story.passages.map(({ words }) => words)).toContain(said[0]);
  });
});

test('a key opens one telling alone; somebody signed in needs none for their own, and gets nowhere with another’s', async () => {
  const member = await site.as('member');
  const mine = await asked({ personId: member.id });
  const other = await asked();
  expect((await member.get(`/release/${mine.tellingId}`)).status).toBe(200);
  expect((await member.get(`/release/${other.tellingId}`)).status).toBe(404);
  expect((await site.visitor().get(`/release/${mine.tellingId}`)).status).toBe(404);
  expect((await site.visitor().get('/release/abcdefgh')).status).toBe(404);
  const steward = await site.as('steward');
  expect((await steward.post(`/release/${mine.tellingId}/withdraw`, { what: 'everything' })).status).toBe(
    404,
  );
});
