import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { note } from '../documents/build.ts';
import type { DiaryEvent, Document } from '../documents/document.ts';
import { writeCalendar } from './calendar.ts';
import { CannotWrite } from './cannot-write.ts';

const options = { passageLink: () => null, now: new Date('2026-11-20T09:00:00Z') };
const cast = everyBlock.blocks.find((block) => block.kind === 'event')!;

const withEvent = (change: Partial<DiaryEvent>): Document => ({
  ...everyBlock,
  blocks: [{ ...cast, ...change }],
});

async function text(document: Document) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await writeCalendar(document, options),
  );
}

/** Read by somebody else's parser, its own zone and no other known to it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(zone);
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
}

describe('the calendar file', () => {
  test.each([
    ['2026-12-03T12:30', '2026-12-03T12:30:00.000Z'],
    ['2026-07-03T12:30', '2026-07-03T11:30:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T03:00:00.000Z'],
  ])('opens at the right instant, winter and summer: %s in London is %s', async (start, instant) => {
    const event = read(await text(withEvent({ start })));
    expect(event.startDate.toJSDate().toISOString()).toBe(instant);
    expect(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()).toBe(30 * 60_000);
  });

  test('says what it is about, where, and that it is not settled', async () => {
    const event = read(await text(everyBlock));
    expect(event.summary).toBe(cast.summary);
    expect(event.description).toBe(cast.description);
    expect(event.location).toBe(cast.location);
    expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(event.component.getFirstPropertyValue('dtstamp')!.toString()).toBe('2026-11-20T09:00:00Z');
  });

  test('is found where it stands inside a note, and goes without a place where there is none', async () => {
    const inside = { ...everyBlock, blocks: [note('aside', 'Come', [{ ...cast, location: null }])] };
    const event = read(await text(inside));
    expect(event.summary).toBe(cast.summary);
    expect(event.location).toBeNull();
  });

  test('keeps its identity when written again, so that a diary does not show it twice', async () => {
    expect(await text(everyBlock)).toBe(await text(everyBlock));
    expect(read(await text(withEvent({ start: '2026-12-04T12:30' }))).uid).not.toBe(
      read(await text(everyBlock)).uid,
    );
  });

  test('gives back any text, in lines of at most 75 octets that cut no character', async () => {
    const words = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'\\;,:"\n Ŷ😀—£'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(words, async (description) => {
        const plain = description.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
        const file = await text(withEvent({ description }));
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/u);
        }
        expect(read(file).description ?? '').toBe(plain);
      }),
      { numRuns: 60 },
    );
  });

  test('says so in plain words when there is nothing for a diary, or the zone is none', async () => {
    await expect(writeCalendar({ ...everyBlock, blocks: [] }, options)).rejects.toThrow(CannotWrite);
    await expect(writeCalendar(withEvent({ zone: 'Mars/Olympus' }), options)).rejects.toThrow(
      /Mars\/Olympus/u,
    );
  });
});
