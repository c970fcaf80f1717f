import type pg from 'pg';
import type { Machinery } from '../machinery.ts';
import { backup } from './backup.ts';
import type { Manifest } from './manifest.ts';
import { writeReadable } from './readable.ts';
import { sieveOf } from './taken-back.ts';

/**
 * Everything that may leave the site into a folder that a person can read and `restore` puts into an empty site.
 * @throws Mistake when the folder holds something already
 */
export async function exportTo(
  out: string,
  site: Machinery & { pool: pg.Pool },
  told: (what: string) => void = () => {},
): Promise<Manifest> {
  const { database, pool, files } = site;
  const manifest = await backup(out, { pool, files, now: site.now(), told, sieve: await sieveOf(database) });
  await writeReadable(out, database);
  return manifest;
}
