import type { Decided, IdentifierKind } from '../identity/identifier.ts';
import type { Bench } from './bench-store.ts';
import type { NameText } from './name-places.ts';
import { isSealed } from './standing.ts';

/** What of the list of names is shown. */
export const nameShows = ['waiting', 'decided', 'all'] as const;
/** One of the ways to narrow it. */
export type NameShow = (typeof nameShows)[number];

/** How many names stand on one page of the list. */
export const namesOnPage = 40;

/** The way that an address asks for. */
export function nameShowFrom(query: URLSearchParams): NameShow {
  return nameShows.find((one) => one === query.get('show')) ?? 'all';
}

/** The names that a filter lets through, in order. */
export function namesShown(decided: readonly Decided[], show: NameShow): Decided[] {
  return decided.filter(
    ({ decision }) => show === 'all' || (decision.kind === 'waiting') === (show === 'waiting'),
  );
}

/** The first name after this one that waits, round the end of the list; null where none does. */
export function nextWaiting(decided: readonly Decided[], found: string | null): string | null {
  const at = decided.findIndex(({ identifier }) => identifier.found === found);
  const round = [...decided.slice(at + 1), ...decided.slice(0, Math.max(0, at))];
  return round.find(({ decision }) => decision.kind === 'waiting')?.identifier.found ?? null;
}

/** The kinds of which something waits, and how many. */
export function waitingKinds(decided: readonly Decided[]): Map<IdentifierKind, number> {
  const kinds = new Map<IdentifierKind, number>();
  for (const { identifier, decision } of decided)
    if (decision.kind === 'waiting') kinds.set(identifier.kind, (kinds.get(identifier.kind) ?? 0) + 1);
  return kinds;
}

/** Every text of a story in which a name may stand, but what is its teller's alone. */
export function nameTexts(
  { rows, tellings }: Bench,
  story: { title: string; standfirst: string | null; place: string | null },
): NameText[] {
  const sources = new Map(tellings.map(({ id, source }) => [id, source]));
  const over = [
    story.title,
    story.standfirst,
    story.place,
    ...tellings.flatMap(({ name, role }) => [name, role]),
  ];
  const open = rows.filter((row) => !isSealed(row, sources.get(row.telling_id)));
  return [
    ...over.filter(Boolean).map((text) => ({ text: text!, passage: null })),
    ...open.flatMap(({ code, number, telling, said, asides, heading, asked, words, wording }) => {
      const others = (asides as { said: string }[]).map((aside) => aside.said);
      // Words that are clean were all said; a new wording may bring in a name of its own.
      const ours = wording === 'proposed' ? words : null;
      return [heading, asked, said, ...others, ours]
        .filter((text) => text !== null)
        .map((text) => ({ text, passage: { code, number, telling } }));
    }),
  ];
}
