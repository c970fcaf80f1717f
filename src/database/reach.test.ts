import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { connect } from './database.ts';
import { reached, untilItAnswers } from './reach.ts';

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

describe('a server that is only just starting', () => {
  const starting = (tries: number) => {
    let asked = 0;
    const connect = async () => {
      asked += 1;
      if (asked <= tries)
        throw Object.assign(new Error('the database system is starting up'), { code: '57P03' });
      return { release: () => {} };
    };
    return { pool: { connect } as unknown as pg.Pool, asked: () => asked };
  };

  test('is waited for, as after a power cut, and that is said once', async () => {
    const { pool, asked } = starting(3);
    let said = 0;
    await untilItAnswers(pool, 10_000, () => {
      said += 1;
    });
    expect(asked()).toBe(4);
    expect(said).toBe(1);
  });

  test('is not waited for without end, and what is wrong in another way not at all', async () => {
    const never = starting(Number.POSITIVE_INFINITY);
    await untilItAnswers(never.pool, 300, () => {});
    expect(never.asked()).toBeLessThan(5);
    const { pool, close } = connect({ ...fresh.connection, database: 'none_such' });
    let said = 0;
    await untilItAnswers(pool, 60_000, () => {
      said += 1;
    });
    await close();
    expect(said).toBe(0);
  });
});
