import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noLines } from '../../test/site/no-lines.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { aWant, byHand, madeFindable } from '../../test/site/wants.ts';
import { transaction } from '../database/database.ts';
import { finderOf } from '../finding/find-actions.ts';
import { mayTakeBack } from '../library/permits.ts';
import { takeBack } from '../library/take-back.ts';
import { lastDue } from './due.ts';
import { askToHear } from './hear-store.ts';
import { letterConfirmJob, weeklyLetterJob, weeklyLettersJob } from './letter-job.ts';
import { wantingActions } from './wanting-actions.ts';

let here: TestSite;
let slugs = 0;
beforeAll(async () => {
  here = await testSite({
    settings: { meaning: false },
    actions: (site) => wantingActions(site, finderOf(site, noLines)),
  });
});
afterAll(() => here.close());
beforeEach(async () => {
  here.mail.length = 0;
  for (const table of ['letter_reader', 'want_answer', 'want', 'common_want', 'story'] as const)
    await here.site.database.deleteFrom(table).execute();
});

const week = 7 * 86_400_000;

/** Moves to the next hour of letters, and does what the workers do then. */
async function letters(): Promise<void> {
  here.later(week);
  await weeklyLettersJob.run({}, here.site, byHand);
  const dueAt = lastDue(here.site.now(), {
    day: here.site.settings.letterDay,
    hour: here.site.settings.letterHour,
  });
  const readers = await here.site.database.selectFrom('letter_reader').select('id').execute();
  // Whoever has nothing new gets nothing, however often it is asked for.
  for (const { id } of readers)
    for (let i = 0; i < 2; i += 1)
      await weeklyLetterJob.run({ readerId: id, dueAt: dueAt.toISOString() }, here.site, byHand);
}

/** Somebody whose address is confirmed asks to hear of something, a moment ago. */
async function hears(common: string, wantId: string | null, email = 'ann@example.org'): Promise<string> {
  const { database } = here.site;
  await transaction(database, (trx) =>
    askToHear(trx, { kind: 'visitor' }, { email }, { commonWantId: common, wantId, language: 'en' }),
  );
  await database
    .updateTable('letter_want')
    .set({ confirmed_at: new Date(), at: new Date(Date.now() - 60_000) })
    .where('confirmed_at', 'is', null)
    .execute();
  const { id } = await database
    .selectFrom('letter_reader')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return id;
}

const told = () => {
  slugs += 1;
  return sharedSample(here.site, `kettle-${slugs}`);
};
const linkIn = (text: string, path: RegExp) =>
  new RegExp(`http://site\\.test(${path.source})`, 'u').exec(text)![1]!;
const kettle = 'Who may touch the kettle and who signs it out';

describe('hearing of it', () => {
  test('an address is asked first; opening the link does nothing, the button does; the mail says nothing that was typed', async () => {
    const { code, commonWantId } = await aWant(here.site, kettle);
    const visitor = here.visitor();
    const { location } = await visitor.post(`/wants/${code}/hear`, { email: 'Bea@Example.org' });
    expect((await visitor.get(location!)).text).toContain('Press the button');
    const row = () => here.site.database.selectFrom('letter_want').selectAll().executeTakeFirstOrThrow();
    const { reader_id: readerId } = await row();
    await letterConfirmJob.run({ readerId, commonWantId }, here.site, byHand);
    expect(here.mail[0]).toMatchObject({ to: 'bea@example.org' });
    expect(here.mail[0]!.text).not.toContain('kettle');
    const path = linkIn(here.mail[0]!.text, /\/letters\/\w+\/confirm/u);
    await visitor.get(path);
    expect((await row()).confirmed_at).toBeNull();
    expect((await visitor.post(path)).text).toContain('You will hear of it');
    expect((await row()).confirmed_at).not.toBeNull();
    here.later(8 * 86_400_000);
    expect((await visitor.get(path)).status).toBe(404);
  });

  test('an address that is never confirmed gets no letter and is forgotten', async () => {
    const { commonWantId } = await aWant(here.site, kettle);
    await transaction(here.site.database, (trx) =>
      askToHear(
        trx,
        { kind: 'visitor' },
        { email: 'no@example.org' },
        { commonWantId, wantId: null, language: 'en' },
      ),
    );
    await madeFindable(here.site, (await told()).storyId);
    await letters();
    await letters();
    expect(here.mail).toEqual([]);
    expect(await here.site.database.selectFrom('letter_reader').select('id').execute()).toEqual([]);
  });

  test('a member hears by their account, with no mail before', async () => {
    const { code } = await aWant(here.site, kettle);
    const member = await here.as('member', { email: 'mem@example.org' });
    await member.post(`/wants/${code}/hear`);
    await madeFindable(here.site, (await told()).storyId);
    await letters();
    expect(here.mail.map(({ to }) => to)).toEqual(['mem@example.org']);
  });
});

describe('the weekly letter', () => {
  test('it names the want in its own words, what was told, and a link to where it was said; once, and never again', async () => {
    const { id, commonWantId } = await aWant(here.site, kettle);
    await hears(commonWantId, id);
    const { storyId, slug } = await told();
    await madeFindable(here.site, storyId);
    await letters();
    expect(here.mail).toHaveLength(1);
    const { text, headers, subject } = here.mail[0]!;
    expect(subject).toContain('1 thing');
    expect(text).toContain(`You want to know: “${kettle}”`);
    expect(text).toContain('There was a policy that said only staff could touch the kettle');
    expect(text).toMatch(new RegExp(`/stories/${slug}/passages/\\w+\\?mark=\\d+-\\d+#here`, 'u'));
    expect(headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    await letters();
    await madeFindable(here.site, storyId);
    await letters();
    expect(here.mail).toHaveLength(1);
  });

  test('the link stops it: not by being opened, but by its button, or by the mail program itself; the address is gone', async () => {
    const { id, commonWantId } = await aWant(here.site, kettle);
    await hears(commonWantId, id);
    await madeFindable(here.site, (await told()).storyId);
    await letters();
    const path = linkIn(here.mail[0]!.text, /\/letters\/\w+\/stop/u);
    expect((await here.visitor().get(path)).text).toContain('Stop these letters?');
    const readers = () => here.site.database.selectFrom('letter_reader').select('email').execute();
    expect(await readers()).toHaveLength(1);
    const oneClick = await here.app.fetch(
      new Request(`http://site.test${path}`, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      }),
      {},
    );
    expect(oneClick.status).toBe(200);
    expect(await readers()).toEqual([]);
    expect((await here.visitor().post(path)).status).toBe(404);
  });

  test('a page of another site cannot stop it for them, nor can a program send any other form', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect((await here.visitor().post('/letters/x/stop', {}, elsewhere)).status).toBe(403);
    const plain = await here.app.fetch(
      new Request('http://site.test/wants', {
        method: 'POST',
        body: new URLSearchParams({ words: 'a b c' }),
      }),
      {},
    );
    expect(plain.status).toBe(403);
  });

  test('a mail server that is away loses nothing and sends nothing twice', async () => {
    const { id, commonWantId } = await aWant(here.site, kettle);
    const readerId = await hears(commonWantId, id);
    await madeFindable(here.site, (await told()).storyId);
    here.later(week);
    const { letterDay: day, letterHour: hour } = here.site.settings;
    const dueAt = lastDue(here.site.now(), { day, hour }).toISOString();
    const away = { ...here.site, mailer: { send: () => Promise.reject(new Error('away')) } };
    await expect(weeklyLetterJob.run({ readerId, dueAt }, away, byHand)).rejects.toThrow('away');
    for (let i = 0; i < 3; i += 1) await weeklyLetterJob.run({ readerId, dueAt }, here.site, byHand);
    expect(here.mail).toHaveLength(1);
  });

  test('what was hidden is not named, nor what a steward struck out, nor what was there before they asked', async () => {
    const { storyId } = await told();
    const { id, commonWantId, code } = await aWant(here.site, kettle);
    const { database } = here.site;
    // Released an hour before.
    await database
      .updateTable('release')
      .set({ public_from: new Date(Date.now() - 3_600_000) })
      .execute();
    await hears(commonWantId, id);
    await madeFindable(here.site, storyId);
    await letters();
    expect(here.mail).toEqual([]);
    const later = await told();
    await madeFindable(here.site, later.storyId);
    const steward = await here.as('steward');
    const [answer] = await database
      .selectFrom('want_answer')
      .selectAll()
      .where(
        'passage_id',
        'in',
        later.passages.map((one) => one.id),
      )
      .execute();
    await steward.post(`/steward/wants/${code}`, { does: 'strike', release: answer!.release_id });
    await letters();
    expect(here.mail.filter(({ text }) => text.includes(later.slug))).toEqual([]);
    const third = await told();
    await madeFindable(here.site, third.storyId);
    await steward.post(`/steward/wants/${code}`, { does: 'hide', want: id });
    await letters();
    expect(here.mail).toEqual([]);
  });
});

test('whatever is shared, with whom, and taken back: a letter quotes only what its reader may see at that moment', async () => {
  const audience = fc.constantFrom('everyone', 'network', 'circle', 'taken back', 'to come');
  await fc.assert(
    fc.asyncProperty(
      fc.array(audience, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
      async (shared, isMember, isInside) => {
        const { database } = here.site;
        here.mail.length = 0;
        for (const table of [
          'letter_reader',
          'want_answer',
          'want',
          'common_want',
          'story',
          'circle',
        ] as const)
          await database.deleteFrom(table).execute();
        const { commonWantId, code } = await aWant(here.site, kettle);
        const member = await here.as('member');
        const circle = await database
          .insertInto('circle')
          .values({ slug: `c${slugs}`, name: 'A circle' })
          .returning('id')
          .executeTakeFirstOrThrow();
        if (isInside)
          await database
            .insertInto('circle_member')
            .values({ circle_id: circle.id, person_id: member.id })
            .execute();
        if (isMember) await member.post(`/wants/${code}/hear`);
        else await hears(commonWantId, null);
        await database
          .updateTable('letter_want')
          .set({ at: new Date(Date.now() - 60_000) })
          .execute();
        const stories = [];
        for (const how of shared) {
          const sample = await told();
          if (how === 'network' || how === 'circle')
            await database
              .updateTable('release')
              .set({ audience: how, circle_id: how === 'circle' ? circle.id : null })
              .where('story_id', '=', sample.storyId)
              .execute();
          await madeFindable(here.site, sample.storyId);
          if (how === 'taken back')
            await transaction(database, async (trx) => {
              const telling = { id: sample.tellingId, storyId: sample.storyId, personId: null };
              const may = mayTakeBack({ kind: 'system' }, telling, { id: sample.storyId, gatherers: [] });
              await takeBack(trx, may, { now: new Date() });
            });
          if (how === 'to come')
            await database
              .updateTable('release')
              .set({ public_from: new Date(Date.now() + 10 * 365 * 86_400_000) })
              .where('story_id', '=', sample.storyId)
              .execute();
          stories.push({ slug: sample.slug, how });
        }
        await letters();
        for (const { slug, how } of stories) {
          const may =
            how === 'everyone' || (isMember && (how === 'network' || (how === 'circle' && isInside)));
          const named = here.mail.some(({ text }) => text.includes(`/stories/${slug}/`));
          expect(named, `${how} ${isMember} ${isInside}`).toBe(may);
        }
        if (here.mail.length > 0) expect(here.mail).toHaveLength(1);
      },
    ),
    { numRuns: 20 },
  );
});
