import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { isAway } from './away.ts';
import { type Connection, connect } from './database.ts';

// A person is told to try again in a moment only where that helps: a fault of ours would come again.

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const failing = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('a database that is not there, or stops in the middle, is away', async () => {
  const nowhere: Connection = { host: '/nowhere', user: 'nobody', database: 'none' };
  const gone = connect(nowhere);
  expect(isAway(await failing(sql`select 1`.execute(gone.database)))).toBe(true);
  await gone.close();
  const shut = connect({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' });
  expect(isAway(await failing(sql`select 1`.execute(shut.database)))).toBe(true);
  await shut.close();
  const sleeping = failing(sql`select pg_sleep(30) /* ended */`.execute(fresh.database));
  await expect
    .poll(async () => {
      const { rows } = await fresh.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where query like '%/* ended */%' and pid <> pg_backend_pid()",
      );
      return rows.length;
    })
    .toBeGreaterThan(0);
  expect(isAway(await sleeping)).toBe(true);
});

test('a database that everybody wants at once is away; what is wrong with a question is not', async () => {
  const narrow = connect(fresh.connection, { max: 1, patience: 50 });
  const long = sql`select pg_sleep(0.5)`.execute(narrow.database);
  expect(isAway(await failing(sql`select 1`.execute(narrow.database)))).toBe(true);
  await long;
  expect(isAway(await failing(sql`select 1 / 0`.execute(narrow.database)))).toBe(false);
  await narrow.close();
});

test('a fault of ours is none of the database', async () => {
  expect(isAway(new TypeError('x is not a function'))).toBe(false);
  expect(isAway(await failing(readFile('/nowhere/at/all')))).toBe(false);
  expect(isAway('gone')).toBe(false);
});
