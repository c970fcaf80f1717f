import { expect, test } from 'vitest';
import { bestLine } from './best-line.ts';

const told =
  'We met on Tuesdays. The procurement team said that nobody had ever bought kettles this way. Any way you look at it, she was tired. ' +
  'I was hoping they would try it on one ward first, and they did.';

function marked(asked: string, nearest: number | null = null): string {
  const { start, end } = bestLine(told, asked.split(' '), nearest);
  return told.slice(start, end);
}

test('the line that is marked is the one that says what was asked, in whatever form of the word', () => {
  expect(marked('procure kettle')).toMatch(/^The procurement team/u);
  expect(marked('trying wards')).toMatch(/^I was hoping/u);
  expect(marked('hope')).toMatch(/^I was hoping/u);
  expect(marked('meet tuesday')).toMatch(/^We met on Tuesdays/u);
});

test('where no word stands in it, the line nearest in meaning, or the first that says something', () => {
  expect(marked('parliament', 2)).toMatch(/^Any way/u);
  expect(marked('parliament')).toMatch(/^The procurement/u);
});

test('a word is looked for by its first letters only where its stem keeps them', () => {
  for (const word of [
    'way',
    'days',
    'say',
    'any',
    'tries',
    'ageing',
    'used',
    'eyes',
    'lying',
    'agreed',
    'skies',
    'owed',
  ]) {
    const text = `This sentence is here to be longer than that. Then the ${word} came.`;
    const { start, end } = bestLine(text, [word]);
    expect(text.slice(start, end), word).toBe(`Then the ${word} came.`);
  }
});
