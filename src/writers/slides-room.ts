import { Said } from '../stories/said.ts';
import type { Item, Line, Rows } from './slides-items.ts';
import { columnShares } from './word-columns.ts';

/** A 16:9 slide and its parts, in inches. */
export const slide = { width: 13.333, height: 7.5, left: 0.7, top: 0.45, title: 1.25, body: 1.8 } as const;
/** How wide text is, and how high the part under the title. */
export const bodyWidth = slide.width - 2 * slide.left;
/** How high that part is, in inches: the foot of the slide is left free. */
export const bodyHeight = slide.height - slide.body - 0.72;
/** How far a list stands in, in points. */
export const listIndent = 30;

/** How wide letters are at the most, on average, as a share of their size: as in the wide typefaces of Linux. */
const widths = { told: 0.57, ours: 0.56, bold: 0.62 } as const;
/** How high a line is, as a share of the size of its letters; and the space after a paragraph, in points. */
const lineHeight = 1.22;
/** The space after a paragraph, in points. */
export const paragraphSpace = 9;

/**
 * How many lines a text takes, at the most.
 * @param width of the room, in inches
 * @param size of the letters, in points
 */
export function linesOf(text: string, width: number, size: number, letter: keyof typeof widths): number {
  const perLine = Math.max(1, Math.floor((width * 72) / (size * widths[letter])));
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > perLine) {
      lines += 1;
      used = 0;
    }
    used += word.length + (used > 0 ? 1 : 0);
    while (used > perLine) {
      lines += 1;
      used -= perLine;
    }
  }
  return lines;
}

/** How high one paragraph is on a slide, in inches, at the most. */
export function lineRoom(line: Line): number {
  const indent = ((line.depth + (line.gap ? 1 : 0)) * listIndent) / 72;
  const lines = linesOf(
    line.text,
    bodyWidth - indent,
    line.size,
    line.told ? 'told' : line.bold ? 'bold' : 'ours',
  );
  return (lines * line.size * lineHeight + paragraphSpace) / 72;
}

/** The size of the letters of tables, in points; and the white round the text of a cell, in inches. */
export const cell = { size: 20, inset: 0.08 } as const;

/** How wide the columns of a table are, in inches. */
export const columnWidths = (rows: Rows): number[] => columnShares(rows).map((share) => share * bodyWidth);

/** How high one row is, in inches, at the most. */
export function rowRoom(row: readonly (string | Said)[], columns: readonly number[]): number {
  const lines = row.map((text, x) => {
    const width = columns[x]! - 3 * cell.inset;
    if (text instanceof Said) return linesOf(text.text, width, cell.size, 'told');
    return linesOf(text, width, cell.size, x === 0 ? 'bold' : 'ours');
  });
  return (Math.max(...lines) * cell.size * lineHeight) / 72 + 2 * cell.inset;
}

/** How high something is on a slide, in inches, at the most. */
export function room(item: Item): number {
  if (item.kind === 'line') return lineRoom(item);
  const columns = columnWidths(item);
  return [item.head, ...item.rows].reduce((sum, row) => sum + rowRoom(row, columns), 0.15);
}
