import { light } from '../look/colours.ts';
import { Said } from '../stories/said.ts';
import type { Slide, TableCell } from './slides-file.ts';
import type { Rows } from './slides-items.ts';
import { bodyWidth, cell, columnWidths, rowRoom, slide } from './slides-room.ts';
import { bare, typefaces } from './word-styles.ts';

/** Puts a table on a slide, as wide as the text. @param y how far down, in inches */
export function drawRows(page: Slide, item: Rows, y: number): void {
  const colW = columnWidths(item);
  const all = [item.head, ...item.rows];
  const rows = all.map((row, number) => row.map((text, x) => tableCell(text, number === 0, x === 0)));
  page.addTable(rows, {
    x: slide.left,
    y,
    w: bodyWidth,
    colW,
    rowH: all.map(() => rowRoom([''], colW)),
    objectName: item.caption,
    margin: [cell.inset * 0.6, cell.inset * 2, cell.inset * 0.6, 0],
    valign: 'top',
  });
}

function tableCell(text: string | Said, head: boolean, first: boolean): TableCell {
  const told = text instanceof Said;
  const line = { type: 'solid', pt: head ? 1.5 : 0.75, color: bare(head ? light.soft : light.line) } as const;
  const none = { type: 'none' } as const;
  return {
    text: told ? text.text : text,
    options: {
      fontFace: told ? typefaces.theirs : typefaces.ours,
      fontSize: cell.size,
      bold: head || first,
      color: bare(head ? light.soft : light.ink),
      border: [none, none, line, none],
    },
  };
}
