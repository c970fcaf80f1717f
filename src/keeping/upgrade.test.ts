import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../test/database/fresh.ts';
import { migrate, schemaState } from '../database/migrate.ts';
import { type Migration, migrations } from '../database/migrations/migrations.ts';
import { folderStore } from '../files/folder-store.ts';
import { keptTables, quoted } from './all-tables.ts';
import { backup } from './backup.ts';
import { readManifest, restore } from './restore.ts';
import { linesOf, putRows } from './rows-in.ts';

/** Made by the first program that had a schema, with a row in each of its tables at least. */
const first = new URL('../../test/keeping/first-schema/', import.meta.url).pathname;
const manifest = await readManifest(first);
const room = mkdtempSync(join(tmpdir(), 'passalong-upgrade-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Rows of a table in a backup, each with only the columns that the first schema had, in an order of their own. */
function rowsIn(folder: string, name: string): string[] {
  const wanted = manifest.tables.find((table) => table.name === name)!.columns;
  // Not by `readManifest`, which rightly refuses what a later program made.
  const made = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as typeof manifest;
  const { columns } = made.tables.find((table) => table.name === name)!;
  const at = wanted.map((column) => columns.findIndex((one) => one.name === column.name));
  expect(at, `${name} lost a column`).not.toContain(-1);
  return readFileSync(join(folder, 'tables', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.stringify(at.map((place) => (JSON.parse(line) as unknown[])[place])))
    .sort();
}

/** A step as a later program would have it, beside those there are: so that bringing up to date is tried while there is one alone. */
const later: Migration = {
  name: '9999-a-later-step',
  sql: "alter table want add column later text not null default 'made by a later step'; create table later_still (id int primary key);",
};

const upToDate = [...migrations, later];

test('a site of the first schema is brought up to date, and every row is as it was', async () => {
  const old = await freshDatabase();
  await sql`drop schema public cascade`.execute(old.database);
  await sql`create schema public`.execute(old.database);
  await migrate(old.pool, migrations.slice(0, 1));
  expect(await schemaState(old.database, upToDate)).toEqual({
    is: 'behind',
    missing: [...migrations.slice(1), later].map(({ name }) => name),
  });
  const client = await old.pool.connect();
  for (const table of manifest.tables) {
    const text = readFileSync(join(first, 'tables', `${table.name}.jsonl`), 'utf8');
    await putRows(client, table, linesOf(Readable.from([text])));
  }
  client.release();
  await migrate(old.pool, upToDate);
  expect(await schemaState(old.database, upToDate)).toEqual({ is: 'up to date' });
  const out = join(room, 'upgraded');
  await backup(out, {
    pool: old.pool,
    files: folderStore(join(room, 'none')),
    now: new Date(),
    told: () => {},
  });
  for (const table of manifest.tables) {
    expect(table.rows, `the fixture tries ${table.name}`).toBeGreaterThan(0);
    expect(rowsIn(out, table.name), table.name).toEqual(rowsIn(first, table.name));
  }
  await old.drop();
});

test('a backup of the first schema is restored by this program, rows and files', async () => {
  const now = await freshDatabase();
  const files = folderStore(join(room, 'restored'));
  const proven = await restore(first, { pool: now.pool, files, told: () => {} });
  expect(proven.rows).toBe(manifest.tables.reduce((sum, { rows }) => sum + rows, 0));
  const client = await now.pool.connect();
  const names = (await keptTables(client)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(manifest.tables.map(({ name }) => name)));
  for (const { name, rows } of manifest.tables) {
    const counted = await client.query(`select count(*)::int as count from ${quoted(name)}`);
    expect(counted.rows[0], name).toEqual({ count: rows });
  }
  client.release();
  await now.drop();
});
