import { light } from '../look/colours.ts';
import { Said } from '../stories/said.ts';
import type { SlidesFile, TextRun } from './slides-file.ts';
import type { Item, Line } from './slides-items.ts';
import { bodyBox, layouts, titleBox } from './slides-layouts.ts';
import { lineRuns } from './slides-lines.ts';
import { linesOf, room, slide } from './slides-room.ts';
import { drawRows } from './slides-table.ts';
import { bare, typefaces } from './word-styles.ts';

/** Puts one slide into the file: its heading, then its lines and tables from the top down. */
export function drawSlide(
  file: SlidesFile,
  heading: string | Said,
  continued: boolean,
  items: readonly Item[],
): void {
  const onlyLines = items.every((item) => item.kind === 'line');
  const page = file.addSlide({ masterName: onlyLines && items.length > 0 ? layouts.text : layouts.rows });
  page.addText(headingRuns(heading, continued), { placeholder: 'title' });
  let y: number = slide.body;
  for (const part of inParts(items)) {
    const height = part.reduce((sum, item) => sum + room(item), 0);
    const [first] = part;
    if (first?.kind === 'rows') drawRows(page, first, y);
    else {
      const runs = (part as Line[]).flatMap(lineRuns);
      page.addText(
        runs,
        onlyLines ? { placeholder: 'body' } : { ...bodyBox, y, h: height, margin: 0, valign: 'top' },
      );
    }
    y += height;
  }
}

/** Lines that follow each other, in one part; each table in one of its own. */
function inParts(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (item.kind === 'line' && last?.[0]?.kind === 'line') last.push(item);
    else parts.push([item]);
  }
  return parts;
}

function headingRuns(heading: string | Said, continued: boolean): TextRun[] {
  const told = heading instanceof Said;
  const text = told ? heading.text : heading;
  const all = text.length + (continued ? ', continued'.length : 0);
  const fits = (size: number) =>
    linesOf('x'.repeat(all), titleBox.w, size, 'bold') * size * 1.2 <= slide.title * 72;
  const fontSize = [32, 28, 24].find(fits) ?? 20;
  const runs: TextRun[] = [
    { text, options: { fontSize, fontFace: told ? typefaces.theirs : typefaces.ours } },
  ];
  if (continued)
    runs.push({ text: ', continued', options: { fontSize, bold: false, color: bare(light.soft) } });
  return runs;
}
