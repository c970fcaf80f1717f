import { questions } from '../questions/questions.ts';

/** What narrows a search or a list; each is part of the address. What is null narrows nothing. */
export interface Filters {
  question: number | null;
  /** A place's slug. */
  place: string | null;
  kind: string | null;
  setting: string | null;
  region: string | null;
  topic: string | null;
  /** A story's id; no address names one. */
  story?: string;
  /** The number of the page, from 1. */
  page: number;
}

/** Reads the filters out of an address; what is not one of ours is as if it were not there. */
export function filtersOf(query: URLSearchParams): Filters {
  const word = (name: string) => {
    const value = query.get(name)?.trim().slice(0, 80);
    return value || null;
  };
  const question = Number(query.get('question'));
  const page = Number(query.get('page'));
  return {
    question: questions.some(({ number }) => number === question) ? question : null,
    place: word('place'),
    kind: word('kind'),
    setting: word('setting'),
    region: word('region'),
    topic: word('topic'),
    page: Number.isInteger(page) && page > 0 && page <= 500 ? page : 1,
  };
}

/** The filters as an address takes them, without the page unless it is given. */
export function asQuery(
  { page: _, ...filters }: Filters,
  page?: number,
): Record<string, string | number | undefined> {
  const set = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value ?? undefined]));
  return { ...set, page: page && page > 1 ? page : undefined };
}

/** Whether anything is narrowed. */
export function isNarrowed({ page: _, ...filters }: Filters): boolean {
  return Object.values(filters).some((value) => value !== null);
}
