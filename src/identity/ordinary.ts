import { createRequire } from 'node:module';
import type nlp from 'compromise/two';
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

const load = createRequire(import.meta.url);
let tagsOf: ReadonlyMap<string, readonly string[]> | null = null;

/** Read when the first word is looked up: it takes fifty megabytes, and most web processes look up none. */
function tagsOfWord(word: string): readonly string[] | undefined {
  if (!tagsOf) {
    const { one } = (load('compromise/two') as typeof nlp).model() as Model;
    tagsOf = new Map(
      Object.entries(one.lexicon).map(([known, tags]) => [known, Array.isArray(tags) ? tags : [tags]]),
    );
  }
  return tagsOf.get(word);
}

/** True for a word of the lexicon that is no name of a person, a place or an organisation. */
export function isCommonWord(plain: string): boolean {
  const tags = tagsOfWord(plain);
  return tags !== undefined && !tags.some((tag) => nameTags.has(tag));
}

/** True for a word that ordinary English has, be it a name as well: "will", "rose", "bath", "table". */
export function isOrdinaryWord(plain: string): boolean {
  return namesThatAreWords.has(plain) || isCommonWord(plain);
}

/** True for a first name of the lexicon. */
export function isLexiconFirstName(plain: string): boolean {
  return tagsOfWord(plain)?.some((tag) => personTags.has(tag)) ?? false;
}

/** True for a surname of the lexicon. */
export function isLexiconSurname(plain: string): boolean {
  return tagsOfWord(plain)?.includes('LastName') ?? false;
}

/** Whose first name it is as a rule; null where the lexicon does not say. */
export function genderOf(plain: string): 'woman' | 'man' | null {
  const tags = tagsOfWord(plain);
  if (tags?.includes('FemaleName')) return 'woman';
  return tags?.includes('MaleName') ? 'man' : null;
}
