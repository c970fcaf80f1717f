import type { Language } from './language.ts';

export { counted, dayInWords, momentInWords, plural } from './counted.ts';
export type { Language } from './language.ts';

type Phrase =
  | string
  | readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: a phrase takes whatever its catalogue says
  | ((...about: any[]) => string)
  | { readonly [name: string]: Phrase };
type Phrases = { readonly [name: string]: Phrase };

/** A phrase of any wording: the same arguments, the same place in the catalogue. */
type Loose<P> = P extends string
  ? string
  : P extends readonly string[]
    ? readonly string[]
    : P extends (...about: infer A) => string
      ? (...about: A) => string
      : Open<P>;
type Open<P> = { readonly [Name in keyof P]: Loose<P[Name]> };
type Some<P> = { readonly [Name in keyof P]?: P[Name] extends Phrases ? Some<P[Name]> : Loose<P[Name]> };

/** The phrases of some pages: all in English, some in Cymraeg. */
export interface Catalogue<P = unknown> {
  en: P;
  cy: Some<P>;
}

/** The phrases of a catalogue in one language. */
export type WordsOf<C> = C extends Catalogue<infer P> ? Open<P> : never;

/** Makes a catalogue: English complete, Cymraeg as far as it goes. Misspelt and missing names do not compile. */
export function catalogue<const P extends Phrases>(en: P, cy: Some<P> = {}): Catalogue<P> {
  return { en, cy };
}

/** What was put together once for each catalogue: every page asks for it. */
const inWelsh = new WeakMap<Catalogue, Phrases>();

/** The phrases in a language; in English where there are none in it yet. */
export function wordsIn<C extends Catalogue>(catalogue: C, language: Language): WordsOf<C> {
  const { en, cy } = catalogue as unknown as Catalogue<Phrases>;
  if (language === 'en') return en as WordsOf<C>;
  const words = inWelsh.get(catalogue) ?? merged(en, cy as Phrases);
  inWelsh.set(catalogue, words);
  return words as WordsOf<C>;
}

type PathOf<P> = {
  [Name in keyof P & string]: P[Name] extends string | readonly string[] | ((...about: never) => string)
    ? Name
    : Name | `${Name}.${PathOf<P[Name]>}`;
}[keyof P & string];

/**
 * The `lang` of a phrase where it is shown: `en` when it has to stand in English on a page in another language, so that a
 * screen reader says it as English; undefined otherwise.
 * @param path its name; inside a group, `group.name`
 */
export function langOf<P>(catalogue: Catalogue<P>, language: Language, path: PathOf<P>): 'en' | undefined {
  if (language === 'en') return undefined;
  let phrase: unknown = catalogue.cy;
  for (const name of path.split('.')) phrase = (phrase as Record<string, unknown> | undefined)?.[name];
  return phrase === undefined ? 'en' : undefined;
}

/** Whether any phrase of a catalogue is written in the language: a page that has none says that it is in English. */
export function speaks(catalogue: Catalogue, language: Language): boolean {
  return language === 'en' || Object.keys(catalogue.cy as object).length > 0;
}

function merged(en: Phrases, cy: Phrases): Phrases {
  const all: Record<string, Phrase> = {};
  for (const [name, phrase] of Object.entries(en)) {
    const other = cy[name];
    all[name] = isGroup(phrase) ? merged(phrase, (other as Phrases) ?? {}) : (other ?? phrase);
  }
  return all;
}

function isGroup(phrase: Phrase): phrase is Phrases {
  return typeof phrase === 'object' && !Array.isArray(phrase);
}
