import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { inject } from 'vitest';
import { type Connection, connect, type Open } from '../../src/database/database.ts';

/** A database of a test's own: a copy of the one with the up-to-date schema. */
export interface Fresh extends Pick<Open, 'database' | 'pool'> {
  connection: Connection;
  drop(): Promise<void>;
}

/** How the server of this run is reached. */
interface Server {
  host: string;
  port: number;
  user: string;
}

/** Copies the schema into a new database, in about a tenth of a second. */
export async function freshDatabase(): Promise<Fresh> {
  const server = await theServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(server, `create database ${name} template passalong strategy file_copy`);
  const connection = { ...server, database: name };
  const { database, pool, close } = connect(connection, { max: 6 });
  return {
    connection,
    database,
    pool,
    async drop() {
      await close();
      await asOwner(server, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Asks for the server of this run, which the first to ask starts. */
async function theServer(): Promise<Server> {
  const answer = JSON.parse(await text(createConnection(inject('databaseDoor')))) as
    | Server
    | { error: string };
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}

async function asOwner(server: Server, query: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ ...server, database: 'postgres' });
    await client.connect();
    try {
      await client.query(query);
      return;
    } catch (error) {
      // Two test files copy the template at the same moment: one waits.
      if (tries > 40 || (error as { code?: string }).code !== '55006') throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end();
    }
  }
}
