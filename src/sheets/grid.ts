import type { Cell } from './sheet.ts';

/** Cells that were joined into one: the first and the last row and column, counted from 0, all of them in it. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A row that has something in it, and where it stood, counted from 0 (for a text file: which record it was). */
export interface GridRow {
  at: number;
  cells: Cell[];
}

/** A sheet as it stood in its file, before anything is made of it. Rows with nothing in them are not here. */
export interface Grid {
  name: string;
  rows: GridRow[];
  merges: Merge[];
  /** What a person should know about how it was read, in plain sentences. */
  told: string[];
}

/** A few things named in a sentence, and how many more there are. */
export function some(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
