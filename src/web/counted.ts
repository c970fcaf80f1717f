import type { Language } from './language.ts';

/** Making one of these takes longer than using it a hundred times, so each is made once. */
const locale = { en: 'en-GB', cy: 'cy' } as const;
const plurals = { en: new Intl.PluralRules(locale.en), cy: new Intl.PluralRules(locale.cy) };
const numbers = { en: new Intl.NumberFormat(locale.en), cy: new Intl.NumberFormat(locale.cy) };
const dayParts: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
};
const days = {
  en: new Intl.DateTimeFormat(locale.en, dayParts),
  cy: new Intl.DateTimeFormat(locale.cy, dayParts),
};
const hours = new Intl.DateTimeFormat(locale.en, {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** The form of a phrase for a number, by the plural rules of the language: Cymraeg has six. `#` stands for the number. */
export function plural(
  language: Language,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const form = forms[plurals[language].select(count)] ?? forms.other;
  return form.replaceAll('#', numbers[language].format(count));
}

/** "1 story", "12 stories", in English. */
export function counted(count: number, one: string, other: string): string {
  return plural('en', count, { one: `# ${one}`, other: `# ${other}` });
}

/** A day in words: "25 November 2026". */
export function dayInWords(date: Date | string, language: Language = 'en'): string {
  return days[language].format(new Date(date));
}

/** A moment in words: "25 November 2026, 10:32". */
export function momentInWords(date: Date, language: Language = 'en'): string {
  return `${dayInWords(date, language)}, ${hours.format(date)}`;
}
