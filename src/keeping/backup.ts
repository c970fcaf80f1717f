import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import type { FileStore } from '../files/file-store.ts';
import { Mistake } from '../mistake.ts';
import { keptTables, type TableShape } from './all-tables.ts';
import { type Manifest, manifestFile } from './manifest.ts';
import { rowsOf } from './rows-out.ts';

/** What is let through of what is kept: rows as they go out, and files by their key. */
export interface Sieve {
  /** The row as it is to go out; null for not at all. */
  row(table: string, row: Record<string, string | null>): Record<string, string | null> | null;
  file(key: string): boolean;
}

/** What a backup is made of. */
export interface Backed {
  pool: pg.Pool;
  files: FileStore;
  now: Date;
  /** What leaves a row out or blanks parts of it; left out, everything is kept as it is. */
  sieve?: Sieve;
  /** Told of each table and of every hundredth file. */
  told(what: string): void;
}

/**
 * Everything into a folder, while the site runs: every table as it was at one moment, and every file. It is whole when
 * it has its list, which is written last.
 * @throws Mistake when the folder holds something already
 */
export async function backup(out: string, { pool, files, now, told, sieve }: Backed): Promise<Manifest> {
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0)
    throw new Mistake(`${out} is not empty.`, 'Name a new folder for the backup.');
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ name: string }>('select name from migration order by name');
    const tables: Manifest['tables'] = [];
    await mkdir(join(out, 'tables'));
    for (const shape of await keptTables(client)) {
      told(shape.name);
      tables.push({
        ...shape,
        ...(await table(client, shape, join(out, 'tables', `${shape.name}.jsonl`), sieve)),
      });
    }
    await client.query('commit');
    const manifest: Manifest = {
      madeBy: 'passalong',
      version: 1,
      at: now.toISOString(),
      migrations: rows.map(({ name }) => name),
      tables,
      files: await copied(files, join(out, 'files'), told, sieve),
    };
    await writeFile(join(out, `.${manifestFile}`), `${JSON.stringify(manifest, null, 1)}\n`);
    await rename(join(out, `.${manifestFile}`), join(out, manifestFile));
    return manifest;
  } finally {
    client.release(true);
  }
}

async function table(
  client: pg.ClientBase,
  shape: TableShape,
  path: string,
  sieve: Sieve | undefined,
): Promise<{ rows: number; sha256: string }> {
  let rows = 0;
  const counted = async function* () {
    for await (const line of rowsOf(client, shape)) {
      const out = sieve ? sieved(line, shape, sieve) : line;
      if (out === null) continue;
      rows += 1;
      yield out;
    }
  };
  const { sha256 } = await written(Readable.from(counted()), path);
  return { rows, sha256 };
}

function sieved(line: string, { name, columns }: TableShape, sieve: Sieve): string | null {
  const values = JSON.parse(line) as (string | null)[];
  const row = Object.fromEntries(columns.map((column, i) => [column.name, values[i] ?? null]));
  const out = sieve.row(name, row);
  return out && `${JSON.stringify(columns.map((column) => out[column.name] ?? null))}\n`;
}

async function copied(
  files: FileStore,
  root: string,
  told: (what: string) => void,
  sieve: Sieve | undefined,
): Promise<Manifest['files']> {
  const all: Manifest['files'] = [];
  for await (const { key } of files.list('')) {
    if (sieve && !sieve.file(key)) continue;
    const got = await files.get(key);
    // Deleted since it was listed: an edition that was replaced meanwhile.
    if (!got) continue;
    const path = join(root, ...key.split('/'));
    await mkdir(dirname(path), { recursive: true });
    all.push({ key, ...(await written(got.stream, path)) });
    if (all.length % 100 === 0) told(`${all.length} files`);
  }
  return all;
}

async function written(stream: Readable, path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(stream, counting, createWriteStream(path, { mode: 0o600 }));
  return { bytes, sha256: hash.digest('hex') };
}
