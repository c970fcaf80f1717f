import { type About, type Asked, optionsOf, otherKey, takesOther } from './asked.ts';
import type { Part } from './part.ts';

/** What comparisons go by, in the order in which they are offered. */
export const abouts = ['role', 'kindOfPlace', 'region'] as const satisfies readonly About[];

/** What is counted of a reply. */
export interface Replied {
  /** The keys of the options in the questions about whoever replies; null where she did not say. */
  about: Readonly<Record<About, string | null>>;
  /** By the key of the question. */
  parts: ReadonlyMap<string, Part>;
}

/** How many people: all of them, and those who said which kind they are. Who did not say is in `all` alone. */
export interface Count {
  all: number;
  by: Record<About, Record<string, number>>;
}

/** The counts of a question before anything is hidden: nobody but the program sees them. */
export interface Tally {
  answered: Count;
  /** By the key of the option; of a scale the number, as text. */
  options: Record<string, Count>;
}

/** A question that is counted: those with options or a scale. Free words are gathered into themes instead. */
export function isCounted(asked: Asked): boolean {
  return asked.kind !== 'short' && asked.kind !== 'long' && !isAbout(asked) && !asksToQuote(asked);
}

/** A question about whoever replies: it is what is compared by, and its own counts are only given as “at least”. */
export function isAbout(asked: Asked): boolean {
  return asked.kind === 'one' && asked.about !== undefined;
}

function asksToQuote(asked: Asked): boolean {
  return asked.kind === 'one' && asked.quoting === true;
}

/** Whether each person who answers is in one option and no other: choose one, a scale, and what was put first. */
export function isExclusive(asked: Asked): boolean {
  return asked.kind !== 'some';
}

/** The keys under which answers to a question are counted, in order. */
export function countedKeys(asked: Asked): string[] {
  if (asked.kind === 'scale') return Array.from({ length: asked.to }, (_, at) => String(at + 1));
  const keys = optionsOf(asked).map(({ key }) => key);
  return takesOther(asked) ? [...keys, otherKey] : keys;
}

/** What a part counts for: of an order what was put first. A remark beside a choice counts for nothing more. */
export function countedIn(part: Part): string[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'one':
      return [part.chosen ?? otherKey];
    case 'some':
      return part.other === null ? part.chosen : [...part.chosen, otherKey];
    case 'order':
      return part.order.slice(0, 1);
    case 'scale':
      return [String(part.value)];
  }
}

/** Nobody yet. */
export function noCount(): Count {
  return { all: 0, by: { role: {}, kindOfPlace: {}, region: {} } };
}

/** An empty tally for each question that is counted, with every option that may have been chosen. */
export function emptyTallies(asked: readonly Asked[]): Map<string, Tally> {
  return new Map(
    asked.filter(isCounted).map((each) => [
      each.key,
      {
        answered: noCount(),
        options: Object.fromEntries(countedKeys(each).map((key) => [key, noCount()])),
      },
    ]),
  );
}

/** Counts replies. The store does the same in the database for many (heard-store.ts); a test holds them to each other. */
export function talliesOf(asked: readonly Asked[], replies: Iterable<Replied>): Map<string, Tally> {
  const tallies = emptyTallies(asked);
  for (const { about, parts } of replies)
    for (const [key, part] of parts) {
      const tally = tallies.get(key);
      if (!tally) continue;
      add(tally.answered, about);
      for (const option of countedIn(part)) {
        tally.options[option] ??= noCount();
        add(tally.options[option], about);
      }
    }
  return tallies;
}

function add(count: Count, about: Replied['about']): void {
  count.all += 1;
  for (const name of abouts) {
    const group = about[name];
    if (group !== null) count.by[name][group] = (count.by[name][group] ?? 0) + 1;
  }
}
