import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dark, light } from './colours.ts';
import { contrast } from './contrast.ts';
import { readableOn } from './readable.ts';

test('whatever accent a site chooses, its links can be read by day and by night, on paper and where it is washed', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((number) => `#${number.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, (accent) => {
      for (const { paper, wash } of [light, dark])
        for (const ground of [paper, wash])
          expect(contrast(readableOn(wash, accent), ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a colour that can be read already is left as it is', () => {
  expect(readableOn(light.wash, '#0a6047')).toBe('#0a6047');
  expect(readableOn(dark.wash, '#86dcb6')).toBe('#86dcb6');
});
