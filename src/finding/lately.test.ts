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
