import { abouts } from '../../src/hearing/heard.ts';
import type { HeardQuestion, Shown } from '../../src/hearing/shown.ts';
import type { Known } from './attack.ts';

/** A page of one question, and who is counted on it: a question that was counted again is two pages. */
export interface Page {
  heard: HeardQuestion;
  counts(when: (typeof whens)[number]): boolean;
}

/** Who was there when it was counted first and second, who came between the two, and who was taken out. */
export const whens = ['stayed', 'came', 'gone'] as const;

/**
 * Everything that can be read off pages of one question with all three comparisons, as sums of kinds of people: a kind is
 * somebody of this role, kind of place and region who chose exactly these options. Groups that are shown nowhere are one.
 */
export function readOff(
  pages: readonly Page[],
  options: readonly string[],
): { count: number; known: Known[] } {
  const [roles, places, regions] = abouts.map((about) => [
    ...new Set(pages.flatMap(({ heard }) => Object.keys(heard.by[about]))),
    null,
  ]);
  const isExclusive = pages.every(({ heard }) => heard.exclusive);
  const answers = isExclusive ? options.map((option) => [option]) : subsets(options);
  const seen = whens.filter((when) => pages.some(({ counts }) => counts(when)));
  const kinds = seen.flatMap((when) =>
    roles!.flatMap((role) =>
      places!.flatMap((kindOfPlace) =>
        regions!.flatMap((region) =>
          answers.map((answer) => ({ when, about: { role, kindOfPlace, region }, answer })),
        ),
      ),
    ),
  );
  type Kind = (typeof kinds)[number];
  const known: Known[] = [];
  for (const { heard, counts } of pages) {
    const put = (is: (kind: Kind) => boolean, { answered, cells }: Shown) => {
      const among = (has: (kind: Kind) => boolean) =>
        kinds.flatMap((kind, at) => (counts(kind.when) && is(kind) && has(kind) ? [at] : []));
      // Of a question with one option each, how many answered is the sum of what is shown: it says nothing more.
      if (!heard.exclusive) known.push({ sets: among(() => true), least: answered, most: answered });
      for (const [option, cell] of Object.entries(cells)) {
        const sets = among(({ answer }) => answer.includes(option));
        if (typeof cell === 'number') known.push({ sets, least: cell, most: cell });
        else if (cell === 'few') known.push({ sets, least: 0, most: 4 });
        else if (cell === 'nearly all') known.push({ sets, least: answered - 4, most: answered });
      }
    };
    if (heard.whole) put(() => true, heard.whole);
    for (const about of abouts)
      for (const [group, shown] of Object.entries(heard.by[about]))
        put((kind) => kind.about[about] === group, shown);
  }
  return { count: kinds.length, known };
}

function subsets(options: readonly string[]): string[][] {
  const all: string[][] = [[]];
  for (const option of options) all.push(...all.map((some) => [...some, option]));
  return all;
}
