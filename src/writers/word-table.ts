import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Table as TableBlock } from '../documents/document.ts';
import { light } from '../look/colours.ts';
import type { Said } from '../stories/said.ts';
import { columnShares } from './word-columns.ts';
import { bare } from './word-styles.ts';
import { piece } from './word-told.ts';

const line = { style: 'single', size: 4, color: bare(light.line) } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;
/** A table with more rows than this may go on over the page. */
const mostTogether = 12;
const margins = { top: 40, bottom: 40, left: 0, right: 160 };

/**
 * A table with a header row that is repeated on each page, and no upright lines.
 * @param width of the whole, in twips
 * @param name gives bookmarks their names
 */
export function tableRows(block: TableBlock, width: number, name: (passage: string) => string): Table {
  const widths = columnShares(block).map((share) => Math.floor(width * share));
  const last = block.rows.length;
  const cell = (text: Said | string, x: number, y: number) => {
    const style = y === 0 ? 'CellHead' : 'Cell';
    const paragraph = new Paragraph({
      style,
      keepNext: y === 0 || (y < last && last <= mostTogether),
      children: piece(text, name, x === 0 && style === 'Cell' ? { bold: true } : {}),
    });
    return new TableCell({ children: [paragraph], margins, width: { size: widths[x]!, type: 'dxa' } });
  };
  const rows = [block.head, ...block.rows].map(
    (row, y) =>
      new TableRow({
        ...(y === 0 && { tableHeader: true }),
        cantSplit: true,
        children: row.map((text, x) => cell(text, x, y)),
      }),
  );
  return new Table({
    rows,
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: line,
      insideHorizontal: line,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  });
}
