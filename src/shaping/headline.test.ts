import { expect, test } from 'vitest';
import { suggestHeadline } from './headline.ts';
import { suggestKey } from './key.ts';
import { takeApart } from './salience.ts';

const rarity = () => 0.7;

function lines(words: string) {
  const passage = { id: 't1p01', words };
  const [taken] = takeApart([passage], rarity);
  const key = suggestKey(passage, [5], taken!);
  return { key: key.text, headline: suggestHeadline(passage, [5], taken!, key).text };
}

const long =
  'And so I, well, it was the thing that, you know. We left the side gate open for eleven weeks. Nobody had thought about the side gate because everybody was proud of the door. He said so himself. Where was I?';

test('a headline is a short clause that begins and ends where one does, never “and so I”', () => {
  const { headline } = lines(long);
  expect(headline.split(' ').length).toBeLessThanOrEqual(12);
  expect(headline).toMatch(/^(?:We left the side gate open|Nobody had thought about the side gate)/);
});

test('a key line keeps clear of remarks about the talk and of what was broken off', () => {
  const { key } = lines(long);
  expect(key).toContain('side gate');
  expect(key).not.toContain('Where was I');
  expect(key).not.toContain('you know');
});

test('talk without marks or capitals still gets a key of at most 45 words from where a clause begins', () => {
  const { key } = lines(Array.from({ length: 40 }, () => 'we went there and then it stopped').join(' '));
  expect(key.split(' ').length).toBeLessThanOrEqual(45);
});
