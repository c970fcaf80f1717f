import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupsOf } from '../../test/site/backups.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { aWant } from '../../test/site/wants.ts';
import { transaction } from '../database/database.ts';
import { maySteward } from '../library/permits.ts';
import { keepAskedFor } from '../telling/asked-store.ts';
import { askToHear } from '../wanting/hear-store.ts';
import { erasePerson } from './erase.ts';
import { everythingAbout } from './everything-store.ts';

const permit = maySteward({ kind: 'system' });
let here: TestSite;
const backups = backupsOf(() => here);

beforeAll(async () => {
  here = await testSite({ actions: () => ({}) });
  const { database } = here.site;
  const sample = await sharedSample(here.site);
  const member = await here.as('member', { email: 'wanda@example.org', name: 'Wanda' });
  await database
    .updateTable('person')
    .set({ ways: ['read', 'together'], minutes: 10 })
    .where('id', '=', member.id)
    .execute();
  const want = await aWant(here.site, 'How Wanda’s ferry was saved', { personId: member.id });
  const letter = { commonWantId: want.commonWantId, wantId: want.id, language: 'en' as const };
  await transaction(database, async (trx) => {
    await askToHear(trx, { kind: 'visitor' }, { personId: member.id }, letter);
    await askToHear(trx, { kind: 'visitor' }, { email: 'Wanda@example.org' }, letter);
    await keepAskedFor(trx, { kind: 'system' }, sample.tellingId, {
      ...want,
      words: 'How the ferry was saved',
    });
    const [{ id: passage_id, releaseId: release_id }] = sample.passages as [(typeof sample.passages)[number]];
    const common_want_id = want.commonWantId;
    await trx
      .insertInto('want_answer')
      .values({ common_want_id, passage_id, release_id, score: 2 })
      .execute();
    await trx.insertInto('want_too').values({ common_want_id, person_id: member.id }).execute();
  });
});
afterAll(async () => {
  await here.close();
  backups.gone();
});

test('what people want, who asked to hear, what was asked for it and what suits somebody, is in a backup and comes back', async () => {
  const out = await backups.made('first');
  const again = await backups.madeAgain(out);
  for (const table of [
    'common_want',
    'want',
    'want_too',
    'want_answer',
    'asked_for',
    'letter_reader',
    'letter_want',
    'person',
  ]) {
    expect(backups.rowsOf(out, table), table).not.toEqual(['']);
    expect(backups.rowsOf(again, table), table).toEqual(backups.rowsOf(out, table));
  }
});

test('everything about a person finds what they want and where they are written to', async () => {
  const found = await everythingAbout(here.site.database, permit, 'wanda');
  expect(found.map(({ where }) => where).sort()).toEqual(['account', 'address for letters', 'want']);
  expect(found.find(({ where }) => where === 'account')!.text).toBe(
    'Wanda · wanda@example.org · read, together · 10 minutes',
  );
  const ferry = await everythingAbout(here.site.database, permit, 'ferry was saved');
  expect(ferry.map(({ where }) => where).sort()).toEqual(['question to a teller', 'want']);
});

test('erasing somebody leaves their want without them, and no address to write to', async () => {
  const { database, files } = here.site;
  await erasePerson(database, files, permit, 'wanda@example.org', 'keep without a name');
  expect(await database.selectFrom('letter_reader').select('id').execute()).toEqual([]);
  expect(await database.selectFrom('want').select('person_id').execute()).toEqual([{ person_id: null }]);
  expect(await database.selectFrom('want_too').select('person_id').execute()).toEqual([{ person_id: null }]);
  const [erased] = await database
    .selectFrom('person')
    .select(['ways', 'minutes'])
    .where('erased_at', 'is not', null)
    .execute();
  expect(erased).toEqual({ ways: [], minutes: null });
  expect(backups.everythingIn(await backups.made('erased'))).not.toContain('wanda@');
});
