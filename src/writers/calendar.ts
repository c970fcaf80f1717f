import { createHash } from 'node:crypto';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import type { Block, DiaryEvent } from '../documents/document.ts';
import { wallClock } from './calendar-words.ts';
import { CannotWrite } from './cannot-write.ts';
import type { Writer } from './writer.ts';

/**
 * Writes the first event of a document as an iCalendar file (RFC 5545) with its time zone inside.
 * @throws CannotWrite when the document has no event, or its zone is not one that calendars know
 */
export const writeCalendar: Writer = async (document, { now }) => {
  const event = firstEvent(document.blocks);
  if (!event)
    throw new CannotWrite(
      'There is nothing in it to put in a diary.',
      'Ask for the talk form, which has a date.',
    );
  const { start, end } = wallClock(event);
  const [zone, zoneOf] = zoneBlock(event.zone);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Passalong//Passalong//EN',
    'CALSCALE:GREGORIAN',
    ...zone,
    'BEGIN:VEVENT',
    `UID:${uid(document.title, event)}`,
    `DTSTAMP:${stamp(now)}Z`,
    `DTSTART;${zoneOf}:${stamp(start)}`,
    `DTEND;${zoneOf}:${stamp(end)}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    'STATUS:TENTATIVE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''));
};

function firstEvent(blocks: readonly Block[]): DiaryEvent | null {
  for (const block of blocks) {
    if (block.kind === 'event') return block;
    const inside = block.kind === 'list' ? block.items.flat() : 'blocks' in block ? block.blocks : [];
    const found = firstEvent(inside);
    if (found) return found;
  }
  return null;
}

/** The lines of VTIMEZONE, and the TZID parameter that refers to them. */
function zoneBlock(zone: string): [lines: string[], zoneOf: string] {
  if (!tzlib_get_timezones(false).includes(zone))
    throw new CannotWrite(`Calendars know no time zone called "${zone}".`, 'Give one such as Europe/London.');
  const [block, zoneOf] = tzlib_get_ical_block(zone, false);
  return [block!.split('\r\n'), zoneOf!];
}

/** The same invitation keeps its identity when it is written again, so that a diary does not show it twice. */
function uid(title: string, event: DiaryEvent): string {
  const named = JSON.stringify([title, event.summary, event.start, event.zone]);
  return `${createHash('sha256').update(named).digest('hex').slice(0, 32)}@passalong`;
}

const stamp = (at: Date) => at.toISOString().slice(0, 19).replace(/[-:]/gu, '');

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends; control characters may not stand in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n|[\n\r\u2028\u2029]/gu, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** RFC 5545, 3.1: no line over 75 octets; what goes on starts with a space. Never cuts inside a character. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
