import type { Clues } from './clues.ts';
import type { IdentifierKind } from './identifier.ts';
import { isFirstName, isKnownWord, isPlainFirstName, isSurname, knownPlace } from './known-words.ts';
import { isCommonWord } from './ordinary.ts';
import type { Token } from './tokens.ts';
import { dayNames, notNames, publicThinkers } from './words/not-names.ts';
import { organisationOpenings, organisationWords, wideOrganisations } from './words/organisations.ts';
import { titles } from './words/people-words.ts';
import { placeOpenings, placeShape, placeWords, streetWords, widePlaces } from './words/places.ts';

/** What a capitalised name is taken for, and what would stand in its place; `suggest` is null where its kind says nothing. */
export interface Naming {
  kind: IdentifierKind;
  suggest: string | null;
}

/** Words that end names of organisations as well as those of people: "Grace Hall", "Jackie Ward". */
const alsoSurnames = new Set(
  'hall ward church temple court house wood hill green park bridge bay dale lane close end moor wall market general mind care rise view way row place'.split(
    ' ',
  ),
);

/**
 * What a name is taken for, from its words and the clues beside it; null where it names nobody and nowhere in particular.
 * @param words its words as they stand
 * @param lowered words that the tellings also have in small letters
 */
export function namingOf(words: readonly Token[], clues: Clues, lowered: ReadonlySet<string>): Naming | null {
  const plain = words.map((word) => word.plain);
  const phrase = plain.join(' ');
  if (plain.length === 1 && (titles.has(phrase) || dayNames.has(phrase))) return null;
  if (
    clues.rests === clues.times &&
    !plain.some((word) => isFirstName(word) || isSurname(word) || knownPlace(word))
  )
    return null;
  if (widePlaces.has(phrase) || publicThinkers.has(phrase) || wideOrganisations.has(phrase)) return null;
  return (
    titled(plain) ??
    surnamedLikeAPlace(plain, clues) ??
    organisation(words, phrase) ??
    place(plain, phrase, clues) ??
    person(plain, clues) ??
    (namesNothing(words, clues, lowered) ? null : byClues(plain, clues, lowered))
  );
}

function titled(plain: readonly string[]): Naming | null {
  const title = titles.get(plain[0]!);
  return title !== undefined && plain.length > 1 && !notNames.has(plain[1]!)
    ? { kind: 'person', suggest: title }
    : null;
}

function surnamedLikeAPlace(plain: readonly string[], clues: Clues): Naming | null {
  const called =
    plain.length === 2 && isFirstName(plain[0]!) && !notNames.has(plain[0]!) && alsoSurnames.has(plain[1]!);
  return called && clues.the + clues.place === 0 ? { kind: 'person', suggest: null } : null;
}

function organisation(words: readonly Token[], phrase: string): Naming | null {
  const plain = words.map((word) => word.plain);
  if (plain.length < 2) return null;
  for (const [opening, suggest] of organisationOpenings)
    if (phrase.startsWith(`${opening} `)) return { kind: 'organisation', suggest };
  for (const many of [3, 2, 1]) {
    const suggest = organisationWords.get(plain.slice(-many).join(' '));
    if (!suggest || many >= plain.length) continue;
    return words.slice(0, -many).some((word) => distinguishes(word.plain) && !acronym.test(word.text))
      ? { kind: 'organisation', suggest }
      : null;
  }
  return null;
}

/** True for a word that tells one organisation or place from another of its sort. */
function distinguishes(word: string): boolean {
  return (
    !notNames.has(word) &&
    (!isCommonWord(word) || isFirstName(word)) &&
    !/^(s|of|and|the|for|in|on)$/.test(word)
  );
}

function place(plain: readonly string[], phrase: string, clues: Clues): Naming | null {
  const known = knownPlace(phrase);
  if (known && !(isKnownWord(phrase) && clues.openings === clues.times)) {
    const likelierPerson = isFirstName(phrase) && clues.place === 0;
    if (!likelierPerson) return { kind: 'place', suggest: known };
  }
  const last = plain.at(-1)!;
  if (plain.length < 2 || !plain.slice(0, -1).some((word) => !/^(the|of|and)$/.test(word))) return null;
  if (streetWords.has(last)) return { kind: 'place', suggest: 'a street' };
  const suggest = placeWords.get(last);
  return suggest && plain.slice(0, -1).some(distinguishes) ? { kind: 'place', suggest } : null;
}

function person(plain: readonly string[], clues: Clues): Naming | null {
  const [first, second] = plain;
  const yes: Naming = { kind: 'person', suggest: null };
  if (isPlainFirstName(first!)) return yes;
  if (clues.thing > clues.times / 2 && plain.length === 1) return null;
  if (!isFirstName(first!)) return null;
  if (second !== undefined) return isSurname(second) || !isKnownWord(second) ? yes : null;
  if (notNames.has(first!)) return clues.person > 1 ? yes : null;
  return clues.openings < clues.times || clues.person + clues.being >= 1 ? yes : null;
}

const acronym = /^[\p{Lu}\d]{2,6}s?$|^\p{Lu}\p{Ll}{0,2}\p{Lu}{2,3}$/u;

/** True where all of its words are ordinary; a single one must be written so again and never in small letters to count. */
function namesNothing(words: readonly Token[], clues: Clues, lowered: ReadonlySet<string>): boolean {
  const [only] = words;
  if (
    words.length === 1 &&
    isCommonWord(only!.plain) &&
    !acronym.test(only!.text) &&
    !notNames.has(only!.plain)
  )
    return lowered.has(only!.plain) || clues.times - clues.openings < 2;
  return words.every(({ plain, text }) => {
    return (
      acronym.test(text) || notNames.has(plain) || isCommonWord(plain) || /\d/.test(plain) || plain.length < 2
    );
  });
}

function byClues(plain: readonly string[], clues: Clues, lowered: ReadonlySet<string>): Naming | null {
  const one = plain.length === 1;
  if (one && lowered.has(plain[0]!)) return null;
  if (clues.organisation > 0) return { kind: 'organisation', suggest: 'an organisation' };
  if (clues.thing > 0 && clues.person < 2) return null;
  const named = one && clues.the > 0 && placeWords.has(plain[0]!);
  const shaped =
    named ||
    placeShape.test(plain.at(-1)!) ||
    (!one && placeOpenings.has(plain[0]!) && distinguishes(plain.at(-1)!) && !isFirstName(plain[1]!));
  if (clues.place > clues.person || (shaped && clues.place >= clues.person))
    return { kind: 'place', suggest: placeBy(plain, clues) };
  if (clues.the > clues.times / 2) return { kind: 'organisation', suggest: 'an organisation' };
  if (one && clues.openings === clues.times && clues.person < 1) return null;
  return { kind: 'person', suggest: null };
}

function placeBy(plain: readonly string[], clues: Clues): string {
  if (plain.at(-1)!.endsWith('shire')) return 'a county';
  return clues.the > clues.times / 2 ? 'a landmark' : 'a place';
}
