/** The languages our own words are in: English complete, Cymraeg where it has been written. */
export type Language = 'en' | 'cy';

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
  for (const wanted of [asked, chosen, ...preferred(accepted ?? '')]) {
    const known = allowed.find((language) => language === wanted);
    if (known) return known;
  }
  return 'en';
}

/** The languages of an `Accept-Language`, most wanted first; q=0 says that one is not wanted (RFC 9110, 12.4.2). */
function preferred(accepted: string): string[] {
  return accepted
    .split(',')
    .map((one) => {
      const [tag = '', ...settings] = one.split(';').map((part) => part.trim().toLowerCase());
      const weight = settings.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
      return { language: tag.split('-')[0]!, weight: Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}
