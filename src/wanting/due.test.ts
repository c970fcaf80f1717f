import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDue } from './due.ts';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

describe('the hour of the weekly letter', () => {
  test.each([
    ['in winter', '2026-11-26T08:30:00Z', 'thursday', 7, '2026-11-26T07:00:00.000Z'],
    [
      'in summer, an hour earlier by the sun',
      '2026-07-02T06:00:00Z',
      'thursday',
      7,
      '2026-07-02T06:00:00.000Z',
    ],
    ['a minute before it, last week’s', '2026-11-26T06:59:00Z', 'thursday', 7, '2026-11-19T07:00:00.000Z'],
    [
      'left out by the clocks: the hour after',
      '2026-03-29T12:00:00Z',
      'sunday',
      1,
      '2026-03-29T01:00:00.000Z',
    ],
    ['there twice: the first', '2026-10-25T12:00:00Z', 'sunday', 1, '2026-10-25T00:00:00.000Z'],
  ])('%s', (_, now, day, hour, due) => {
    expect(lastDue(new Date(now), { day, hour }).toISOString()).toBe(due);
  });

  test('it comes once a week at any time of any year, never later than now, and the same for the whole week', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
        fc.constantFrom(...days),
        fc.integer({ min: 0, max: 23 }),
        (now, day, hour) => {
          const due = lastDue(now, { day, hour });
          const hours = (now.getTime() - due.getTime()) / 3_600_000;
          expect(hours).toBeGreaterThanOrEqual(0);
          // A week, and an hour where the clocks went back.
          expect(hours).toBeLessThan(7 * 24 + 2);
          expect(lastDue(due, { day, hour })).toEqual(due);
          if (hours > 1) expect(lastDue(new Date(now.getTime() - 3_600_000), { day, hour })).toEqual(due);
        },
      ),
      { numRuns: 300 },
    );
  });
});
