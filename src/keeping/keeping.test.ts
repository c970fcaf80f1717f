import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { aWholeRound } from '../../test/site/a-whole-round.ts';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { transaction } from '../database/database.ts';
import { folderStore } from '../files/folder-store.ts';
import { maySteward, mayTakeBack } from '../library/permits.ts';
import { takeBack } from '../library/take-back.ts';
import { backup } from './backup.ts';
import { examine, mend } from './doctor.ts';
import { erasePerson } from './erase.ts';
import { everythingAbout } from './everything-store.ts';
import { exportTo } from './export.ts';
import { keepingActions } from './keeping-actions.ts';
import { restore } from './restore.ts';

const room = mkdtempSync(join(tmpdir(), 'passalong-keeping-'));
const quiet = () => {};
const permit = maySteward({ kind: 'system' });
let here: TestSite;
let other: Fresh;
let sample: Awaited<ReturnType<typeof sharedSample>>;

beforeAll(async () => {
  here = await testSite({ actions: (site) => keepingActions(site) });
  sample = await sharedSample(here.site);
  other = await freshDatabase();
});
afterAll(async () => {
  await here.close();
  await other.drop();
  rmSync(room, { recursive: true, force: true });
});

const pool = () => here.pool;

describe('a backup counts when it has been restored and counted', () => {
  test('everything comes back: every row as it was, every file the same', async () => {
    const out = join(room, 'backup');
    // Line ends as Word has them, which are not the ends of lines in a file of rows.
    const words = 'How did they\u2028begin?\u2029And 100% \\ "sure"';
    await here.site.database.insertInto('want').values({ words, came_from: 'find' }).execute();
    await aWholeRound(here, 'Because Theodora\u2028asked me.');
    const manifest = await backup(out, {
      pool: pool(),
      files: here.site.files,
      now: new Date(),
      told: quiet,
    });
    expect(manifest.tables.find(({ name }) => name === 'passage')!.rows).toBe(sample.passages.length);
    expect(manifest.files).toHaveLength(1);
    const files = folderStore(join(room, 'restored'));
    const proven = await restore(out, { pool: other.pool, files, told: quiet });
    expect(proven.rows).toBe(manifest.tables.reduce((sum, { rows }) => sum + rows, 0));
    const again = join(room, 'again');
    const second = await backup(again, { pool: other.pool, files, now: new Date(), told: quiet });
    expect(second.tables.map(({ name, rows }) => [name, rows])).toEqual(
      manifest.tables.map(({ name, rows }) => [name, rows]),
    );
    for (const { name } of manifest.tables) expect(rowsIn(again, name), name).toEqual(rowsIn(out, name));
    expect(second.files).toEqual(manifest.files);
    await other.database.insertInto('event').values({ verb: 'announced', hand: 'steward' }).execute();
  });

  test('it is not mixed with what is there, and one that is damaged or not whole is refused', async () => {
    const files = folderStore(join(room, 'nowhere'));
    const out = join(room, 'backup');
    await expect(restore(out, { pool: other.pool, files, told: quiet })).rejects.toThrow(
      'something here already',
    );
    const empty = await freshDatabase();
    const path = join(out, 'tables', 'passage.jsonl');
    const rows = readFileSync(path, 'utf8');
    writeFileSync(path, rows.replace(/[aeiou]/u, 'x'));
    await expect(restore(out, { pool: empty.pool, files, told: quiet })).rejects.toThrow('damaged');
    writeFileSync(path, rows);
    const list = readFileSync(join(out, 'manifest.json'), 'utf8');
    unlinkSync(join(out, 'manifest.json'));
    await expect(restore(out, { pool: empty.pool, files, told: quiet })).rejects.toThrow(
      'not a whole backup',
    );
    writeFileSync(join(out, 'manifest.json'), list.replace('0001-the-site', '0999-from-the-future'));
    await expect(restore(out, { pool: empty.pool, files, told: quiet })).rejects.toThrow('newer Passalong');
    expect(await empty.database.selectFrom('story').select('id').execute()).toEqual([]);
    await empty.drop();
  });
});

test('everything about a person is found wherever it stands; what is off the record is only counted', async () => {
  await here.site.database
    .insertInto('typed_answer')
    .values({
      telling_id: sample.tellingId,
      question: 5,
      text: 'Between us: Bartholomew lost the keys.',
      off_record: true,
    })
    .execute();
  const found = await everythingAbout(here.site.database, permit, 'Bartholomew');
  expect(found.map(({ where, text }) => [where, text])).toEqual([['answer off the record', '']]);
  const replied = await everythingAbout(here.site.database, permit, 'theodora');
  expect(replied.map(({ where, story }) => [where, story]).sort()).toEqual([
    ['reply to a round of listening', 'Spring'],
    ['words of a reply, as shown', 'Spring'],
  ]);
  const said = await everythingAbout(here.site.database, permit, sample.passages[0]!.words.slice(0, 30));
  expect(said.map(({ where }) => where)).toEqual(expect.arrayContaining(['passage', 'shared words']));
});

test('the doctor says what is not where it should be, and mends what is safe to mend', async () => {
  await here.site.files.put('editions/nobody/tips.pdf', Buffer.from('left over'));
  const [transcript] = await here.site.database.selectFrom('transcript').select('file_key').execute();
  const bytes = Buffer.from('shorter');
  await here.site.files.put(transcript!.file_key, bytes);
  const findings = await examine(here.site);
  expect(findings.map(({ what }) => what).sort()).toEqual(['file damaged', 'file of nobody']);
  await mend(
    here.site,
    findings.filter(({ what }) => what === 'file of nobody'),
  );
  expect((await examine(here.site)).map(({ what }) => what)).toEqual(['file damaged']);
});

test('an export made after a withdrawal holds none of the words that were taken back, in any table or file', async () => {
  const { database } = here.site;
  const before = join(room, 'export-before');
  await exportTo(before, Object.assign(here.site, { pool: pool() }));
  const [first, second] = sample.passages as [
    (typeof sample.passages)[number],
    (typeof sample.passages)[number],
  ];
  expect(everythingIn(before)).toContain(first.words);
  await transaction(database, async (trx) => {
    const telling = { id: sample.tellingId, storyId: sample.storyId, personId: null };
    const mayEnd = mayTakeBack({ kind: 'teller', telling: sample.tellingId }, telling, {
      id: sample.storyId,
      gatherers: [],
    });
    await takeBack(trx, mayEnd, { releases: [first.releaseId], now: new Date() });
  });
  const after = join(room, 'export-after');
  await exportTo(after, Object.assign(here.site, { pool: pool() }));
  const all = everythingIn(after);
  expect(all).not.toContain(first.words);
  expect(all).not.toContain('Bartholomew');
  expect(all).toContain(second.words);
  expect(readdirSync(after)).toEqual(
    expect.arrayContaining(['README.txt', 'stories', 'tables', 'manifest.json']),
  );
});

test('erasing somebody leaves nothing of them: not in a row, not in a file; events stay, without a name', async () => {
  const { database, files } = here.site;
  await database
    .updateTable('telling')
    .set({ teller_email: 'Erasmus@Example.org', teller_name: 'Erasmus Quill' })
    .where('id', '=', sample.tellingId)
    .execute();
  const person = await here.as('gatherer', { email: 'erasmus@example.org', name: 'Erasmus Quill' });
  await database
    .insertInto('event')
    .values({ verb: 'made a story', hand: 'gatherer', person_id: person.id })
    .execute();
  const erased = await erasePerson(database, files, permit, 'ERASMUS@example.org', 'delete');
  expect(erased).toEqual({ tellings: 1, files: 1 });
  const out = join(room, 'after-erasure');
  await backup(out, { pool: pool(), files, now: new Date(), told: quiet });
  const all = everythingIn(out);
  for (const gone of ['erasmus@', 'Erasmus', sample.passages[1]!.words])
    expect(all.toLowerCase()).not.toContain(gone.toLowerCase());
  const { rows } = await sql`select 1 from event where person_id = ${person.id}`.execute(database);
  expect(rows).toHaveLength(1);
  expect((await person.get('/steward/exports')).status).toBe(303);
});

test('erasing takes the right words typed, and shows what was typed again when they are wrong', async () => {
  const steward = await here.as('steward');
  const member = await here.as('member', { email: 'go@example.org' });
  const wrong = await steward.post(`/steward/people/${member.id}/erase`, {
    email: 'stay@example.org',
    tellings: 'delete',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('That is not the address');
  const right = await steward.post(`/steward/people/${member.id}/erase`, {
    email: ' GO@example.org',
    tellings: 'delete',
  });
  expect(right.text).toContain('Erased');
  expect((await steward.get(`/steward/people/${member.id}/erase`)).status).toBe(404);
});

function rowsIn(folder: string, table: string): string[] {
  return readFileSync(join(folder, 'tables', `${table}.jsonl`), 'utf8')
    .split('\n')
    .sort();
}

function everythingIn(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replaceAll('\\"', '"'))
    .join('\n');
}
