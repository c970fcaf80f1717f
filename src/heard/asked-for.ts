import { abouts } from '../hearing/heard.ts';
import type { Heard } from './heard-store.ts';

/** What of a round is to be shown, as its address says. */
export interface AskedFor {
  /** One question; null for all. */
  question: string | null;
  /** What it is compared by; null where it is not. */
  by: (typeof abouts)[number] | 'round' | null;
  /** One group, or the short name of another round; null for all groups. */
  group: string | null;
}

/** Reads what is asked for out of an address: what is not there, or may not be shown, is as if it had not been asked for. */
export function askedFor(query: URLSearchParams, heard: Heard): AskedFor {
  const key = query.get('question');
  const question = heard.questions.some((each) => each.key === key) ? key : null;
  const by = [...abouts, 'round' as const].find((name) => name === query.get('by')) ?? null;
  const group = query.get('group')?.slice(0, 60) || null;
  if (by === null) return { question, by, group: null };
  return { question, by, group: by === 'round' || groupsIn(heard, by).includes(group ?? '') ? group : null };
}

/** The groups of a kind of which anything is shown, in the order of their question. */
export function groupsIn({ questions, asked }: Heard, by: (typeof abouts)[number]): string[] {
  const shown = new Set(questions.flatMap((each) => Object.keys(each.by[by])));
  const ordered = asked.flatMap((each) =>
    each.kind === 'one' && each.about === by ? each.options.map(({ key }) => key) : [],
  );
  return [...ordered.filter((key) => shown.has(key)), ...[...shown].filter((key) => !ordered.includes(key))];
}

/** The same, as an address takes it. */
export function asQuery({ question, by, group }: AskedFor): Record<string, string | undefined> {
  return { question: question ?? undefined, by: by ?? undefined, group: group ?? undefined };
}
