import { type Asked, optionsOf, otherKey, takesOther } from './asked.ts';
import type { Part } from './part.ts';

/**
 * What stands in a column of a table of replies: `text` her words; `chosen` the key of an option; `ticked` 1 or 0; `place`
 * where an option comes in an order, from 1; `number` one on a scale; `other` her words for "something else"; `list` several
 * keys in one cell, as other tools write them: read, never written.
 */
export type Holds = 'text' | 'chosen' | 'ticked' | 'place' | 'number' | 'other' | 'list';

/** A column of a table of replies. */
export interface Column {
  /** What stands at its head: `ways`, or `ways: read` for one option of it. */
  heading: string;
  /** The key of the question. */
  key: string;
  holds: Holds;
  /** The key of the option it is about; null where it is about the whole question. */
  option: string | null;
}

/** What stands in a cell; null where nothing does. It can be a cell of a sheet as it is. */
export type Coded = string | number | null;

/** Between the key of a question and that of its option: neither can hold it. */
const between = ': ';
/** The end of the heading for words of "something else": no option's key has a blank in it. */
const otherWords = 'other words';

/** The columns in which replies to these questions are written, in their order. */
export function columnsOf(asked: readonly Asked[]): Column[] {
  return asked.flatMap(columnsOfOne);
}

function columnsOfOne(asked: Asked): Column[] {
  const { key } = asked;
  const whole = (holds: Holds): Column => ({ heading: key, key, holds, option: null });
  const part = (option: string, holds: Holds): Column => ({
    heading: `${key}${between}${option}`,
    key,
    holds,
    option,
  });
  const other: Column[] = takesOther(asked)
    ? [{ ...whole('other'), heading: `${key}${between}${otherWords}` }]
    : [];
  switch (asked.kind) {
    case 'short':
    case 'long':
      return [whole('text')];
    case 'one':
      return [whole('chosen'), ...other];
    case 'some': {
      const all = optionsOf(asked).map((option) => option.key);
      const ticks = takesOther(asked) ? [...all, otherKey] : all;
      return [...ticks.map((option) => part(option, 'ticked')), ...other];
    }
    case 'order':
      return optionsOf(asked).map((option) => part(option.key, 'place'));
    case 'scale':
      return [whole('number')];
  }
}

/**
 * A reply as the cells of a row, one for each of `columnsOf(asked)`. A question that was skipped leaves its cells empty, so
 * that 0 in a column of a tick always means: answered, and this was not chosen.
 * @param parts what was replied, by the key of the question; parts of other questions are left out
 */
export function rowOf(asked: readonly Asked[], parts: ReadonlyMap<string, Part>): Coded[] {
  return columnsOf(asked).map((column) => {
    const part = parts.get(column.key);
    return part ? cellOf(column, part) : null;
  });
}

function cellOf({ holds, option }: Column, part: Part): Coded {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'scale':
      return part.value;
    case 'order':
      return part.order.indexOf(option!) + 1 || null;
    case 'one':
      if (holds === 'other') return part.other || null;
      return part.chosen ?? (part.other === null ? null : otherKey);
    case 'some':
      if (holds === 'other') return part.other || null;
      // Where "something else" is not offered, an option may have its key.
      return part.chosen.includes(option!) || (option === otherKey && part.other !== null) ? 1 : 0;
  }
}

/**
 * The questions of several versions as one list: those of the newest in its order and with its words, then those that were
 * asked before and are no more, with all that anybody may have chosen. Replies to any version fit its columns.
 * @param versions the oldest first, each a safe change of those before it (asked-change.ts)
 */
export function everAsked(versions: readonly (readonly Asked[])[]): Asked[] {
  const all = new Map<string, Asked>();
  for (const version of versions.toReversed())
    for (const each of version) if (!all.has(each.key)) all.set(each.key, each);
  return [...all.values()];
}
