import { type Asked, askedKinds, mostOf, optionsOf, takesOther, type Wording } from '../hearing/asked.ts';
import { askedSchema } from '../hearing/asked-schema.ts';
import { cleanLine } from '../hearing/clean-text.ts';
import { keyOfName } from '../hearing/standard-meaning.ts';
import type { Sent } from '../people/visit.ts';

/** Rows for options that stand empty under those there are. */
const spare = 3;
/** Rows that are read at most: more than a question may have options. */
const mostRows = 40;

/** A row of the form: an option, or room for one. */
export interface OptionRow {
  /** Empty where it is new. */
  key: string;
  en: string;
  cy: string;
}

/** The form of a question as typed. */
export interface TypedAsked {
  kind: Asked['kind'];
  words: Required<Wording>;
  hint: Required<Wording>;
  options: OptionRow[];
  other: boolean;
  most: string;
  to: string;
  low: Required<Wording>;
  high: Required<Wording>;
}

const none = { en: '', cy: '' };
const both = (wording: Wording | undefined) => ({ en: wording?.en ?? '', cy: wording?.cy ?? '' });

/** The kind that a form or an address names; null where there is no such kind. */
export function kindFrom(text: string | null): Asked['kind'] | null {
  return askedKinds.find((kind) => kind === text) ?? null;
}

/** A question as its form has it. @param asked a kind alone where it is new */
export function typedAsked(asked: Asked | Asked['kind']): TypedAsked {
  const rows = (count: number): OptionRow[] => Array.from({ length: count }, () => ({ key: '', ...none }));
  if (typeof asked === 'string')
    return {
      kind: asked,
      words: none,
      hint: none,
      options: rows(spare + 1),
      other: false,
      most: String(asked === 'short' || asked === 'long' ? mostOf[asked] : ''),
      to: '5',
      low: none,
      high: none,
    };
  return {
    kind: asked.kind,
    words: both(asked.words),
    hint: both(asked.hint),
    options: [...optionsOf(asked).map(({ key, words }) => ({ key, ...both(words) })), ...rows(spare)],
    other: takesOther(asked),
    most: 'most' in asked ? String(asked.most) : '',
    to: asked.kind === 'scale' ? String(asked.to) : '5',
    low: asked.kind === 'scale' ? both(asked.low) : none,
    high: asked.kind === 'scale' ? both(asked.high) : none,
  };
}

/** Reads the form as it was typed. */
export function typedFrom(kind: Asked['kind'], sent: Sent): TypedAsked {
  const line = (name: string) => cleanLine(sent.text(name));
  const wording = (name: string) => ({ en: line(`${name}-en`), cy: line(`${name}-cy`) });
  const options: OptionRow[] = [];
  for (let row = 1; row <= mostRows && `option-${row}-en` in sent.values; row += 1)
    options.push({ key: line(`option-${row}-key`), ...wording(`option-${row}`) });
  return {
    kind,
    words: wording('words'),
    hint: wording('hint'),
    options,
    other: sent.text('other') === 'yes',
    most: line('most'),
    to: line('to'),
    low: wording('low'),
    high: wording('high'),
  };
}

/**
 * The question that a form says, or what is wrong with it, by field.
 * @param before the question as it is now; null where it is new
 * @param taken keys of the other questions
 */
export function askedFrom(
  typed: TypedAsked,
  before: Asked | null,
  taken: readonly string[],
): { asked: Asked } | { faults: Record<string, string> } {
  const rows = typed.options
    .map((row, index) => ({ ...row, row: index + 1 }))
    .filter(({ en, cy }) => en !== '' || cy !== '');
  const keys: string[] = [];
  for (const { key, en } of rows)
    keys.push(key || freeKey(en, 'option', [...keys, ...rows.map((one) => one.key), 'other']));
  const read = askedSchema.safeParse([
    {
      key: before?.key ?? freeKey(typed.words.en, 'question', taken),
      kind: typed.kind,
      words: wordingOf(typed.words),
      ...((typed.hint.en || typed.hint.cy) && { hint: wordingOf(typed.hint) }),
      ...ofKind(typed, before),
      ...(['one', 'some', 'order'].includes(typed.kind) && {
        options: rows.map((row, index) => ({ key: keys[index], words: wordingOf(row) })),
      }),
    },
  ]);
  if (read.success) return { asked: read.data[0]! };
  const faults: Record<string, string> = {};
  for (const { path, message } of read.error.issues)
    faults[fieldOf(path.slice(1), rows)] ??= message[0]!.toUpperCase() + message.slice(1);
  return { faults };
}

function ofKind(typed: TypedAsked, before: Asked | null): object {
  switch (typed.kind) {
    case 'short':
    case 'long':
      return { most: Number(typed.most) };
    case 'scale':
      return { to: Number(typed.to), low: wordingOf(typed.low), high: wordingOf(typed.high) };
    case 'one':
      return {
        ...(typed.other && { other: true }),
        ...(before?.kind === 'one' && before.about && { about: before.about }),
        ...(before?.kind === 'one' && before.quoting && { quoting: true }),
      };
    case 'some':
      return typed.other ? { other: true } : {};
    case 'order':
      return {};
  }
}

/** Welsh that is not written is left out, not kept empty. */
function wordingOf({ en, cy }: { en: string; cy: string }): Wording {
  return { en, ...(cy && { cy }) };
}

function fieldOf(path: readonly PropertyKey[], rows: readonly { row: number }[]): string {
  const [name, item, , language] = path;
  if (name === 'options')
    return typeof item === 'number'
      ? `option-${rows[item]?.row ?? 1}-${String(language ?? 'en')}`
      : 'option-1-en';
  if (name === 'words' || name === 'hint' || name === 'low' || name === 'high')
    return `${name}-${String(item ?? 'en')}`;
  return name === 'most' || name === 'to' ? name : 'words-en';
}

/** A key made of words, that nothing else has: it stays when the words change. */
function freeKey(words: string, otherwise: string, taken: readonly string[]): string {
  const plain = keyOfName(words.normalize('NFD').replace(/\p{M}/gu, ''));
  const key =
    plain
      .replace(/^-+|-+$/gu, '')
      .slice(0, 40)
      .replace(/-+$/u, '') || otherwise;
  let free = key;
  for (let count = 2; taken.includes(free); count += 1) free = `${key}-${count}`;
  return free;
}
