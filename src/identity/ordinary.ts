import nlp from 'compromise/two';
import { namesThatAreWords } from './words/names-that-are-words.ts';

interface Model {
  one: { lexicon: Record<string, string | string[]> };
}

const nameTags = new Set([
  'FemaleName',
  'MaleName',
  'FirstName',
  'LastName',
  'Person',
  'City',
  'Country',
  'Place',
  'Region',
  'Organization',
  'SportsTeam',
  'ProperNoun',
  'Emoticon',
]);
const personTags = new Set(['FemaleName', 'MaleName', 'FirstName']);

const tagsOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries((nlp.model() as Model).one.lexicon).map(([word, tags]) => [
    word,
    Array.isArray(tags) ? tags : [tags],
  ]),
);

/** True for a word of the lexicon that is no name of a person, a place or an organisation. */
export function isCommonWord(plain: string): boolean {
  const tags = tagsOf.get(plain);
  return tags !== undefined && !tags.some((tag) => nameTags.has(tag));
}

/** True for a word that ordinary English has, be it a name as well: "will", "rose", "bath", "table". */
export function isOrdinaryWord(plain: string): boolean {
  return namesThatAreWords.has(plain) || isCommonWord(plain);
}

/** True for a first name of the lexicon. */
export function isLexiconFirstName(plain: string): boolean {
  return tagsOf.get(plain)?.some((tag) => personTags.has(tag)) ?? false;
}

/** True for a surname of the lexicon. */
export function isLexiconSurname(plain: string): boolean {
  return tagsOf.get(plain)?.includes('LastName') ?? false;
}

/** Whose first name it is as a rule; null where the lexicon does not say. */
export function genderOf(plain: string): 'woman' | 'man' | null {
  const tags = tagsOf.get(plain);
  if (tags?.includes('FemaleName')) return 'woman';
  return tags?.includes('MaleName') ? 'man' : null;
}
