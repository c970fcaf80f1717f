import type { DiaryEvent } from '../documents/document.ts';

/** The wall clock of an event: its start and end as dates whose UTC fields hold the local time. */
export function wallClock(event: DiaryEvent): { start: Date; end: Date } {
  const start = new Date(`${event.start}:00Z`);
  return { start, end: new Date(start.getTime() + event.minutes * 60_000) };
}

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** When an event is, for people: "Thursday 3 December 2026", "12:30 to 13:00", "London time". */
export function whenInWords(event: DiaryEvent): { day: string; hours: string; zone: string } {
  const { start, end } = wallClock(event);
  const clock = (at: Date) => at.toISOString().slice(11, 16);
  const city = event.zone.split('/').at(-1)!.replaceAll('_', ' ');
  return {
    day: day.format(start).replace(',', ''),
    hours: `${clock(start)} to ${clock(end)}`,
    zone: city === 'UTC' ? city : `${city} time`,
  };
}
