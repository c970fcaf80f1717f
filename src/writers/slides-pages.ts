import type { Item, Line, Rows } from './slides-items.ts';
import { bodyHeight, columnWidths, lineRoom, room, rowRoom } from './slides-room.ts';

/** How much larger letters may be where there is room, in points: the largest first. */
const larger = [12, 8, 4];

/**
 * Items dealt out over as many slides as they need, in order, so that none runs off its slide; letters are as large as
 * they can be without another slide.
 */
export function pages(items: readonly Item[]): Item[][] {
  const plain = dealt(items);
  for (const points of larger) {
    const grown = dealt(
      items.map((item) => (item.kind === 'line' ? { ...item, size: item.size + points } : item)),
    );
    if (grown.length <= plain.length) return grown;
  }
  return plain;
}

function dealt(items: readonly Item[]): Item[][] {
  const done: Item[][] = [];
  let page: Item[] = [];
  let left = bodyHeight;
  const turn = () => {
    if (page.length > 0) done.push(page);
    [page, left] = [[], bodyHeight];
  };
  for (const group of groups(items.flatMap(fitting))) {
    const needed = group.reduce((sum, item) => sum + room(item), 0);
    if (needed > left || (page.some(isNumbered) && group.some(startsNumbers))) turn();
    for (const item of group) {
      if (room(item) > left) turn();
      page.push(item);
      left -= room(item);
    }
  }
  turn();
  return done.length > 0 ? done : [[]];
}

const isNumbered = (item: Item) => item.kind === 'line' && typeof item.marker === 'number';
/** A second numbered list starts a slide: on the first one's, LibreOffice would go on counting. */
const startsNumbers = (item: Item) => item.kind === 'line' && item.marker === 1;

/** What must stand together: a label and what it is over, words and who said them. */
function groups(items: readonly Item[]): Item[][] {
  const all: Item[][] = [];
  let open = false;
  for (const item of items) {
    if (open) all.at(-1)!.push(item);
    else all.push([item]);
    open = item.kind === 'line' && item.keep;
  }
  return all;
}

/** How much of a slide a paragraph may fill before it is cut: room is left for its label and who said it. */
const most = bodyHeight - 0.95;

/** Something as pieces that each fit on a slide. */
function fitting(item: Item): Item[] {
  if (item.kind === 'rows') return rowsFitting(item);
  const slides = Math.ceil(lineRoom(item) / most);
  if (slides === 1) return [item];
  return cut(item, item.text.length / slides);
}

/**
 * A paragraph cut where sentences end, into parts of about `even` letters rather than full ones and a stub; a
 * sentence that is too long by itself, where words end.
 */
function cut(line: Line, even: number): Line[] {
  const fits = (text: string) => lineRoom({ ...line, text }) <= most;
  const sentences = line.text.split(/(?<=[.!?…]["”’)]*) /u);
  const parts: string[] = [];
  for (const piece of sentences.flatMap((sentence) => (fits(sentence) ? [sentence] : sentence.split(' ')))) {
    const last = parts.at(-1);
    const joined = `${last} ${piece}`;
    if (last !== undefined && last.length + piece.length / 2 <= even && fits(joined))
      parts[parts.length - 1] = joined;
    else parts.push(piece);
  }
  return parts.map((text, i) => ({
    ...line,
    text,
    marker: i === 0 ? line.marker : null,
    gap: i === 0 && line.gap,
    keep: i === parts.length - 1 && line.keep,
  }));
}

function rowsFitting(item: Rows): Rows[] {
  const columns = columnWidths(item);
  const parts: Rows[] = [];
  let left = 0;
  for (const row of item.rows) {
    const needed = rowRoom(row, columns);
    if (needed > left) {
      parts.push({ ...item, rows: [] });
      left = bodyHeight - 0.15 - rowRoom(item.head, columns);
    }
    parts.at(-1)!.rows.push(row);
    left -= needed;
  }
  return parts;
}
