import type { Telling } from '../stories/passage.ts';
import type { Draft } from './grouping.ts';
import { findWordings, indexWordings } from './standing.ts';
import type { TellingText } from './texts.ts';

/** How often something stands in the tellings, where first, and a few words round it there. */
export interface Stands {
  times: number;
  /** The number of the text in which it stands first, and the place in it. */
  first: [number, number];
  context: string;
}

const reach = 48;

/** Where each of the drafts stands in the texts; a speaker's name that nobody says stands where they speak. */
export function standingsOf(
  drafts: readonly Draft[],
  tellings: readonly Telling[],
  texts: readonly TellingText[],
): Stands[] {
  const index = indexWordings(
    drafts.flatMap(({ wordings }, i) => wordings.map((wording) => [wording, i] as const)),
  );
  const stands: Stands[] = drafts.map(() => ({ times: 0, first: [texts.length, 0], context: '' }));
  const look = (
    text: string,
    number: number,
    counts: boolean,
    context: (start: number, end: number) => string,
  ) => {
    const reached = new Map<number, number>();
    for (const { owner, start, end } of findWordings(text, index)) {
      const one = stands[owner]!;
      const last = reached.get(owner) ?? -1;
      reached.set(owner, Math.max(last, end));
      if (counts && start >= last) one.times++;
      if (one.context === '') Object.assign(one, { first: [number, start], context: context(start, end) });
    }
  };
  texts.forEach(({ text, again }, i) => {
    if (!again) look(text, i, true, (start, end) => around(text, start, end));
  });
  for (const { speakers } of tellings)
    for (const { name, turns } of speakers)
      look(name, -1, true, () => `speaks ${turns === 1 ? 'once' : `${turns} times`}`);
  texts.forEach(({ text, again }, i) => {
    if (again) look(text, i, false, (start, end) => around(text, start, end));
  });
  return stands;
}

/** The words round a stretch of a text, cut where words end. */
function around(text: string, start: number, end: number): string {
  const from = start <= reach ? 0 : text.indexOf(' ', start - reach - 1) + 1;
  const to = end + reach >= text.length ? text.length : text.lastIndexOf(' ', end + reach);
  const left = Math.min(from, start);
  const right = Math.max(to, end);
  const words = text.slice(left, right).replace(/\s+/g, ' ').trim();
  return `${left > 0 ? '…' : ''}${words}${right < text.length ? '…' : ''}`;
}
