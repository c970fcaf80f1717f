import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds after which a half-written file is known to be nobody's. */
const abandoned = 24 * 3_600_000;

/** Takes away what was left half written a day or more ago. @param half how such names begin @returns how many */
export async function sweepHalves(root: string, half: string, now: Date): Promise<number> {
  let gone = 0;
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.name.startsWith(half)) continue;
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (now.getTime() - mtimeMs < abandoned) continue;
    await rm(path, { force: true });
    gone += 1;
  }
  return gone;
}
