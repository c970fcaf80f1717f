import { type QuestionNumber, questions } from '../questions/questions.ts';

/** The eight forms by their names. The rooms above have them as types; here they are data. */
export type FormName = 'guide' | 'tips' | 'picture' | 'listen' | 'watch' | 'session' | 'try' | 'talk';

/** What the options of the standard questions stand for elsewhere on the site, by the keys of question and option. */
export const mapsTo = {
  /** Each way of taking things in: the forms that serve it, the nearest first. */
  ways: {
    read: ['guide', 'tips'],
    pictures: ['picture'],
    watch: ['watch'],
    listen: ['listen'],
    do: ['try', 'talk'],
    together: ['session', 'talk'],
  } satisfies Record<string, readonly FormName[]> as Record<string, readonly FormName[]>,

  /** Each band of time in a week: its ends in minutes (`most` null: no end), and the minutes that something may take to fit. */
  minutes: {
    none: { least: 0, most: 0, fits: null },
    'to-5': { least: 1, most: 5, fits: 5 },
    'to-15': { least: 5, most: 15, fits: 10 },
    'to-30': { least: 15, most: 30, fits: 20 },
    'to-60': { least: 30, most: 60, fits: 45 },
    'over-60': { least: 60, most: null, fits: 60 },
  } as Record<string, { least: number; most: number | null; fits: number | null }>,

  /** Each of the eleven. */
  'most-want': Object.fromEntries(questions.map(({ number }) => [`q${number}`, number])) as Record<
    string,
    QuestionNumber
  >,
} as const;

/**
 * The key of an option from the name that the library uses: "county council" → `county-council`. So names of kinds of place and
 * of regions meet their options both ways.
 */
export function keyOfName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
}
