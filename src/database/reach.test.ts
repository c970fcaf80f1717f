import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { connect } from './database.ts';
import { reached } from './reach.ts';

// Whoever installs it types one address wrong, and must not be told that the program is broken.

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

async function why(change: object): Promise<string> {
  const { pool, close } = connect({ ...fresh.connection, ...change });
  const error = await reached(pool).catch((fault: Error) => fault);
  await close();
  expect(error, 'one that the person can put right').toMatchObject({ name: 'Mistake' });
  return (error as Error & { remedy: string }).message + (error as Error & { remedy: string }).remedy;
}

test('a server that is not there, a name that is no machine, an account or a database that it does not know: each is said', async () => {
  expect(await why({ host: '127.0.0.1', port: 1 })).toMatch(
    /does not answer: .*ECONNREFUSED.*host and port/u,
  );
  expect(await why({ host: 'nowhere.invalid' })).toMatch(/does not answer: .*nowhere\.invalid/u);
  expect(await why({ user: 'nobody_we_know' })).toMatch(/refuses: .*nobody_we_know.*account/u);
  expect(await why({ database: 'none_such' })).toMatch(/refuses: .*none_such.*name of the database/u);
});

test('a server that is too old is named', async () => {
  let isReleased = false;
  const client = {
    query: async () => ({ rows: [{ version: '14.2', number: 140_002 }] }),
    release: () => {
      isReleased = true;
    },
  };
  const pool = { connect: async () => client } as unknown as pg.Pool;
  await expect(reached(pool)).rejects.toThrow('PostgreSQL 14.2, which is too old');
  expect(isReleased).toBe(true);
});

test('the server of this run is good enough', async () => {
  const client = await reached(fresh.pool);
  client.release();
});
