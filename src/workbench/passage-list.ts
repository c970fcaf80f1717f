import { keptDecision, keptSuggestion } from '../library/kept-shape.ts';
import type { PassageRow } from '../library/story-rows.ts';
import { byHand, isSealed, standingOf } from './standing.ts';

/** How far a passage has come: its questions confirmed, not yet, or not to be shared. */
export type State = 'confirmed' | 'undecided' | 'off' | 'out';

/** What of the list is shown. */
export const shows = ['all', 'undecided', 'confirmed', 'proposed', 'asked', 'kept-back'] as const;
/** One of the ways to narrow the list. */
export type Show = (typeof shows)[number];

/** Which passages are wanted, as the address says it. */
export interface Filter {
  show: Show;
  /** One of the eleven; null for all. */
  question: number | null;
}

/** A passage in the list. */
export interface Listed {
  code: string;
  number: number;
  telling: number;
  speaker: string;
  /** Its first words; null where they are its teller's alone. */
  begins: string | null;
  questions: number[];
  state: State;
  isProposed: boolean;
  /** Whether its teller asked for a change that nobody has made yet. */
  isAsked: boolean;
}

/** How many passages stand on one page of the list. */
export const pageSize = 40;

/** The filter that an address asks for; what makes no sense is left out. */
export function filterFrom(query: URLSearchParams): Filter {
  const show = shows.find((one) => one === query.get('show')) ?? 'all';
  const question = Number(query.get('question'));
  return { show, question: Number.isInteger(question) && question >= 1 && question <= 11 ? question : null };
}

/** The same as the query of an address. */
export function filterQuery({ show, question }: Filter): Record<string, string | number | undefined> {
  return { show: show === 'all' ? undefined : show, question: question ?? undefined };
}

/** A passage as the list shows it. */
export function listed(
  row: PassageRow & { telling: number },
  source: 'typed' | 'transcript' | 'interview' | undefined,
  asked: ReadonlySet<string>,
): Listed {
  const decided = keptDecision(row.decided);
  const standing = standingOf(row);
  return {
    code: row.code,
    number: row.number,
    telling: row.telling,
    speaker: row.speaker,
    begins: isSealed(row, source) ? null : firstOf(row.words),
    questions: decided.questions ?? keptSuggestion(row.suggested)?.questions ?? [],
    state: standing === 'in' ? (decided.questions ? 'confirmed' : 'undecided') : standing,
    isProposed: row.wording === 'proposed',
    isAsked: asked.has(row.id),
  };
}

function firstOf(words: string): string {
  const first = words.split(/\s+/u).slice(0, 12).join(' ');
  return first.length < words.length ? `${first}…` : first;
}

/** The passages that a filter lets through, in order. */
export function filtered(all: readonly Listed[], { show, question }: Filter): Listed[] {
  const passes: Record<Show, (one: Listed) => boolean> = {
    all: () => true,
    undecided: ({ state }) => state === 'undecided',
    confirmed: ({ state }) => state === 'confirmed',
    proposed: ({ isProposed }) => isProposed,
    asked: ({ isAsked }) => isAsked,
    'kept-back': ({ state }) => state === 'off' || state === 'out',
  };
  return all.filter((one) => passes[show](one) && (question === null || one.questions.includes(question)));
}

/** The words that asked for a passage to be kept back; null where somebody moved it by hand. */
export function askedToKeep(row: Pick<PassageRow, 'off_record'>): string | null {
  return row.off_record === byHand ? null : row.off_record;
}
