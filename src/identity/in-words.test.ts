import { expect, test } from 'vitest';
import { foundIn } from './in-words.ts';

const pieces = (text: string) => foundIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test('a name, a number and an address in a free answer are marked where they stand, each once', () => {
  const text =
    'Mrs Margaret Hale of ward 3 rang 07700 900123, and Margaret Hale wrote to m.hale@example.org.';
  const found = pieces(text).map(([, piece]) => piece);
  expect(found).toContain('07700 900123');
  expect(found).toContain('m.hale@example.org');
  expect(found.filter((piece) => piece!.includes('Hale')).length).toBeGreaterThanOrEqual(2);
});

test('nothing in plain words, nothing in an empty text', () => {
  expect(pieces('')).toEqual([]);
  expect(pieces('There is never any time, and nobody covers my visits.')).toEqual([]);
});
