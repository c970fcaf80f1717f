import type { Happened } from './steward-store.ts';

/** Something that happened, and how many times in a row. */
export interface ShownEvent {
  /** The newest of them. */
  event: Happened;
  times: number;
}

/** What happened, with the same thing by the same hand about the same story, one after another, put together. */
export function shownEvents(events: readonly Happened[]): ShownEvent[] {
  const shown: ShownEvent[] = [];
  for (const event of events) {
    const last = shown.at(-1);
    if (last && isSame(last.event, event)) last.times += 1;
    else shown.push({ event, times: 1 });
  }
  return shown;
}

function isSame(a: Happened, b: Happened): boolean {
  return a.verb === b.verb && a.hand === b.hand && a.person === b.person && a.slug === b.slug;
}
