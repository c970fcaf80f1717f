import { chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The account that PostgreSQL runs as, which it refuses to do as root: `nobody` where we are root, else our own (null). */
export type Account = { uid: number; gid: number } | null;

/** `nobody` and `nogroup` on Linux. */
const nobody = { uid: 65534, gid: 65534 };

/** The account for this process. */
export function accountHere(): Account {
  return process.getuid?.() === 0 ? nobody : null;
}

/** Gives a file, or a folder and all in it, to the account. Links are left: what they lead to gets its own turn. */
export function giveTo(path: string, account: Account): void {
  if (!account) return;
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chownSync(path, account.uid, account.gid);
  if (!found.isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), account);
}
