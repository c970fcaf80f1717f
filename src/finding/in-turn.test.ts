import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

const held = () => {
  const began: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => async () => {
    began.push(number);
    await new Promise<void>((resolve) => ends.push(resolve));
    return number;
  };
  return { began, ends, work };
};
const moment = () => new Promise((resolve) => setTimeout(resolve));

test('so many at once; who waits is served in the order in which they came', async () => {
  const { began, ends, work } = held();
  const turn = inTurn(2, 10);
  const all = [1, 2, 3, 4].map((number) => turn(work(number)));
  await moment();
  expect(began).toEqual([1, 2]);
  ends[1]!();
  await moment();
  expect(began).toEqual([1, 2, 3]);
  for (let at = 0; at < 4; at += 1) {
    ends[at]!();
    await moment();
  }
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
});

test('when too many wait, whoever comes is told at once to come back, and those who wait lose nothing', async () => {
  const { began, ends, work } = held();
  const turn = inTurn(1, 1);
  const [first, second] = [turn(work(1)), turn(work(2))];
  await moment();
  await expect(turn(work(3))).rejects.toMatchObject({ refusal: 'too busy', retryAfter: 5 });
  ends[0]!();
  await moment();
  ends[1]!();
  expect(await Promise.all([first, second])).toEqual([1, 2]);
  expect(began).toEqual([1, 2]);
});

test('work that fails makes room for the next', async () => {
  const turn = inTurn(1, 5);
  const failed = turn(() => Promise.reject(new Error('the database is away')));
  const next = turn(async () => 'found');
  await expect(failed).rejects.toThrow('away');
  expect(await next).toBe('found');
});
