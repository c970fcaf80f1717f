import { describe, expect, test } from 'vitest';
import { shownEvents } from './events-shown.ts';
import type { Happened } from './steward-store.ts';
import { isShown, readShow } from './stories-shown.ts';
import { endOfDay } from './typed-day.ts';

const now = new Date('2026-03-31T12:00:00Z');
const day = 86_400_000;

describe('which stories are shown, so that what needs somebody is not lost among hundreds', () => {
  const story = { state: 'shaping', updatedAt: new Date(now.getTime() - 40 * day), reviewOn: null } as const;

  test('one that has not moved for a month is stuck, unless it has arrived', () => {
    expect(isShown(story, 'stuck', now)).toBe(true);
    expect(isShown({ ...story, updatedAt: new Date(now.getTime() - 20 * day) }, 'stuck', now)).toBe(false);
    expect(isShown({ ...story, state: 'shared' }, 'stuck', now)).toBe(false);
    expect(isShown({ ...story, state: 'taken back' }, 'stuck', now)).toBe(false);
  });

  test('one is due on its day and after it', () => {
    expect(isShown({ ...story, reviewOn: '2026-03-31' }, 'due', now)).toBe(true);
    expect(isShown({ ...story, reviewOn: '2026-04-01' }, 'due', now)).toBe(false);
    expect(isShown(story, 'due', now)).toBe(false);
  });

  test('an address that asks for what is not known shows all', () => {
    expect(readShow('names to decide')).toBe('names to decide');
    expect(readShow('everything else')).toBe('all');
    expect(readShow(null)).toBe('all');
    expect(isShown(story, 'shaping', now) && isShown(story, 'all', now)).toBe(true);
    expect(isShown(story, 'telling', now)).toBe(false);
  });
});

describe('a day in three boxes', () => {
  test.each([
    ['28', '2', '2090', '2090-02-28T23:59:59.000Z'],
    ['29', '02', '2088', '2088-02-29T23:59:59.000Z'],
  ])('%s %s %s lasts until its end', (one, month, year, end) => {
    expect(endOfDay({ day: one, month, year })?.toISOString()).toBe(end);
  });

  test.each([
    ['31', '2', '2090'],
    ['0', '1', '2090'],
    ['1', '13', '2090'],
    ['1', '1', '90'],
    ['1', '', '2090'],
    ['first', '1', '2090'],
  ])('%s %s %s is no day', (one, month, year) => {
    expect(endOfDay({ day: one, month, year })).toBeNull();
  });

  test('nothing is no fault', () => {
    expect(endOfDay({ day: '', month: '', year: '' })).toBeUndefined();
  });
});

test('the same thing many times in a row is told once, with how many times', () => {
  const event = (id: number, verb: string, slug: string | null): Happened => ({
    id,
    at: now,
    verb,
    hand: 'system',
    person: null,
    isErased: false,
    story: slug,
    slug,
  });
  const events = [
    event(5, 'shared an edition', 'a'),
    event(4, 'shared an edition', 'a'),
    event(3, 'shared an edition', 'b'),
    event(2, 'shared an edition', 'a'),
    event(1, 'signed in', null),
  ];
  expect(shownEvents(events).map(({ event: { id }, times }) => [id, times])).toEqual([
    [5, 2],
    [3, 1],
    [2, 1],
    [1, 1],
  ]);
});
