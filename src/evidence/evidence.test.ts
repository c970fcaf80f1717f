import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { byHand } from '../../test/site/wants.ts';
import { transaction } from '../database/database.ts';
import type { Helped } from '../database/tables/evidence-tables.ts';
import { makeKey } from '../library/keys.ts';
import { mayTakeBack } from '../library/permits.ts';
import { takeBack } from '../library/take-back.ts';
import { countedActions } from './counted-actions.ts';
import { countedOf } from './counted-store.ts';
import { evidenceActions } from './evidence-actions.ts';
import { evidenceMailJob, sweepEvidenceJob } from './mail-job.ts';

let here: TestSite;
let sample: Awaited<ReturnType<typeof sharedSample>>;
let teller = '';
beforeAll(async () => {
  here = await testSite({ actions: (site) => ({ ...evidenceActions(site), ...countedActions(site) }) });
  sample = await sharedSample(here.site);
  const { database } = here.site;
  teller = `/release/${await makeKey(database, sample.tellingId, 'a test')}/helped`;
  await database
    .insertInto('edition')
    .values({
      story_id: sample.storyId,
      form: 'tips',
      audience: 'everyone',
      story_version: 1,
      state: 'shared',
      document: JSON.stringify({}),
    })
    .execute();
});
afterAll(() => here.close());

const rows = () => here.site.database.selectFrom('evidence').selectAll().orderBy('at').execute();
const tap = async (helped: string) =>
  (await here.visitor().post('/stories/the-kettle/tips/helped', { helped })).location!;
const weeks = 7 * 86_400_000;

describe('did this help?', () => {
  test('one tap counts, sets no cookie, and needs nothing more; what is not an answer counts nothing', async () => {
    const reader = here.visitor();
    const { status, location } = await reader.post('/stories/the-kettle/tips/helped', { helped: 'yes' });
    expect(status).toBe(303);
    expect(reader.cookies).toEqual({});
    expect((await reader.get(location!)).text).toContain('It is counted');
    expect(await rows()).toMatchObject([{ form: 'tips', helped: 'yes', will: '', state: 'none' }]);
    for (const helped of ['', 'very', 'constructor'])
      expect((await reader.post('/stories/the-kettle/tips/helped', { helped })).status).toBe(404);
    expect((await reader.post('/stories/the-kettle/guide/helped', { helped: 'yes' })).status).toBe(404);
    expect(await rows()).toHaveLength(1);
  });

  test('nobody is written down beside an answer, also not a member who is signed in', async () => {
    const member = await here.as('member');
    await member.post('/stories/the-kettle/tips/helped', { helped: 'a bit' });
    const events = await here.site.database
      .selectFrom('event')
      .selectAll()
      .where('verb', '=', 'said whether it helped')
      .execute();
    expect(events.every(({ person_id, hand }) => person_id === null && hand === 'visitor')).toBe(true);
  });

  test('words are for the teller; what may name somebody waits for a steward; a novel is given back whole', async () => {
    const plain = await tap('yes');
    await here.visitor().post(plain, { will: 'Put the kettle policy in a drawer' });
    // Once: the link opens nothing afterwards.
    expect((await here.visitor().get(plain)).status).toBe(404);
    const named = await tap('yes');
    await here.visitor().post(named, { will: 'Tell Margaret Hale on 07700 900123 that she is an idiot' });
    const long = await here.visitor().post(await tap('no'), { will: `${'So much to do. '.repeat(80)}End.` });
    expect([long.status, long.body.includes('End.')]).toEqual([422, true]);
    const read = async () => (await here.visitor().get(teller)).text;
    expect(await read()).toContain('Put the kettle policy in a drawer');
    expect(await read()).not.toContain('Margaret');
    const steward = await here.as('steward');
    const { text, body } = await steward.get('/steward/evidence');
    expect(text).toContain('Tell Margaret Hale');
    expect(text).not.toContain('drawer');
    const id = /name="id" value="([^"]+)"/u.exec(body)![1]!;
    await steward.post('/steward/evidence', { id, does: 'hidden' });
    expect(await read()).not.toContain('Margaret');
    expect((await steward.get('/steward/evidence')).text).toContain('Nothing waits');
  });

  test('who asked is asked once, some weeks later; the address is gone with the mail; a tap says what came of it', async () => {
    await here.visitor().post(await tap('yes'), { will: '', email: 'reader@example.org' });
    const [due] = await here.site.database.selectFrom('evidence_mail').selectAll().execute();
    await sweepEvidenceJob.run({}, here.site, byHand);
    expect(here.mail).toEqual([]);
    here.later(6 * weeks + 60_000);
    const { evidence_id: evidenceId } = due!;
    const away = { ...here.site, mailer: { send: () => Promise.reject(new Error('away')) } };
    await expect(evidenceMailJob.run({ evidenceId }, away, byHand)).rejects.toThrow('away');
    for (let i = 0; i < 3; i += 1) await evidenceMailJob.run({ evidenceId }, here.site, byHand);
    expect(here.mail).toHaveLength(1);
    expect(here.mail[0]).toMatchObject({ to: 'reader@example.org' });
    expect(await here.site.database.selectFrom('evidence_mail').selectAll().execute()).toEqual([]);
    const path = /http:\/\/site\.test(\/did\/\w+)/u.exec(here.mail[0]!.text)![1]!;
    await here.visitor().get(path);
    expect((await rows()).every(({ did }) => did === null)).toBe(true);
    expect((await here.visitor().post(path, { did: 'some' })).text).toContain('Thank you');
    await here.visitor().post(path, { did: 'yes' });
    expect((await rows()).filter(({ did }) => did === 'yes')).toHaveLength(1);
  });

  test('a robot at one address is stopped', async () => {
    let status = 0;
    for (let i = 0; i < 10; i += 1)
      ({ status } = await here.visitor().post('/stories/the-kettle/tips/helped', { helped: 'yes' }));
    expect(status).toBe(429);
  });

  test('nobody is asked about a story that was taken back', async () => {
    const { database } = here.site;
    const { id } = (await rows())[0]!;
    await database
      .insertInto('evidence_mail')
      .values({ evidence_id: id, email: 'later@example.org', due_at: new Date() })
      .execute();
    await transaction(database, async (trx) => {
      const telling = { id: sample.tellingId, storyId: sample.storyId, personId: null };
      const may = mayTakeBack({ kind: 'system' }, telling, { id: sample.storyId, gatherers: [] });
      await takeBack(trx, may, { now: new Date() });
    });
    const before = here.mail.length;
    await evidenceMailJob.run({ evidenceId: id }, here.site, byHand);
    expect(here.mail).toHaveLength(before);
  });
});

test('whatever readers say, the teller is told no number under five, nor one that could be worked out', async () => {
  const { database } = here.site;
  await fc.assert(
    fc.asyncProperty(fc.nat(12), fc.nat(12), fc.nat(12), async (yes, bit, no) => {
      await database.deleteFrom('evidence').execute();
      const real: Record<Helped, number> = { yes, 'a bit': bit, no };
      for (const [helped, count] of Object.entries(real) as [Helped, number][])
        for (let i = 0; i < count; i += 1)
          await database
            .insertInto('evidence')
            .values({ story_id: sample.storyId, form: 'tips', helped })
            .execute();
      const { helped } = await countedOf(database, sample.storyId);
      for (const [answer, count] of Object.entries(helped.ways) as [Helped, number | null][]) {
        // Whoever knows how it is counted can tell no more than that it is one of five numbers.
        if (count === null) expect(real[answer]).toBeLessThan(5);
        else expect([count % 5, Math.floor((real[answer] - count) / 5)]).toEqual([0, 0]);
      }
      // The total is worked out from what is shown, so it says nothing of what is not.
      const told = Object.values(helped.ways).filter((count) => count !== null);
      expect(helped.total).toBe(told.length === 0 ? null : told.reduce((all, count) => all + count, 0));
    }),
    { numRuns: 30 },
  );
});

test('a teller who looks after each reader does not see what the last one said', async () => {
  const { database } = here.site;
  await database.deleteFrom('evidence').execute();
  const looks: string[] = [];
  for (const helped of ['yes', 'yes', 'yes', 'yes', 'yes', 'no', 'yes', 'no', 'a bit'] as const) {
    await database
      .insertInto('evidence')
      .values({ story_id: sample.storyId, form: 'tips', helped })
      .execute();
    looks.push(JSON.stringify(await countedOf(database, sample.storyId)));
  }
  expect(new Set(looks.slice(0, 4)).size).toBe(1);
  expect(new Set(looks.slice(4)).size).toBe(1);
  const { text } = await here.visitor().get(teller);
  expect(text).toContain('Yes 5 or more');
  expect(text).toContain('No fewer than 5, or nobody');
});
