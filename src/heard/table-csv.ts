import { abouts } from '../hearing/heard.ts';
import type { Cell, Shown } from '../hearing/shown.ts';
import { writeCsv } from '../sheets/write-csv.ts';
import type { Heard } from './heard-store.ts';
import { groupName, type Result, resultsOf, type Telling } from './results.ts';

/** All that a round shows, as one table: a row for each answer of everybody and of each group. */
export function heardCsv(heard: Heard, telling: Telling): Uint8Array {
  const { words, language } = telling;
  const rows = resultsOf(heard, telling).flatMap((result) => [
    ...rowsOf(result, result.question.whole, [words.everyone, words.everyone], telling),
    ...abouts.flatMap((by) =>
      Object.entries(result.question.by[by]).flatMap(([group, shown]) =>
        rowsOf(result, shown, [words.by[by], groupName(heard, by, group, language)], telling),
      ),
    ),
  ]);
  return writeCsv({ name: 'heard', rows: [[...words.csv.head], ...rows] });
}

function rowsOf(
  { question, title, options }: Result,
  shown: Shown | null,
  who: string[],
  { words }: Telling,
) {
  if (!shown) return [[title, question.key, null, null, ...who, null, null, null, words.csv.tooFew]];
  return options.map(({ key, label }) => {
    const cell: Cell = shown.cells[key] ?? 'hidden';
    const isNumber = typeof cell === 'number';
    return [
      title,
      question.key,
      label,
      key,
      ...who,
      shown.answered,
      isNumber ? cell : null,
      isNumber ? Math.round((cell / shown.answered) * 1000) / 1000 : null,
      noteOf(cell, words.csv),
    ];
  });
}

function noteOf(cell: Cell, words: Telling['words']['csv']): string | null {
  if (typeof cell === 'number') return null;
  return cell === 'few' ? words.few : cell === 'nearly all' ? words.nearlyAll : words.hidden;
}
