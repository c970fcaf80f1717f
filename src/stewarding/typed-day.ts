import type { Sent } from '../people/visit.ts';
import type { TypedDay } from '../web/parts/field-group.tsx';

/** The day that a form sent in three boxes, as it was typed. */
export function typedDay(form: Sent, name: string): TypedDay {
  const box = (part: string) => form.text(`${name}-${part}`).trim();
  return { day: box('day'), month: box('month'), year: box('year') };
}

/** The end of a day that was typed (UTC); undefined where nothing was typed, null where it is no day of the calendar. */
export function endOfDay({ day, month, year }: TypedDay): Date | null | undefined {
  if (!day && !month && !year) return undefined;
  if (!/^\d{1,2}$/u.test(day) || !/^\d{1,2}$/u.test(month) || !/^\d{4}$/u.test(year)) return null;
  const end = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 23, 59, 59));
  // The 31st of February would become a day in March.
  return end.getUTCDate() === Number(day) && end.getUTCMonth() === Number(month) - 1 ? end : null;
}
