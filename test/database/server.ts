import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { installQueue } from '../../src/jobs/queue.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where to ask for the database of this run: whoever connects is told how to reach it. */
    databaseDoor: string;
  }
}

/** A test's database need not outlive a power cut; what the program itself runs with is tried in test/faults. */
const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' };

/**
 * One PostgreSQL for the whole run, with an up-to-date schema to copy: the real one, as the program runs it. It starts when
 * the first test asks for it, so that tests that need none do not wait.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'pl-'));
  // Root starts the database as another account, which must be able to go there.
  chmodSync(folder, 0o755);
  let starting: Promise<Embedded> | null = null;
  const door = createServer((asker) => {
    asker.on('error', () => {});
    starting ??= start(join(folder, 'database'));
    starting.then(
      ({ connection: { host, port, user } }) => asker.end(JSON.stringify({ host, port, user })),
      (error: unknown) => asker.end(JSON.stringify({ error: String(error) })),
    );
  });
  const path = join(folder, 'door');
  await new Promise<void>((resolve) => door.listen(path, resolve));
  project.provide('databaseDoor', path);
  return async () => {
    door.close();
    await (await starting?.catch(() => null))?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function start(folder: string): Promise<Embedded> {
  const server = await startEmbedded(folder, { settings: hasty });
  const pool = new pg.Pool({ ...server.connection, max: 1 });
  await migrate(pool);
  await pool.end();
  await installQueue(server.connection);
  return server;
}
