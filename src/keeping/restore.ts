import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { migrations } from '../database/migrations/migrations.ts';
import type { FileStore } from '../files/file-store.ts';
import { Mistake } from '../mistake.ts';
import { keptTables, quoted } from './all-tables.ts';
import { type Manifest, manifestFile, manifestSchema } from './manifest.ts';
import { linesOf, putRows } from './rows-in.ts';

/** What was put back, counted again in the place it was put. */
export interface Proven {
  tables: number;
  rows: number;
  files: number;
}

/** Where a backup is put back. */
export interface Into {
  pool: pg.Pool;
  files: FileStore;
  told(what: string): void;
}

/**
 * Reads what a backup holds.
 * @throws Mistake when it is no backup, not whole, or of a newer program
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => {
    throw new Mistake(
      `${folder} is not a whole backup: it has no ${manifestFile}.`,
      'Choose another. One that was stopped in the middle has none.',
    );
  });
  const read = manifestSchema.safeParse(parsed(text));
  if (!read.success) throw new Mistake(`${join(folder, manifestFile)} is damaged.`, 'Use another backup.');
  const known = new Set(migrations.map(({ name }) => name));
  const newer = read.data.migrations.filter((name) => !known.has(name));
  if (newer.length > 0)
    throw new Mistake(
      `This backup was made by a newer Passalong (${newer.join(', ')}).`,
      'Install that version, and restore it there.',
    );
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Puts a backup into an empty site: all rows in one transaction, then the files, then everything counted and summed again.
 * @throws Mistake when there is something already, or the backup is damaged; then nothing was put in
 */
export async function restore(folder: string, { pool, files, told }: Into): Promise<Proven> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables)
    await mustBeWhole(join(folder, 'tables', `${table.name}.jsonl`), table.sha256);
  for (const { key, sha256 } of manifest.files)
    await mustBeWhole(join(folder, 'files', ...key.split('/')), sha256);
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('begin');
    await mustBeEmpty(client);
    for (const table of manifest.tables) {
      told(table.name);
      const rows = createReadStream(join(folder, 'tables', `${table.name}.jsonl`), 'utf8');
      await putRows(client, table, linesOf(rows));
    }
    await client.query(
      "select setval(pg_get_serial_sequence('event', 'id'), coalesce((select max(id) from event), 0) + 1, false)",
    );
    for (const { key } of manifest.files)
      await files.put(key, createReadStream(join(folder, 'files', ...key.split('/'))));
    const proven = await prove(client, files, manifest);
    await client.query('commit');
    return proven;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release(true);
  }
}

async function mustBeWhole(path: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    throw new Mistake(`${path} is missing from this backup.`, 'Use another backup. Nothing was put back.');
  }
  if (hash.digest('hex') !== sha256)
    throw new Mistake(`${path} in this backup is damaged.`, 'Use another backup. Nothing was put back.');
}

async function mustBeEmpty(client: pg.ClientBase): Promise<void> {
  for (const { name } of await keptTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (rowCount)
      throw new Mistake(
        `There is something here already (in “${name}”), and a restore would be mixed with it.`,
        'Restore into a new data folder (PASSALONG_DATA=another-folder) or an empty database.',
      );
  }
}

async function prove(client: pg.ClientBase, files: FileStore, manifest: Manifest): Promise<Proven> {
  let rows = 0;
  for (const table of manifest.tables) {
    const { rows: counted } = await client.query<{ count: string }>(
      `select count(*) from ${quoted(table.name)}`,
    );
    const count = Number(counted[0]!.count);
    if (count !== table.rows)
      throw new Mistake(
        `“${table.name}” has ${count} rows, and the backup ${table.rows}.`,
        'Nothing was put back. Please report this.',
      );
    rows += count;
  }
  for (const { key, sha256 } of manifest.files) {
    const got = await files.get(key);
    const hash = createHash('sha256');
    for await (const chunk of got?.stream ?? []) hash.update(chunk as Buffer);
    if (!got || hash.digest('hex') !== sha256)
      throw new Mistake(
        `The file ${key} is not the same after it was put back.`,
        'Check that the disk has room and is well, and try again.',
      );
  }
  return { tables: manifest.tables.length, rows, files: manifest.files.length };
}
