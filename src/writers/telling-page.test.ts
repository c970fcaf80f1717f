import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStory } from '../../test/cast/stories.ts';
import type { Story } from '../stories/story.ts';
import { quotesInHtml } from './html-quotes.ts';
import { passageAddress, writeTellingPages } from './telling-page.tsx';

const ask = (story: Story) =>
  new Map(
    story.passages.filter((_, index) => index % 2).map(({ id }) => [id, 'And what did the board say?']),
  );

test('every passage stands once, in the order told, with nothing of ours among its words', () =>
  fc.assert(
    fc.asyncProperty(anyStory, async (story) => {
      const pages = writeTellingPages(story, ask(story));
      const back = (await Promise.all(pages.map(({ bytes }) => quotesInHtml(bytes)))).flat();
      expect(back).toEqual(story.passages.map(({ id, words }) => ({ passage: id, text: words })));
    }),
    { numRuns: 10 },
  ));

const [short] = fc.sample(anyStory, { seed: 3, numRuns: 1 }) as [Story];
const long: Story = {
  ...short,
  passages: Array.from({ length: 400 }, (_, index) => ({
    ...short.passages[0]!,
    id: `t${index < 250 ? 1 : 2}p${index + 1}`,
    telling: index < 250 ? 't1' : 't2',
    words: `${'We had the keys & the "keys". '.repeat(24)}${index}.`,
    startMs: index * 61_000,
  })),
};
const pages = writeTellingPages(long, ask(long));
const text = (index: number) => new TextDecoder().decode(pages[index]!.bytes);

test('a long telling is cut into pages that each load at once on a slow line: under 60 KB', () => {
  expect(pages.length).toBeGreaterThan(3);
  for (const { bytes } of pages) expect(bytes.length).toBeLessThan(60_000);
});

test('the address of a passage leads to it, on whichever page it is', () => {
  const address = passageAddress(long, ask(long));
  for (const { id } of long.passages) {
    const [name, anchor] = address(id)!.split('#') as [string, string];
    const page = pages.find((one) => one.name === name)!;
    expect(new TextDecoder().decode(page.bytes)).toContain(`<div class="told" id="${anchor}">`);
  }
  expect(address('t9p99')).toBeNull();
});

test('pages lead on and back, so that the whole can be read through', () => {
  expect(text(0)).toContain('href="telling-2.html"');
  expect(text(0)).not.toContain('Earlier in the telling');
  expect(text(1)).toContain('href="telling.html"');
  expect(text(1)).toContain(', continued');
});

test('who told it, when in the recording, and what was asked stand beside the words', () => {
  expect(text(0)).toContain('<span>Asked</span>And what did the board say?');
  expect(text(0)).toMatch(/<b>[^<]+<\/b> 1:01</u);
  expect(new TextDecoder().decode(pages.at(-1)!.bytes)).toMatch(/ 6:\d\d:\d\d</u);
});
