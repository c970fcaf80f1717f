import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { Mistake } from '../mistake.ts';
import { unzipped } from './unzipped.ts';

const room = mkdtempSync(join(tmpdir(), 'passalong-zips-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

function zip(name: string, files: Record<string, Uint8Array>): string {
  const path = join(room, name);
  writeFileSync(path, zipSync(files));
  return path;
}

describe('an export as the file it is fetched as', () => {
  test('every file of it is there, to the byte, and gone afterwards', async () => {
    const large = new Uint8Array(3_000_000).map((_, i) => (i * 31) % 251);
    const path = zip('all.zip', { 'manifest.json': Buffer.from('{}'), 'files/deep/a.bin': large });
    let kept = '';
    await unzipped(path, async (folder) => {
      kept = folder;
      expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('{}');
      expect(readFileSync(join(folder, 'files/deep/a.bin')).equals(large)).toBe(true);
    });
    expect(existsSync(kept)).toBe(false);
  });

  test('one that would write outside the folder, is cut short or is no zip file at all does nothing', async () => {
    const whole = readFileSync(zip('whole.zip', { 'a.txt': new Uint8Array(5000).fill(7) }));
    const cut = join(room, 'cut.zip');
    writeFileSync(cut, whole.subarray(0, 40));
    const none = join(room, 'none.zip');
    writeFileSync(none, 'not a zip file');
    const outside = zip('outside.zip', { '../../outside.txt': Buffer.from('x') });
    for (const path of [cut, none, outside, join(room, 'missing.zip')])
      await expect(
        unzipped(path, async () => {}),
        path,
      ).rejects.toThrow(Mistake);
    expect(existsSync(join(tmpdir(), 'outside.txt'))).toBe(false);
  });
});
