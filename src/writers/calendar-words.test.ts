import { expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { wallClock, whenInWords } from './calendar-words.ts';

const event = everyBlock.blocks.find((block) => block.kind === 'event')!;

test('an event is told in words people use, whatever the zone of the machine that writes it', () => {
  expect(whenInWords(event)).toEqual({
    day: 'Thursday 3 December 2026',
    hours: '12:30 to 13:00',
    zone: 'London time',
  });
  expect(whenInWords({ ...event, zone: 'America/New_York' }).zone).toBe('New York time');
  expect(whenInWords({ ...event, zone: 'UTC' }).zone).toBe('UTC');
});

test('an event that runs past midnight ends at the right hour of the next day', () => {
  const late = { ...event, start: '2026-12-31T23:30', minutes: 60 };
  expect(whenInWords(late).hours).toBe('23:30 to 00:30');
  expect(wallClock(late).end.toISOString()).toBe('2027-01-01T00:30:00.000Z');
});
