import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupsOf } from '../../test/site/backups.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { addToEvidence, evidenceByKey, keepDid, keepHelped } from '../evidence/evidence-store.ts';
import { maySteward } from '../library/permits.ts';
import { erasePerson } from './erase.ts';
import { everythingAbout } from './everything-store.ts';

const permit = maySteward({ kind: 'system' });
let here: TestSite;
const backups = backupsOf(() => here);

beforeAll(async () => {
  here = await testSite({ actions: () => ({}) });
  const { database } = here.site;
  const { storyId } = await sharedSample(here.site);
  const expires = new Date(Date.now() + 3_600_000);
  const said = async (helped: 'yes' | 'no', will: string, email: string | null) => {
    const key = await keepHelped(database, { storyId, form: 'tips', helped, expires });
    const evidence = (await evidenceByKey(database, key, 'words', new Date()))!;
    const ask = email === null ? null : { email, language: 'en' as const, due: expires };
    await addToEvidence(database, evidence, { will, found: [], ask });
    return evidence;
  };
  await said('yes', 'Put the kettle where the nurses are', 'Rosa@example.org');
  const did = await said('yes', '', null);
  await keepDid(database, did, 'some', new Date());
  await keepHelped(database, { storyId, form: 'guide', helped: 'no', expires });
});
afterAll(async () => {
  await here.close();
  backups.gone();
});

test('what helped whom is in a backup and comes back: a teller loses no count, and who asked to be asked is asked', async () => {
  const out = await backups.made('first');
  const again = await backups.madeAgain(out);
  for (const [table, count] of [
    ['evidence', 3],
    ['evidence_mail', 1],
  ] as const) {
    expect(backups.rowsOf(out, table), table).toHaveLength(count);
    expect(backups.rowsOf(again, table), table).toEqual(backups.rowsOf(out, table));
  }
});

test('everything about somebody finds words they wrote to a teller and the address to ask again', async () => {
  const found = await everythingAbout(here.site.database, permit, 'rosa@');
  expect(found).toMatchObject([{ where: 'address to ask again', text: 'Rosa@example.org' }]);
  const kettle = await everythingAbout(here.site.database, permit, 'kettle where the nurses');
  expect(kettle.map(({ where }) => where)).toContain('words to a teller');
});

test('erasing an address leaves the counts and asks nobody, here and in the next backup', async () => {
  const { database, files } = here.site;
  await here.as('member', { email: 'rosa@example.org', name: 'Rosa' });
  await erasePerson(database, files, permit, 'rosa@example.org', 'keep without a name');
  expect(await database.selectFrom('evidence_mail').selectAll().execute()).toEqual([]);
  const counts = await database.selectFrom('evidence').select(['helped', 'did']).orderBy('at').execute();
  expect(counts).toEqual([
    { helped: 'yes', did: null },
    { helped: 'yes', did: 'some' },
    { helped: 'no', did: null },
  ]);
  const out = await backups.made('erased');
  expect(backups.everythingIn(out)).not.toContain('rosa@');
});
