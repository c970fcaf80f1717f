import { expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { Refused } from '../web/refused.ts';
import { limitHere } from './rate-limit.ts';

const [site, other] = [{}, {}] as [Database, Database];
const twice = { most: 2, seconds: 3600 };

test('whoever has searched too often waits; nobody else does, and nothing else that they do', () => {
  for (const _ of [1, 2]) limitHere(site, 'search', '10.0.0.1', twice);
  expect(() => limitHere(site, 'search', '10.0.0.1', twice)).toThrow(Refused);
  expect(() => limitHere(site, 'search', '10.0.0.2', twice)).not.toThrow();
  expect(() => limitHere(site, 'something else', '10.0.0.1', twice)).not.toThrow();
  expect(() => limitHere(other, 'search', '10.0.0.1', twice)).not.toThrow();
});
