import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Embedded } from './embedded.ts';
import { accountHere } from './embedded-account.ts';
import { saidToServe, serves } from './embedded-pid.ts';
import { placeFor } from './embedded-place.ts';

/**
 * How to reach the server of a folder that a program which lives is running: for a backup, or a look round, beside it.
 * @returns null where none runs there
 */
export function runningBeside(asked: string): Embedded['connection'] | null {
  if (!existsSync(asked)) return null;
  const data = join(placeFor(asked, accountHere()), 'data');
  const said = saidToServe(data);
  if (!said?.socket || !serves(said.pid, data)) return null;
  return { host: said.socket, port: 5432, user: 'passalong', database: 'passalong' };
}
