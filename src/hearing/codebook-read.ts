import { type Asked, optionsOf, otherKey, takesOther } from './asked.ts';
import { cleanLine } from './clean-text.ts';
import { type Column, columnsOf } from './codebook.ts';
import { type Fields, orderField, type Part, type PartFault, readPart } from './part.ts';

/** What stands in a cell and could not be read as a reply to the question of its column. */
export interface CellFault {
  /** From 0, in the row. */
  column: number;
  key: string;
  fault: PartFault;
}

/**
 * Every column that can be read: those that are written, and for what has several columns one for all of them together, as
 * most other tools write it.
 */
export function readableColumns(asked: readonly Asked[]): Column[] {
  const lists = asked.flatMap(({ key, kind }): Column[] =>
    kind === 'some' || kind === 'order' ? [{ heading: key, key, holds: 'list', option: null }] : [],
  );
  return [...columnsOf(asked), ...lists];
}

/**
 * Which column each heading stands for: by our own headings, by the words of the question in either language, or by the
 * question and an option with anything between. A heading of nothing that is asked is null, and so is the second of two for
 * the same column.
 */
export function columnsFor(asked: readonly Asked[], headings: readonly string[]): (Column | null)[] {
  const known = new Map<string, Column>();
  for (const column of readableColumns(asked))
    for (const name of namesOf(asked.find(({ key }) => key === column.key)!, column))
      if (!known.has(name)) known.set(name, column);
  const taken = new Set<string>();
  return headings.map((heading) => {
    const column = known.get(plain(heading)) ?? null;
    const same = column && `${column.holds} ${column.heading}`;
    if (!same || taken.has(same)) return null;
    taken.add(same);
    return column;
  });
}

/** Small letters and digits alone: "Ways: Read, and think" and "ways [read and think]" are one. */
function plain(text: string): string {
  return cleanLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function namesOf(asked: Asked, { heading, holds, option }: Column): string[] {
  const questions = [asked.key, asked.words.en, asked.words.cy ?? ''].filter((text) => text !== '');
  if (holds === 'other')
    return [heading, ...questions.flatMap((text) => [`${text} other words`, `${text} other`])].map(plain);
  if (option === null) return [heading, ...questions].map(plain);
  const known = optionsOf(asked).find(({ key }) => key === option)?.words;
  const options = [option, known?.en ?? '', known?.cy ?? ''].filter((text) => text !== '');
  return [heading, ...questions.flatMap((text) => options.map((each) => `${text} ${each}`))].map(plain);
}

/**
 * A row read back: what was replied, and which cells are no reply. Options are known by their keys and by their words in
 * either language; a tick by 1, x, yes and the like. What is none of the options is taken as "something else" where the
 * question offers it, so that no words are lost.
 * @param columns what `columnsFor` gave, or a person chose
 * @param cells the text of each cell, '' where there is none
 */
export function partsOf(
  asked: readonly Asked[],
  columns: readonly (Column | null)[],
  cells: readonly string[],
): { parts: Map<string, Part>; faults: CellFault[] } {
  const parts = new Map<string, Part>();
  const faults: CellFault[] = [];
  for (const each of asked) {
    const sent = sentIn(each, columns, cells);
    const read = readPart(each, sent.fields);
    if ('fault' in read)
      faults.push({
        column: sent.columns.get(read.fault.field) ?? sent.first,
        key: each.key,
        fault: read.fault,
      });
    else if (read.ok) parts.set(each.key, read.ok);
  }
  return { parts, faults };
}

/** Other tools put a semicolon, a bar, a line end or an arrow between; a comma may be part of an option. */
const separators = /\s*(?:[;|\n>→]|\r\n)\s*/u;
const yes = new Set(['1', 'x', 'y', 'yes', 'true', 'ie', 'ydw', '✓', '✔', '☑', '☒', 'on', 'chosen']);
const no = new Set(['', '0', 'n', 'no', 'false', 'na', 'nac ydw', '-', '–', 'off', '☐']);

/** The cells of one question as the form would have sent them. */
function sentIn(asked: Asked, columns: readonly (Column | null)[], cells: readonly string[]) {
  const values = new Map<string, string[]>();
  const from = new Map<string, number>();
  const put = (field: string, at: number, value: string) => {
    values.set(field, [...(values.get(field) ?? []), value]);
    if (!from.has(field)) from.set(field, at);
  };
  for (const [at, column] of columns.entries()) {
    if (column?.key !== asked.key) continue;
    const text = cells[at] ?? '';
    for (const { field, value } of fieldsOf(asked, column, text)) put(field, at, value);
  }
  // Two cells may hold words of her own: none of them is lost.
  const other = values.get('other');
  if (other) values.set('other', [other.filter((text) => text !== '').join('\n')]);
  const all = (name: string) => values.get(name) ?? [];
  const fields: Fields = { all, text: (name) => all(name)[0] ?? '' };
  const first = columns.findIndex((column) => column?.key === asked.key);
  return { fields, columns: from, first };
}

interface Field {
  field: string;
  value: string;
}

function fieldsOf(asked: Asked, { holds, option }: Column, text: string): Field[] {
  const part = (value: string): Field => ({ field: 'part', value });
  switch (holds) {
    case 'text':
      return [part(text)];
    case 'number':
      // "4.0", as some tools write 4.
      return [part(text.trim().replace(/^(\d+)[.,]0+$/u, '$1'))];
    case 'other':
      return [{ field: 'other', value: text }];
    case 'place':
      return [{ field: orderField(option!), value: text.trim().replace(/^(\d+)[.,]0+$/u, '$1') }];
    case 'chosen':
      return text.trim() === '' ? [] : [chosenIn(asked, text)];
    case 'ticked': {
      const mark = cleanLine(text).toLowerCase();
      if (no.has(mark)) return [];
      // Some tools write the option's own words where it was chosen.
      const isTicked = yes.has(mark) || keyOf(asked, text) === option;
      return isTicked ? [part(option!)] : [chosenIn(asked, text)];
    }
    case 'list': {
      const whole = keyOf(asked, text);
      const each = whole !== null ? [text] : listed(asked, text);
      if (asked.kind !== 'order') return each.map((one) => chosenIn(asked, one));
      // What is none of the options stands where a number should, so that it is told and not lost.
      return each.map((one, at): Field => {
        const key = keyOf(asked, one);
        return { field: orderField(key ?? optionsOf(asked)[0]!.key), value: key ? String(at + 1) : one };
      });
    }
  }
}

/** The parts of a list; at commas only where that gives nothing but options, as they stand in sentences too. */
function listed(asked: Asked, text: string): string[] {
  const parts = text.split(separators).filter((part) => part.trim() !== '');
  if (parts.length > 1) return parts;
  const atCommas = text.split(/\s*,\s*/u).filter((part) => part !== '');
  return atCommas.length > 1 && atCommas.every((part) => keyOf(asked, part) !== null) ? atCommas : parts;
}

function chosenIn(asked: Asked, text: string): Field {
  const key = keyOf(asked, text);
  if (key !== null) return { field: 'part', value: key };
  return takesOther(asked) ? { field: 'other', value: text } : { field: 'part', value: text };
}

function keyOf(asked: Asked, text: string): string | null {
  const name = plain(text);
  const found = optionsOf(asked).find(({ key, words }) =>
    [key, words.en, words.cy ?? ''].some((known) => known !== '' && plain(known) === name),
  );
  if (found) return found.key;
  return takesOther(asked) && name === otherKey ? otherKey : null;
}
