import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { inject } from 'vitest';

/**
 * Has LibreOffice open files and save each as another kind: in the one that this run has open, or, where that has gone, in
 * one of its own.
 * @param files paths, no two of the same name before the ending
 * @param to a kind, as LibreOffice names it, with its filter after a colon where there are several
 * @param folder where the new files go
 * @returns paths of what was saved, which are not there where LibreOffice could not do it: nothing older is left in their place
 */
export async function converted(files: readonly string[], to: string, folder: string): Promise<string[]> {
  const saved = files.map((file) => join(folder, basename(file).replace(/[^.]+$/u, /^\w+/u.exec(to)![0])));
  for (const path of saved) rmSync(path, { force: true });
  const settings = await text(connect(inject('officeDoor')));
  const words = [settings, '--headless', '--convert-to', to, '--outdir', folder, ...files];
  await promisify(execFile)('soffice', words);
  return saved;
}
