import { chmodSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, giveTo } from './embedded-account.ts';

/** The longest path of a socket that every system takes, in bytes: macOS takes 103, Linux 107. */
const longest = 103;

/**
 * The folder in which the server is reached, for its account alone: beside the data; where that path is too long a new one
 * with a name of chance among the temporary files, so that nobody else can have put anything there.
 */
export function socketFolder(folder: string, account: Account): { socket: string; isTemporary: boolean } {
  const near = join(folder, 's');
  const isTemporary = Buffer.byteLength(join(near, '.s.PGSQL.5432')) > longest;
  if (!isTemporary) mkdirSync(near, { recursive: true, mode: 0o700 });
  const socket = isTemporary ? mkdtempSync(join(realpathSync(shortTmp()), 'passalong-')) : near;
  giveTo(socket, account);
  chmodSync(socket, 0o700);
  return { socket, isTemporary };
}

function shortTmp(): string {
  return Buffer.byteLength(tmpdir()) > longest - 40 ? '/tmp' : tmpdir();
}
