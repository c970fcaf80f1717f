import { expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { anybody } from '../library/readers.ts';
import { lately } from './lately.ts';

const database = {} as Database;

test('readers who are not signed in share one count; members and circles never see or make it', async () => {
  let worked = 0;
  const count = lately(async (_, reader) => {
    worked += 1;
    return `${worked} ${reader.isMember}`;
  });
  expect(await Promise.all([count(database, anybody), count(database, anybody)])).toEqual([
    '1 false',
    '1 false',
  ]);
  expect(await count(database, { isMember: true, circles: [] })).toBe('2 true');
  expect(await count(database, { isMember: false, circles: ['a'] })).toBe('3 false');
  expect(await count(database, anybody)).toBe('1 false');
  expect(await count({} as Database, anybody), 'another site').toBe('4 false');
});

test('what failed is tried again, not kept', async () => {
  let tries = 0;
  const count = lately(async () => {
    tries += 1;
    if (tries === 1) throw new Error('the database is away');
    return tries;
  });
  await expect(count(database, anybody)).rejects.toThrow('away');
  expect(await count(database, anybody)).toBe(2);
});

test('nobody waits for the next count while the last one is young enough to stand', async () => {
  let [time, worked] = [0, 0];
  let letGo = () => {};
  const count = lately(
    async () => {
      worked += 1;
      const own = worked;
      if (own > 1)
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
      return own;
    },
    () => time,
  );
  expect(await count(database, anybody)).toBe(1);
  time = 21_000;
  expect(await count(database, anybody), 'the last one, at once').toBe(1);
  expect(await count(database, anybody)).toBe(1);
  expect(worked, 'one new count, however many ask').toBe(2);
  letGo();
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect(await count(database, anybody), 'the new one, once it is there').toBe(2);
});

test('a count that is too old is waited for: what was taken back may stand for a minute at most', async () => {
  let [time, worked] = [0, 0];
  const count = lately(
    async () => {
      worked += 1;
      return worked;
    },
    () => time,
  );
  expect(await count(database, anybody)).toBe(1);
  time = 41_000;
  expect(await count(database, anybody)).toBe(2);
});

test('a new count that failed leaves the last one standing, and is tried again', async () => {
  let [time, worked] = [0, 0];
  const count = lately(
    async () => {
      worked += 1;
      if (worked === 2) throw new Error('the database is away');
      return worked;
    },
    () => time,
  );
  expect(await count(database, anybody)).toBe(1);
  time = 21_000;
  expect(await count(database, anybody)).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await count(database, anybody)).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await count(database, anybody)).toBe(3);
});
