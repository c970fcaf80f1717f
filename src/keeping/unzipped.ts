import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, sep } from 'node:path';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { Mistake } from '../mistake.ts';

/**
 * Does something with what a zip file holds, in a folder that is gone afterwards.
 * @throws Mistake when it is no zip file, or a file in it would lie outside the folder
 */
export async function unzipped<T>(path: string, act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'passalong-import-'));
  try {
    await unzip(path, folder);
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unzip(path: string, folder: string): Promise<void> {
  const broken = (why: string) =>
    new Mistake(
      `${path} cannot be read as a zip file: ${why}.`,
      'Fetch it again from the page “Take everything with you”, or unpack it and name the folder.',
    );
  let files = 0;
  let open = 0;
  const reader = new Unzip((file) => {
    files += 1;
    if (file.name.endsWith('/')) return;
    open += 1;
    writeTo(safely(folder, file.name, broken), file, (error) => {
      open -= 1;
      if (error) throw broken(error.message);
    });
  });
  reader.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(path)) reader.push(chunk as Uint8Array);
    reader.push(new Uint8Array(0), true);
  } catch (error) {
    throw error instanceof Mistake ? error : broken((error as Error).message);
  }
  if (files === 0) throw broken('there is no file in it');
  if (open > 0) throw broken('it ends in the middle of a file');
}

function safely(folder: string, name: string, broken: (why: string) => Mistake): string {
  const path = normalize(join(folder, name));
  if (!path.startsWith(folder + sep)) throw broken(`“${name}” lies outside it`);
  return path;
}

/** Written as it is read, piece by piece, and waited for: so no file is held whole in memory. */
function writeTo(path: string, file: UnzipFile, ended: (error: Error | null) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const out = openSync(path, 'w');
  file.ondata = (error, chunk, isLast) => {
    if (!error) writeSync(out, chunk);
    if (!error && !isLast) return;
    closeSync(out);
    ended(error);
  };
  file.start();
}
