import { expect, test } from 'vitest';
import { Said } from '../stories/said.ts';
import type { Cover } from './cover.ts';
import { quotesInHtml } from './html-quotes.ts';
import { writeIndexPage } from './index-page.tsx';

const words = 'Not the director, the caretaker. If he locked up at four, that was the end of it.';
const cover: Cover = {
  title: 'The keys to the day centre',
  standfirst: Said.of({ id: 't1p01', words }, 0, 32),
  place: 'A county in the north west',
  toldBy: 'Told by a service manager',
  language: 'en-GB',
  undecided: 1,
  invented: true,
  forms: [
    {
      form: 'guide',
      minutes: 14,
      files: [
        { name: 'guide.html', label: 'HTML' },
        { name: 'guide.pdf', label: 'PDF' },
      ],
    },
    { form: 'tips', minutes: 2, files: [{ name: 'tips.html', label: 'HTML' }] },
    {
      form: 'talk',
      minutes: 30,
      files: [
        { name: 'talk.html', label: 'HTML' },
        { name: 'talk.ics', label: 'Diary entry' },
      ],
    },
  ],
  answered: [
    { number: 1, passages: 3 },
    { number: 5, passages: 1 },
  ],
  unanswered: [8, 10],
  passageLink: (id) => `telling.html#${id}`,
  telling: 'telling.html',
};
const html = (changed: Partial<Cover> = {}) =>
  new TextDecoder().decode(writeIndexPage({ ...cover, ...changed }));

test('every file that was made can be reached from the cover', () => {
  for (const name of [
    'guide.html',
    'guide.pdf',
    'tips.html',
    'talk.html',
    'talk.ics',
    'telling.html',
    'telling.html#t1p01',
  ])
    expect(html()).toContain(`href="${name}"`);
});

test('the one thing to do next is the shortest form, because no time is what people say they have', () => {
  expect(html()).toMatch(/<a class="go" href="tips.html">Begin with 2 minutes: Tips<\/a>/u);
});

test('only the standfirst is a teller’s, and it is hers to the letter', async () => {
  expect(await quotesInHtml(writeIndexPage(cover))).toEqual([{ passage: 't1p01', text: words.slice(0, 32) }]);
  expect(await quotesInHtml(writeIndexPage({ ...cover, standfirst: { ours: 'How it began.' } }))).toEqual([]);
});

test('what the story does not answer is said, so that nobody looks for it', () => {
  expect(html()).toContain('Not told here: methods they drew on; boards, committees and sign-off.');
  expect(html({ unanswered: [] })).not.toContain('Not told here');
});

test('a link to another file says whose file it is to those who only hear it', () => {
  expect(html()).toContain('PDF<span class="hide"> of Guide</span>');
});

test('a story that answers nothing and has no place or standfirst still has a cover', () => {
  const bare = html({ answered: [], standfirst: null, place: null, telling: null, undecided: 0, forms: [] });
  expect(bare).toContain('<h1>The keys to the day centre</h1>');
  expect(bare).not.toContain('What it answers');
});
