/** The languages our own words are in: English complete, Cymraeg where it has been written. */
export type Language = 'en' | 'cy';

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

/** The phrases in a language; in English where there are none in it yet. */
export function wordsIn<C extends Catalogue>(catalogue: C, language: Language): WordsOf<C> {
  const { en, cy } = catalogue as unknown as Catalogue<Phrases>;
  return (language === 'en' ? en : merged(en, cy as Phrases)) as WordsOf<C>;
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

const plurals = { en: new Intl.PluralRules('en-GB'), cy: new Intl.PluralRules('cy') };

/** The form of a phrase for a number, by the plural rules of the language: Cymraeg has six. */
export function plural(
  language: Language,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const form = forms[plurals[language].select(count)] ?? forms.other;
  return form.replaceAll('#', new Intl.NumberFormat(language === 'cy' ? 'cy' : 'en-GB').format(count));
}

/** "1 story", "12 stories", in English. */
export function counted(count: number, one: string, other: string): string {
  return plural('en', count, { one: `# ${one}`, other: `# ${other}` });
}

/** A day in words: "25 November 2026". */
export function dayInWords(date: Date | string, language: Language = 'en'): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  };
  return new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', options).format(new Date(date));
}

/** A moment in words: "25 November 2026, 10:32". */
export function momentInWords(date: Date, language: Language = 'en'): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  }).format(date);
  return `${dayInWords(date, language)}, ${time}`;
}

/** What decides in which language somebody is answered. */
export interface LanguageChoice {
  allowed: readonly Language[];
  /** By the address: `?lang=cy`. */
  asked: string | null;
  /** Chosen before. */
  chosen: string | null;
  /** What the browser says: `Accept-Language`. */
  accepted: string | null;
}

/** The language to answer in: what the address asks for, then what was chosen before, then what the browser prefers. */
export function chooseLanguage({ allowed, asked, chosen, accepted }: LanguageChoice): Language {
  const preferred = (accepted ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  for (const wanted of [asked, chosen, ...preferred]) {
    const known = allowed.find((language) => language === wanted);
    if (known) return known;
  }
  return 'en';
}
