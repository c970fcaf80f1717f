import { describe, expect, test } from 'vitest';
import { meantBy, slipsBetween } from './slips.ts';

const known = new Map([
  ['safeguarding', 6],
  ['procurement', 9],
  ['manager', 20],
  ['management', 4],
  ['insurance', 12],
  ['hospital', 30],
  ['legal', 8],
  ['local', 8],
]);

describe('somebody types in a hurry, and what they meant is looked for as well', () => {
  test.each([
    ['safegaurding', 'safeguarding'],
    ['procurment', 'procurement'],
    ['manger', 'manager'],
    ['insurence', 'insurance'],
    ['hosptial', 'hospital'],
    ['leagl', 'legal'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(meantBy(typed, known)).toBe(meant);
  });

  test('what is near to nothing, or too short to tell, stays as it is, so that nobody is shown what they did not ask', () => {
    for (const word of ['zebra', 'mangle', 'lgl', 'xocal', '', 'cwtch', '🪴'])
      expect(meantBy(word, known)).toBeNull();
  });

  test('a word that is known is no slip of itself', () => {
    expect(slipsBetween('legal', 'legal', 2)).toBe(0);
    expect(meantBy('legal', new Map([['legal', 3]]))).toBeNull();
  });

  test('of two that are as near, the one that people use more is meant', () => {
    const two = new Map([
      ['local', 2],
      ['lovel', 90],
    ]);
    expect(meantBy('locel', two)).toBe('lovel');
  });

  test('a pasted word of a thousand letters costs no time', () => {
    const many = new Map(Array.from({ length: 20_000 }, (_, i) => [`a${i}word`, i]));
    const began = performance.now();
    meantBy('a'.repeat(1000), many);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
