import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { installQueue } from '../../src/jobs/queue.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    database: { host: string; port: number; user: string };
  }
}

/** One PostgreSQL for the whole run, with an up-to-date schema to copy: the real one, as the program runs it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'pl-'));
  const server = await startEmbedded(folder);
  const { host, port, user } = server.connection;
  const pool = new pg.Pool({ host, port, user, database: 'passalong', max: 1 });
  await migrate(pool);
  await pool.end();
  await installQueue(server.connection);
  project.provide('database', { host, port, user });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
