/** When the weekly letters go: a day and an hour of British time, whatever the clocks do. */
export interface LetterTime {
  /** `monday` to `sunday`. */
  day: string;
  /** 0 to 23. */
  hour: number;
}

const hour = 3_600_000;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * The last moment at which letters were due, at or before now: the start of that hour. Where the clocks go forward over the hour, the
 * hour after it; where they go back, the first of the two.
 */
export function lastDue(now: Date, { day, hour: at }: LetterTime): Date {
  const start = Math.floor(now.getTime() / hour) * hour;
  // Nine days are more than a week and an hour that was left out.
  for (let back = 0; back < 9 * 24; back += 1) {
    const moment = start - back * hour;
    if (isDue(moment, day, at) && !isDue(moment - hour, day, at)) return new Date(moment);
  }
  throw new Error(`There is no ${day} at ${at}.`);
}

function isDue(moment: number, day: string, at: number): boolean {
  const here = local(moment);
  if (here.day !== day) return false;
  // At the hour, or just after it where the clocks left it out.
  return here.hour === at || (here.hour === at + 1 && local(moment - hour).hour === at - 1);
}

function local(moment: number): { day: string; hour: number } {
  const found = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { day: found.weekday!.toLowerCase(), hour: Number(found.hour) };
}
