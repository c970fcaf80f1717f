import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Mistake } from '../mistake.ts';

/** The account that PostgreSQL runs as, which it refuses to do as root: `nobody` where we are root, else our own (null). */
export type Account = { uid: number; gid: number } | null;

/** `nobody` and `nogroup` on Linux. */
const nobody = { uid: 65534, gid: 65534 };

/** The account for this process. */
export function accountHere(): Account {
  return process.getuid?.() === 0 ? nobody : null;
}

/** Gives a folder and all in it to the account. */
export function giveTo(path: string, account: Account): void {
  if (!account) return;
  chownIt(path, account);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), account);
}

function chownIt(path: string, { uid, gid }: { uid: number; gid: number }): void {
  // A link is followed to a file that gets its own turn; one that leads nowhere yet is left.
  if (!lstatSync(path).isSymbolicLink()) chownSync(path, uid, gid);
}

/**
 * Makes sure that the account can reach a folder.
 * @throws Mistake that names the folder in its way
 */
export function mustReach(folder: string, account: Account): void {
  if (!account) return;
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid } = statSync(path);
    if (!(mode & 0o001) && uid !== account.uid)
      throw new Mistake(
        `PostgreSQL does not run as root, so it is run as the account “nobody”, which may not enter ${path}.`,
        'Run Passalong as an ordinary account, or set PASSALONG_DATA to a folder that everybody may enter, such as /srv/passalong.',
      );
    if (path === dirname(path)) return;
  }
}
