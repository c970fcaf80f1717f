import type { Logger } from 'pino';
import type { Connection, Database } from './database/database.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { FileStore } from './files/file-store.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Settings } from './settings.ts';

/** What every room of the site is given to work with. */
export interface Machinery {
  settings: Settings;
  database: Database;
  /** How the database is reached, for threads and listeners that have a connection of their own. */
  connection: Connection;
  files: FileStore;
  mailer: Mailer;
  /** Measures meaning, in threads of its own. */
  embedder: Embedder;
  log: Logger;
  /** The time: tests may move it. */
  now(): Date;
  /** The address people type, without a slash at its end. */
  address: string;
}
