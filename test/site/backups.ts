import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '../../src/files/folder-store.ts';
import { backup } from '../../src/keeping/backup.ts';
import { restore } from '../../src/keeping/restore.ts';
import { freshDatabase } from '../database/fresh.ts';
import type { TestSite } from './site.ts';

const told = () => {};

/** Backups of a site in a test, in folders of their own. */
export interface Backups {
  /** Makes one. @returns its folder */
  made(name: string): Promise<string>;
  /** Restores one into an empty database, and makes one of that. @returns its folder */
  madeAgain(out: string): Promise<string>;
  /** The lines of a table in one, in order of their letters. */
  rowsOf(out: string, table: string): string[];
  /** Every row of one, in small letters. */
  everythingIn(out: string): string;
  /** Deletes them all. */
  gone(): void;
}

/** @param here the site, which is asked for when the first is made */
export function backupsOf(here: () => TestSite): Backups {
  const room = mkdtempSync(join(tmpdir(), 'passalong-kept-'));
  const made = async (name: string, pool = here().pool) => {
    const out = join(room, name);
    await backup(out, { pool, files: here().site.files, now: new Date(), told });
    return out;
  };
  return {
    made: (name) => made(name),
    async madeAgain(out) {
      const other = await freshDatabase();
      await restore(out, { pool: other.pool, files: folderStore(join(room, 'files')), told });
      const again = await made('again', other.pool);
      await other.drop();
      return again;
    },
    rowsOf: (out, table) =>
      readFileSync(join(out, 'tables', `${table}.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .sort(),
    everythingIn: (out) =>
      readdirSync(join(out, 'tables'))
        .map((table) => readFileSync(join(out, 'tables', table), 'utf8'))
        .join('\n')
        .toLowerCase(),
    gone: () => rmSync(room, { recursive: true, force: true }),
  };
}
