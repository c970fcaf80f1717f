import {
  type Asked,
  type AskedOne,
  type AskedOrder,
  type AskedSome,
  mostOther,
  otherKey,
  takesOther,
} from './asked.ts';
import { cleanLine, cleanText, lengthOf } from './clean-text.ts';

/** What somebody replied to one question. A question that was skipped has none. */
export type Part =
  | { kind: 'text'; text: string }
  /** `other`: in her own words ('' when she chose it and wrote nothing); with `chosen` it is a remark beside the choice. */
  | { kind: 'one'; chosen: string | null; other: string | null }
  /** `chosen` in the order of the options; `other` is null when it was not chosen. */
  | { kind: 'some'; chosen: string[]; other: string | null }
  /** The keys, the first being the most. */
  | { kind: 'order'; order: string[] }
  | { kind: 'scale'; value: number };

/** A form as sent. `text` is the first value under a name, '' where there is none. */
export interface Fields {
  all(name: string): readonly string[];
  text(name: string): string;
}

/** What is wrong with a part, and the field that must be put right. The sentence for it is in hearing-words.ts. */
export type PartFault =
  | { code: 'too long'; field: string; by: number; most: number }
  | { code: 'unknown'; field: string }
  | { code: 'several'; field: string }
  | { code: 'same place'; field: string; place: number }
  | { code: 'no place'; field: string; places: number };

/** All that was typed and chosen, to be shown again: field by field. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** The name of the field that says where an option of an ordering comes. */
export const orderField = (key: string) => `order-${key}`;

/**
 * Reads what somebody replied to one question from the fields `part`, `other` and `order-<key>`.
 * @returns the part; null when the question was skipped; or what is wrong, with everything that was typed
 */
export function readPart(
  asked: Asked,
  fields: Fields,
): { ok: Part | null } | { fault: PartFault; typed: Typed } {
  const read = readKind(asked, fields);
  return read !== null && 'code' in read ? { fault: read, typed: typedIn(asked, fields) } : { ok: read };
}

function readKind(asked: Asked, fields: Fields): Part | PartFault | null {
  switch (asked.kind) {
    case 'short':
    case 'long':
      return readText(asked.kind === 'short' ? cleanLine : cleanText, asked.most, fields.text('part'));
    case 'one':
      return readOne(asked, fields);
    case 'some':
      return readSome(asked, fields);
    case 'order':
      return readOrder(asked, fields);
    case 'scale': {
      const value = cleanLine(fields.text('part'));
      if (value === '') return null;
      if (!/^[1-9]\d?$/u.test(value) || Number(value) > asked.to) return { code: 'unknown', field: 'part' };
      return { kind: 'scale', value: Number(value) };
    }
  }
}

function readText(clean: (text: string) => string, most: number, typed: string): Part | PartFault | null {
  const text = clean(typed);
  return tooLong('part', text, most) ?? (text === '' ? null : { kind: 'text', text });
}

function readOne(asked: AskedOne, fields: Fields): Part | PartFault | null {
  const sent = sentKeys(fields);
  const other = otherOf(asked, fields, sent);
  if (isFault(other)) return other;
  if (sent.length > 1) return { code: 'several', field: 'part' };
  const chosen = sent.find((key) => key !== otherKey || !takesOther(asked)) ?? null;
  if (chosen !== null && !has(asked, chosen)) return { code: 'unknown', field: 'part' };
  return chosen === null && other === null ? null : { kind: 'one', chosen, other };
}

function readSome(asked: AskedSome, fields: Fields): Part | PartFault | null {
  const sent = sentKeys(fields);
  const other = otherOf(asked, fields, sent);
  if (isFault(other)) return other;
  const keys = sent.filter((key) => key !== otherKey || !takesOther(asked));
  if (!keys.every((key) => has(asked, key))) return { code: 'unknown', field: 'part' };
  const chosen = asked.options.map((option) => option.key).filter((key) => keys.includes(key));
  return chosen.length === 0 && other === null ? null : { kind: 'some', chosen, other };
}

/** Without script an ordering is a number beside each option. All or none: half an order says nothing that can be counted. */
function readOrder(asked: AskedOrder, fields: Fields): Part | PartFault | null {
  const places = asked.options.map(({ key }) => ({ key, place: cleanLine(fields.text(orderField(key))) }));
  if (places.every(({ place }) => place === '')) return null;
  const order: string[] = [];
  for (const { key, place } of places) {
    if (place === '') continue;
    const field = orderField(key);
    const number = Number(place);
    if (!/^[1-9]\d?$/u.test(place) || number > places.length) return { code: 'unknown', field };
    if (order[number - 1] !== undefined) return { code: 'same place', field, place: number };
    order[number - 1] = key;
  }
  const missing = places.find(({ place }) => place === '');
  if (missing) return { code: 'no place', field: orderField(missing.key), places: places.length };
  return { kind: 'order', order };
}

/** Words written beside "something else" count as choosing it: without script nobody can be made to tick it first. */
function otherOf(asked: AskedOne | AskedSome, fields: Fields, sent: string[]): string | null | PartFault {
  if (!takesOther(asked)) return null;
  const words = cleanText(fields.text('other'));
  return tooLong('other', words, mostOther) ?? (words !== '' || sent.includes(otherKey) ? words : null);
}

function tooLong(field: string, text: string, most: number): PartFault | null {
  const by = lengthOf(text) - most;
  return by > 0 ? { code: 'too long', field, by, most } : null;
}

function sentKeys(fields: Fields): string[] {
  return [...new Set(fields.all('part').map(cleanLine))].filter((key) => key !== '');
}

function has(asked: AskedOne | AskedSome, key: string): boolean {
  return asked.options.some((option) => option.key === key);
}

function isFault(read: string | null | PartFault): read is PartFault {
  return typeof read === 'object' && read !== null;
}

function typedIn(asked: Asked, fields: Fields): Typed {
  const names =
    asked.kind === 'order' ? asked.options.map((option) => orderField(option.key)) : ['part', 'other'];
  return Object.fromEntries(names.map((name) => [name, fields.all(name)]));
}
