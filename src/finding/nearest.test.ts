import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldSigns } from './nearest.ts';

const signs = fc.uint8Array({ minLength: 64, maxLength: 64 });
/** Few bits differ: many are as near as one another. */
const alike = fc
  .uniqueArray(fc.integer({ min: 0, max: 511 }), { maxLength: 4 })
  .map((set) =>
    Uint8Array.from({ length: 64 }, (_, byte) =>
      set.reduce((all, bit) => (bit >> 3 === byte ? all | (1 << (bit & 7)) : all), 0),
    ),
  );
const bitsOf = (byte: number) => byte.toString(2).replaceAll('0', '').length;
const counted = (a: Uint8Array, b: Uint8Array) => a.reduce((all, byte, i) => all + bitsOf(byte ^ b[i]!), 0);

test('those that are told are the nearest, nearest first, however many are as near: no meaning is passed over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.oneof(signs, alike)), { maxLength: 60 }),
      fc.oneof(signs, alike),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (all, asked, count, every) => {
        const held = heldSigns();
        for (const [entry, one] of all.entries()) if (one) held.hold(entry, one);
        const may = (entry: number) => entry % every === 0;
        const expected = all
          .flatMap((one, entry) => (one && may(entry) ? [{ entry, differing: counted(one, asked) }] : []))
          .sort((a, z) => a.differing - z.differing || a.entry - z.entry)
          .slice(0, count);
        expect(held.nearest(asked, { count, may })).toEqual(expected.map(({ entry }) => entry));
        expect(
          held.differing(
            asked,
            all.map((_, entry) => entry),
          ),
        ).toEqual(all.map((one) => one && counted(one, asked)));
      },
    ),
  );
});

test('what is held stays as it was while thousands more come, and may be held anew', () => {
  const held = heldSigns();
  const one = new Uint8Array(64).fill(255);
  held.hold(0, one);
  for (let entry = 1; entry < 20_000; entry += 1) held.hold(entry, new Uint8Array(64).fill(entry & 127));
  expect(held.nearest(one, { count: 1, may: () => true })).toEqual([0]);
  held.hold(0, new Uint8Array(64));
  expect(held.differing(one, [0, 19_999, 20_000])).toEqual([512, 64 * (8 - bitsOf(19_999 & 127)), null]);
  expect(held.nearest(one, { count: 1, may: () => true })).toEqual([127]);
});
