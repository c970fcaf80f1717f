import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../test/database/fresh.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { aWant } from '../../test/site/wants.ts';
import { transaction } from '../database/database.ts';
import { folderStore } from '../files/folder-store.ts';
import { maySteward } from '../library/permits.ts';
import { keepAskedFor } from '../telling/asked-store.ts';
import { askToHear } from '../wanting/hear-store.ts';
import { backup } from './backup.ts';
import { erasePerson } from './erase.ts';
import { everythingAbout } from './everything-store.ts';
import { restore } from './restore.ts';

const room = mkdtempSync(join(tmpdir(), 'passalong-wants-'));
const permit = maySteward({ kind: 'system' });
const told = () => {};
let here: TestSite;

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
  rmSync(room, { recursive: true, force: true });
});

const kept = async (name: string, pool = here.pool) => {
  const out = join(room, name);
  await backup(out, { pool, files: here.site.files, now: new Date(), told });
  return out;
};
const everythingIn = (out: string) =>
  readdirSync(join(out, 'tables'))
    .map((table) => readFileSync(join(out, 'tables', table), 'utf8'))
    .join('\n')
    .toLowerCase();

test('what people want, who asked to hear, what was asked for it and what suits somebody, is in a backup and comes back', async () => {
  const out = await kept('first');
  const other = await freshDatabase();
  await restore(out, { pool: other.pool, files: folderStore(join(room, 'files')), told });
  const again = await kept('again', other.pool);
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
    const [a, b] = [out, again].map((folder) =>
      readFileSync(join(folder, 'tables', `${table}.jsonl`), 'utf8'),
    );
    expect(a, table).not.toBe('');
    expect(b!.split('\n').sort(), table).toEqual(a!.split('\n').sort());
  }
  await other.drop();
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
  expect(everythingIn(await kept('erased'))).not.toContain('wanda@');
});
