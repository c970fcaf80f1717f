import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Mistake } from '../mistake.ts';
import { emptyShape, type Shape } from '../shaping/shape.ts';
import { readShape } from '../shaping/shape-read.ts';
import { plainFault } from './plain-fault.ts';
import { isAlive } from './swap.ts';

/** The private file of decisions as it was found. */
export interface ShapePlace {
  path: string;
  /** Its text; null where there is none yet. */
  text: string | null;
  shape: Shape;
}

/**
 * Opens the private file of decisions: the one named, or the one beside the first telling.
 * @throws Mistake when a file that was named is not there, or what is in it cannot be used
 */
export async function openShape(named: string | null, first: string): Promise<ShapePlace> {
  const path = named ?? `${first}.shape.yaml`;
  const text = await textOf(path);
  return { path, text, shape: text === null ? emptyShape(path) : readShape(text, path) };
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw plainFault(error, path);
  }
}

/**
 * Keeps the private file, whole or not at all, and only where it changed.
 * @returns where it is, or a plain sentence why it could not be kept: the folder is made all the same
 */
export async function keepShape(
  place: ShapePlace,
  text: string,
): Promise<{ path: string | null; warning: string | null }> {
  await clearHalves(place.path).catch(() => {});
  if (text === place.text) return { path: place.path, warning: null };
  const beside = `${place.path}.${process.pid}.making`;
  try {
    await writeFile(beside, text, { mode: 0o600 });
    await rename(beside, place.path);
    return { path: place.path, warning: null };
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    const fault = plainFault(error, place.path);
    if (!(fault instanceof Mistake)) throw fault;
    const warning = `${place.path} could not be written: ${fault.message} ${fault.remedy}`;
    return { path: place.text === null ? null : place.path, warning };
  }
}

/** What a killed run left half written goes: it holds what must not lie about. */
async function clearHalves(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const pid =
      name.startsWith(`${basename(path)}.`) && /^\.(\d+)\.making$/u.exec(name.slice(basename(path).length));
    if (pid && !isAlive(Number(pid[1]))) await rm(join(dirname(path), name), { force: true });
  }
}
