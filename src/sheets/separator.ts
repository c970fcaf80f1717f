import { csvRecords, type Separator } from './csv-records.ts';

/** How much of a file is looked at to find its separator; characters, and records. */
const sample = 64 * 1024;
const mostRecords = 200;

/** Where two fit equally well the first is taken. */
const separators: readonly Separator[] = ['\t', ',', ';'];

/**
 * What separates the cells of a text file, found by trying: with the right one most records have equally many cells,
 * the heading row has as many as any, and no quotation mark stands where none may. A list in one column has none,
 * for which the comma is given, and `alone` says so: then commas belong to the words.
 */
export function findSeparator(text: string): { separator: Separator; alone: boolean } {
  let best: { separator: Separator; alone: boolean } = { separator: ',', alone: true };
  let most: readonly [number, number] = [0, 0];
  for (const separator of separators) {
    const fit = fitOf(text, separator);
    if (fit === null || fit[0] < most[0] || (fit[0] === most[0] && fit[1] <= most[1])) continue;
    best = { separator, alone: false };
    most = fit;
  }
  return best;
}

/** How well a separator fits, and into how many cells it cuts a record; null where it cannot be the one. */
function fitOf(text: string, separator: Separator): readonly [number, number] | null {
  const { counts, stray } = countCells(text, separator);
  const first = counts[0] ?? 0;
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [usual, often] = [...times].filter(([count]) => count > 1).sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const share = often / counts.length;
  const isFirstWidest = first > 1 && counts.every((count) => count <= first);
  // Above a table may stand a title; but a list whose heading has no comma may have some in its sentences.
  if (usual === 0 || (share < (first > 1 ? 0.5 : 0.7) && !isFirstWidest)) return null;
  return [share + (isFirstWidest ? 0.5 : 0) - stray, usual];
}

function countCells(text: string, separator: Separator): { counts: number[]; stray: number } {
  const counts: number[] = [];
  let stray = 0;
  for (const record of csvRecords(text.slice(0, sample), separator)) {
    // The last record of a sample was cut through.
    if (counts.length === mostRecords) break;
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    counts.push(record.cells.length);
    stray += record.stray;
  }
  if (text.length > sample && counts.length > 1) counts.pop();
  return { counts, stray: stray / (counts.length || 1) };
}
