import { expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { anybody } from '../library/readers.ts';
import { lately } from './lately.ts';

const database = {} as Database;

/** Tells how often it was worked out, by a clock that the test sets. */
function counter() {
  const seen = { time: 0, worked: 0 };
  const count = lately(
    async () => {
      seen.worked += 1;
      return seen.worked;
    },
    () => seen.time,
  );
  return { seen, count };
}

test('readers who may see the same share one count, and nobody sees or makes that of others', async () => {
  let worked = 0;
  const count = lately(async (_, reader) => {
    worked += 1;
    return `${worked} ${reader.isMember} ${reader.circles.join('+')}`;
  });
  expect(await Promise.all([count(database, anybody), count(database, anybody)])).toEqual([
    '1 false ',
    '1 false ',
  ]);
  const member = { isMember: true, circles: [] };
  expect(await count(database, member)).toBe('2 true ');
  expect(await count(database, { isMember: true, circles: ['b', 'a'] })).toBe('3 true b+a');
  expect(await count(database, { isMember: true, circles: ['a', 'b'] }), 'the same circles').toBe(
    '3 true b+a',
  );
  expect(await count(database, { isMember: true, circles: ['a'] }), 'one circle less').toBe('4 true a');
  expect(await count(database, member)).toBe('2 true ');
  expect(await count(database, anybody)).toBe('1 false ');
  expect(await count({} as Database, anybody), 'another site').toBe('5 false ');
});

test('however many kinds of readers there are, only so many counts are kept, and they make room', async () => {
  const { seen, count } = counter();
  const inCircle = (circle: number) => count(database, { isMember: true, circles: [String(circle)] });
  for (let circle = 0; circle < 60; circle += 1) await inCircle(circle);
  expect(await inCircle(0), 'kept').toBe(1);
  expect(await inCircle(59), 'counted each time').toBe(61);
  seen.time = 41_000;
  expect(await inCircle(59)).toBe(62);
  expect(await inCircle(59), 'now there is room').toBe(62);
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

test('that there is nothing is not kept: on a new site the first stories are seen at once', async () => {
  const stories: string[] = [];
  const count = lately(async () => [...stories]);
  expect(await count(database, anybody)).toEqual([]);
  stories.push('The leg club');
  expect(await count(database, anybody)).toEqual(['The leg club']);
  stories.push('The night bus');
  expect(await count(database, anybody), 'kept').toEqual(['The leg club']);
});

test('nor is it when there was something before: what is shared after the last story went is seen at once', async () => {
  const seen = { time: 0, stories: ['The leg club'] };
  const count = lately(
    async () => [...seen.stories],
    () => seen.time,
  );
  expect(await count(database, anybody)).toEqual(['The leg club']);
  seen.stories = [];
  seen.time = 21_000;
  await count(database, anybody);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await count(database, anybody)).toEqual([]);
  seen.stories = ['The night bus'];
  expect(await count(database, anybody)).toEqual(['The night bus']);
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
  const { seen, count } = counter();
  expect(await count(database, anybody)).toBe(1);
  seen.time = 41_000;
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
