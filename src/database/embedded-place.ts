import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Mistake } from '../mistake.ts';
import type { Account } from './embedded-account.ts';

/** Where databases lie that may not lie where they were asked for: what is temporary stays so; else where Linux keeps such. */
function usualElsewhere(folder: string): string {
  const temporary = realpathSync(tmpdir());
  return folder.startsWith(`${temporary}/`) ? temporary : '/var/lib/passalong';
}

/**
 * The folder in which the database really lies: the one asked for; or, where we are root and the account of PostgreSQL may
 * not enter that one (a clone under /root), another, to which a link called `elsewhere` in the one asked for leads.
 * @throws Mistake when the link leads to nothing: an empty database must never take the place of a lost one
 */
export function placeFor(asked: string, account: Account, elsewhere?: string): string {
  mkdirSync(asked, { recursive: true, mode: 0o755 });
  const folder = realpathSync(resolve(asked));
  const link = join(folder, 'elsewhere');
  if (isLink(link)) return followed(link, folder);
  if (!account) return folder;
  const place = mayEnter(folder, account) ? folder : movedOut(link, elsewhere ?? usualElsewhere(folder));
  chmodSync(place, 0o755);
  chownSync(place, account.uid, account.gid);
  return place;
}

function followed(link: string, folder: string): string {
  const place = readlinkSync(link);
  if (existsSync(place)) return realpathSync(place);
  throw new Mistake(
    `The database of ${folder} lies in ${place}, and that is not there.`,
    `Put ${place} back, or restore a backup into a new folder.`,
  );
}

/** A name of chance, not of the folder: who deletes the folder and begins again must not meet the old database. */
function movedOut(link: string, elsewhere: string): string {
  // Whatever this process makes is closed to others where root is careful: this must not be.
  if (mkdirSync(elsewhere, { recursive: true })) chmodSync(elsewhere, 0o755);
  const place = mkdtempSync(join(elsewhere, 'passalong-'));
  try {
    symlinkSync(place, link);
    return place;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmdirSync(place);
    return readlinkSync(link);
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Whether an account may pass through every folder above this one. The folder itself will be its own. */
function mayEnter(folder: string, account: NonNullable<Account>): boolean {
  for (let path = dirname(folder); ; path = dirname(path)) {
    const { mode, uid } = statSync(path);
    if (!(mode & 0o001) && uid !== account.uid) return false;
    if (path === dirname(path)) return true;
  }
}
