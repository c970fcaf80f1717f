import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { heldIds } from './held-ids.ts';

test('each id has its number and each number its id, however many come: a result leads to its own passage', () => {
  const held = heldIds();
  // Many end alike, and are looked for in the same place.
  const ids = Array.from({ length: 8_000 }, (_, i) =>
    i % 50 ? randomUUID() : randomUUID().replace(/.{8}$/u, '00000007'),
  );
  for (const [number, id] of ids.entries()) expect(held.add(id)).toBe(number);
  expect(held.count()).toBe(8_000);
  for (const [number, id] of ids.entries())
    if (held.numberOf(id) !== number || held.idOf(number) !== id) expect([number, id]).toEqual([]);
  expect(held.numberOf(randomUUID())).toBeNull();
  expect(held.numberOf('00000000-0000-0000-0000-000000000000')).toBeNull();
});

test('what is no id is refused and not taken for another', () => {
  const held = heldIds();
  expect(() => held.add('kettle')).toThrow('kettle is not an id');
  expect(() => held.numberOf('')).toThrow(RangeError);
});
