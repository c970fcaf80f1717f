import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import { Refused } from '../web/refused.ts';
import { limitHere } from './rate-limit.ts';

const [site, other] = [{}, {}] as [Database, Database];
const twice = { most: 2, seconds: 3600 };

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

test('whoever has searched too often waits; nobody else does, and nothing else that they do', () => {
  for (const _ of [1, 2]) limitHere(site, 'search', '10.0.0.1', twice);
  expect(() => limitHere(site, 'search', '10.0.0.1', twice)).toThrow(Refused);
  expect(() => limitHere(site, 'search', '10.0.0.2', twice)).not.toThrow();
  expect(() => limitHere(site, 'something else', '10.0.0.1', twice)).not.toThrow();
  expect(() => limitHere(other, 'search', '10.0.0.1', twice)).not.toThrow();
});

test('when the time is over it can be done again', () => {
  for (const _ of [1, 2]) limitHere(site, 'again', '10.0.0.1', twice);
  expect(() => limitHere(site, 'again', '10.0.0.1', twice)).toThrow(Refused);
  vi.advanceTimersByTime(3_600_000);
  expect(() => limitHere(site, 'again', '10.0.0.1', twice)).not.toThrow();
});

test('it says after how many seconds', () => {
  vi.setSystemTime(3_590_000);
  for (const _ of [1, 2]) limitHere(site, 'when', '10.0.0.1', twice);
  expect(() => limitHere(site, 'when', '10.0.0.1', twice)).toThrow(
    expect.objectContaining({ retryAfter: 10 }),
  );
});
