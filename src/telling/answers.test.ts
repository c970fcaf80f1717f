import { describe, expect, test } from 'vitest';
import { type Answer, type Box, fateOf, nextOpen, progressOf } from './answers.ts';
import { isEmail, markOf, slugOf, topicNames } from './story-form.ts';
import { chunksOf, passagesFrom } from './typed-passages.ts';

const kept = (about: Partial<Answer> = {}): Answer => ({
  id: 'a',
  question: 1,
  position: 1,
  text: 'We asked her first.',
  isOff: false,
  deleteAt: null,
  revision: 3,
  writtenAt: new Date(),
  toldAt: null,
  ...about,
});
const box = (about: Partial<Box> = {}): Box => ({
  position: 1,
  text: 'We asked her first.',
  isOff: false,
  revision: 3,
  keep: 'mine',
  ...about,
});

describe('what becomes of an answer that is sent, because a teller who loses a paragraph does not write it again', () => {
  test('it is kept when it goes on from what was there, and not twice when it was sent twice', () => {
    expect(fateOf(box({ text: 'Other words.' }), kept(), false)).toBe('keep');
    expect(fateOf(box({ revision: 1 }), kept(), false)).toBe('nothing');
    expect(fateOf(box(), null, false)).toBe('keep');
    expect(fateOf(box({ text: '  ' }), null, false)).toBe('nothing');
  });

  test('an old page never overwrites newer words, unless it still has all of them', () => {
    expect(fateOf(box({ text: 'Something else.', revision: 1 }), kept(), false)).toBe('stale');
    expect(fateOf(box({ text: '', revision: 1 }), kept(), false)).toBe('stale');
    expect(fateOf(box({ text: 'We asked her first. Then him.', revision: 1 }), kept(), false)).toBe('keep');
  });

  test('whoever sees both versions chooses', () => {
    const typed = { text: 'Something else.', revision: 1 };
    expect(fateOf(box({ ...typed, keep: 'both' }), kept(), false)).toBe('add');
    expect(fateOf(box({ ...typed, keep: 'saved' }), kept(), false)).toBe('nothing');
  });

  test('what was told is added to, never changed, and what somebody may not see is never answered with', () => {
    expect(fateOf(box({ text: 'More.' }), kept({ toldAt: new Date() }), false)).toBe('add');
    expect(fateOf(box({ text: 'Mine.', revision: 0 }), kept({ isOff: true }), true)).toBe('add');
  });
});

test('the next question is the next open one, then the first that was passed over', () => {
  const progress = progressOf([{ question: 2, text: 'Yes' }], new Set([3]));
  expect(progress.slice(0, 3).map(({ howFar }) => howFar)).toEqual(['open', 'answered', 'skipped']);
  expect(nextOpen(progress, 1)).toBe(4);
  expect(nextOpen(progress, 11)).toBe(1);
});

describe('answers as passages', () => {
  const sentence = (i: number) => `On day ${i} we went to the hall and asked the same three people again.`;
  const paragraph = (from: number) => Array.from({ length: 10 }, (_, i) => sentence(from + i)).join(' ');

  test('a short answer is one passage, in the words that were typed', () => {
    const { passages, extras } = passagesFrom([kept({ text: 'Um, we just,\nwe just did it.' })], 'Jo');
    expect(passages.map(({ said, words, speaker }) => [said, words, speaker])).toEqual([
      ['Um, we just, we just did it.', 'Um, we just, we just did it.', 'Jo'],
    ]);
    expect(extras[0]).toMatchObject({ question: 1, answer: 'a' });
    expect(extras[0]!.asked).toMatch(/trust you/u);
  });

  test('a long answer is cut at its paragraphs, and no word of it is lost', () => {
    const text = [paragraph(1), paragraph(11), paragraph(21)].join('\n\n');
    const { passages } = passagesFrom([kept({ text })], 'Jo');
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.map(({ said }) => said).join(' ')).toBe(text.replace(/\s+/gu, ' '));
    expect(chunksOf(text)[0]).toBe(paragraph(1));
  });

  test('“off the record” in an answer keeps that part back', () => {
    const text = 'The board agreed. Off the record, the chair had no idea what it was.';
    const { passages } = passagesFrom([kept({ text })], 'Jo');
    expect(passages.filter(({ offRecord }) => offRecord === null).map(({ words }) => words)).toEqual([
      'The board agreed.',
    ]);
  });
});

test('an address of a story is plain letters, whatever its title', () => {
  expect(slugOf('Ein clwb coesau – yn Nhŷ Ddewi!')).toBe('ein-clwb-coesau-yn-nhy-ddewi');
  expect(slugOf('???')).toBe('story');
  expect(topicNames('Falls, carers;falls ,, Carers')).toEqual(['Falls', 'carers', 'falls', 'Carers']);
  expect(isEmail('jo@example.org')).toBe(true);
  expect(['jo', 'jo@example', 'a b@example.org', 'jo@example.org,x@y.z'].some(isEmail)).toBe(false);
});

test('the mark of a form sees a change of anything it shows, and not the order of topics', () => {
  const fields = { title: 'A', standfirst: '', place: '', topics: ['x', 'y'], isInvented: false };
  expect(markOf(fields)).toBe(markOf({ ...fields, topics: ['y', 'x'] }));
  expect(markOf(fields)).not.toBe(markOf({ ...fields, isInvented: true }));
});
