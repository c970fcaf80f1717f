import { isCommonWord, isLexiconFirstName, isLexiconSurname, isOrdinaryWord } from './ordinary.ts';
import { firstNames } from './words/first-names.ts';
import { firstNamesWider } from './words/first-names-wider.ts';
import { namesThatAreWords } from './words/names-that-are-words.ts';
import { notNames } from './words/not-names.ts';
import { knownCities, knownCounties, knownTowns } from './words/places.ts';
import { surnames } from './words/surnames.ts';

/** True for a first name, be it an ordinary word as well. */
export function isFirstName(plain: string): boolean {
  return firstNames.has(plain) || firstNamesWider.has(plain) || isLexiconFirstName(plain);
}

/** True for a first name that is nothing else. */
export function isPlainFirstName(plain: string): boolean {
  const listed = firstNames.has(plain) || firstNamesWider.has(plain);
  if (notNames.has(plain) || namesThatAreWords.has(plain)) return false;
  return listed ? !isCommonWord(plain) : isLexiconFirstName(plain) && plain.length > 3;
}

/** True for a surname, be it an ordinary word as well. */
export function isSurname(plain: string): boolean {
  return surnames.has(plain) || isLexiconSurname(plain);
}

/** True for a word that names nobody and nowhere unless something beside it says so. */
export function isKnownWord(plain: string): boolean {
  return notNames.has(plain) || isOrdinaryWord(plain) || /^\d/.test(plain);
}

/** What would stand for a place of the United Kingdom that is known by name; null where it is not known. */
export function knownPlace(phrase: string): string | null {
  if (knownTowns.has(phrase)) return 'a town';
  if (knownCities.has(phrase)) return 'a city';
  return knownCounties.has(phrase) ? 'a county' : null;
}
