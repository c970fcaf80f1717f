import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import type { AddressName } from '../../src/addresses.ts';
import type { Role } from '../../src/database/tables/people-tables.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { folderStore } from '../../src/files/folder-store.ts';
import type { Machinery } from '../../src/machinery.ts';
import type { Mail, Mailer } from '../../src/mail/mailer.ts';
import { sessionCookie } from '../../src/people/session-store.ts';
import { hashOf, newToken } from '../../src/people/token.ts';
import type { Actions } from '../../src/people/visit.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { siteApp } from '../../src/site/app.ts';
import type { Env } from '../../src/site/client.ts';
import type { Before } from '../../src/site/serve.ts';
import { serveAssets } from '../../src/web/assets.ts';
import { freshDatabase } from '../database/fresh.ts';
import { type Client, clientOf } from './client.ts';

/** A site in a test: real database, files in a folder of its own, mail kept in a list, no browser. */
export interface TestSite {
  site: Machinery;
  app: Hono<Env>;
  /** What answers before the app, in a real server: the site's own files. */
  before: Before[];
  connection: Awaited<ReturnType<typeof freshDatabase>>['connection'];
  pool: Awaited<ReturnType<typeof freshDatabase>>['pool'];
  /** Mail that was sent, oldest first. */
  mail: Mail[];
  visitor(): Client;
  /** Somebody signed in with a new account, a second step taken. */
  as(
    role: Role,
    who?: { email?: string; name?: string; trusted?: boolean },
  ): Promise<Client & { id: string; email: string }>;
  /** Moves the clock that rules are given. */
  later(milliseconds: number): void;
  close(): Promise<void>;
}

/** Measures no meaning, at once: tests of pages need no model. */
const noMeaning: Embedder = {
  embed: async (sentences) => sentences.map(() => new Float32Array(512)),
  close: async () => {},
};

/** Starts a site for tests with the actions of one room, or of all. */
export async function testSite(options: {
  actions: (site: Machinery) => Partial<Actions<AddressName>>;
  settings?: Partial<Settings>;
  embedder?: Embedder;
}): Promise<TestSite> {
  const fresh = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'passalong-site-'));
  const mail: Mail[] = [];
  const mailer: Mailer = { send: async (one) => void mail.push(one) };
  let moved = 0;
  const settings = {
    ...readSettings({ PASSALONG_DATA: folder }),
    trial: false,
    address: 'http://site.test',
    ...options.settings,
  };
  const site: Machinery = {
    settings,
    database: fresh.database,
    connection: fresh.connection,
    files: folderStore(join(folder, 'files')),
    mailer,
    embedder: options.embedder ?? noMeaning,
    log: pino({ level: process.env.PASSALONG_LOG_LEVEL ?? 'error' }),
    now: () => new Date(Date.now() + moved),
    address: settings.address ?? 'http://site.test',
  };
  const app = siteApp(site, options.actions(site) as Actions<AddressName>);
  return {
    site,
    app,
    before: [serveAssets],
    mail,
    connection: fresh.connection,
    pool: fresh.pool,
    visitor: () => clientOf(app),
    as: async (role, who = {}) => {
      const { trusted = true } = who;
      const email = who.email ?? `${role}-${newToken().slice(0, 8)}@example.org`;
      const { id } = await fresh.database
        .insertInto('person')
        .values({ email, name: who.name ?? `A ${role}`, role })
        .returning('id')
        .executeTakeFirstOrThrow();
      const token = newToken();
      await fresh.database
        .insertInto('session')
        .values({
          token_hash: hashOf(token),
          person_id: id,
          expires_at: new Date(Date.now() + 3_600_000),
          second_step_at: trusted ? new Date() : null,
        })
        .execute();
      return Object.assign(clientOf(app, { [sessionCookie]: token }), { id, email });
    },
    later: (milliseconds) => {
      moved += milliseconds;
    },
    close: async () => {
      await fresh.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
