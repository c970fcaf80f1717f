import { ageBehind, yearsIn } from './ages.ts';
import { roleBeside } from './appositions.ts';
import type { CapitalRun } from './capital-run.ts';
import { capitalRuns } from './capitals.ts';
import { addClues, type Clues, noClues } from './clues.ts';
import type { Mention } from './mention.ts';
import { type Naming, namingOf } from './naming.ts';
import { isCommonWord } from './ordinary.ts';
import { isTaken, type ReadText } from './read-text.ts';
import type { Sighting } from './sighting.ts';
import { namesInSmallLetters } from './small-letters.ts';
import { type Token, tokensOf } from './tokens.ts';
import { dayNames } from './words/not-names.ts';
import { titles } from './words/people-words.ts';
import { smallWords } from './words/small-words.ts';

interface Named {
  words: readonly Token[];
  clues: Clues;
  places: { at: ReadText; run: CapitalRun }[];
}

/** The people, places and organisations that the texts name, each place where they do. */
export function findNames(texts: readonly ReadText[]): Sighting[] {
  const cased = texts.filter((text) => text.cased);
  const named = gather(cased);
  const lowered = wordsInSmallLetters(cased);
  const namings = new Map<string, Naming>();
  for (const [phrase, { words, clues }] of named) {
    const naming = namingOf(words, clues, lowered);
    if (naming) namings.set(phrase, naming);
  }
  addParts(named, namings, lowered);
  placesOfOrganisations(namings);
  const sightings = [...namings].flatMap(([phrase, naming]) => sightingsOf(named.get(phrase)!, naming));
  return [...sightings, ...texts.filter((text) => !text.cased).flatMap(smallSightings)];
}

function gather(texts: readonly ReadText[]): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const at of texts)
    for (const run of capitalRuns(at.text, at.tokens, (token) => !isTaken(at, token.start, token.end))) {
      const words = at.tokens.slice(run.from, run.to + 1);
      const phrase = words.map((word) => word.plain).join(' ');
      const entry = named.get(phrase) ?? { words, clues: noClues(), places: [] };
      addClues(entry.clues, at.text, at.tokens, run);
      entry.places.push({ at, run });
      named.set(phrase, entry);
    }
  return named;
}

function wordsInSmallLetters(texts: readonly ReadText[]): Set<string> {
  const words = new Set<string>();
  for (const at of texts)
    for (const token of at.tokens)
      if (/^\p{Ll}/u.test(token.text) && !isTaken(at, token.start, token.end)) words.add(token.plain);
  return words;
}

/** A first name or surname of somebody named in full is theirs on its own as well, though nothing beside it says so. */
function addParts(
  named: ReadonlyMap<string, Named>,
  namings: Map<string, Naming>,
  lowered: ReadonlySet<string>,
): void {
  const parts = new Set(
    [...namings].flatMap(([phrase, { kind }]) =>
      kind === 'person' && phrase.includes(' ') ? phrase.split(' ') : [],
    ),
  );
  for (const [phrase, { clues }] of named) {
    if (!parts.has(phrase) || namings.has(phrase) || titles.has(phrase) || dayNames.has(phrase)) continue;
    const onlyOpens = clues.openings === clues.times && (lowered.has(phrase) || isCommonWord(phrase));
    if (!onlyOpens) namings.set(phrase, { kind: 'person', suggest: null });
  }
}

/** What a council or hospital is called by is the name of a place: "Kelderby" of "Kelderby General". */
function placesOfOrganisations(namings: Map<string, Naming>): void {
  for (const [phrase, { kind }] of [...namings]) {
    const first = kind === 'organisation' && ofPlace.test(phrase) ? phrase.split(' ')[0]! : '';
    const naming = namings.get(first);
    if (naming && naming.kind !== 'place' && !/^a (town|city|county)$/.test(naming.suggest ?? ''))
      namings.set(first, { kind: 'place', suggest: 'a place' });
  }
}

const ofPlace = / (?:council|general|hospital|infirmary|police|constabulary|university|primary|high school)$/;

function sightingsOf({ places }: Named, naming: Naming): Sighting[] {
  return places.flatMap(({ at, run }) => {
    const start = at.tokens[run.from]!.start;
    const end = at.tokens[run.to]!.end;
    return sightingsAt(at, { kind: naming.kind, start, end, suggest: naming.suggest ?? '' });
  });
}

function smallSightings(at: ReadText): Sighting[] {
  return namesInSmallLetters(at.text, at.tokens)
    .filter((mention) => !isTaken(at, mention.start, mention.end))
    .flatMap((mention) => [...sightingsAt(at, mention), ...partsInSmall(at.text, mention)]);
}

/** The first name and surname of somebody named in full are theirs on their own too, where they are not ordinary words. */
function partsInSmall(text: string, { kind, start, end }: Mention): Sighting[] {
  const words = tokensOf(text.slice(start, end));
  if (kind !== 'person' || words.length < 2) return [];
  return words
    .filter(
      ({ plain }) => !titles.has(plain) && !smallWords.has(plain) && plain.length > 2 && !isCommonWord(plain),
    )
    .map((word) => ({ kind, wording: word.text, suggest: null, told: false }));
}

/** A mention as a sighting: a person's with the role that is said beside it, and with the age behind it. */
function sightingsAt(at: ReadText, { kind, start, end, suggest }: Mention): Sighting[] {
  const { text } = at;
  const wording = text.slice(start, end);
  if (kind !== 'person') return [{ kind, wording, suggest: suggest || null, told: false }];
  const role = roleBeside(text, start, end, at.self);
  const age = ageBehind(text, end);
  const byAge = age ? ageGroup(text.slice(age.start, age.end)) : ageGroup(ageSoon(at, end));
  const sighting = { kind, wording, suggest: role ?? (byAge || suggest || null), told: role !== null };
  if (!age) return [sighting];
  return [
    sighting,
    { kind: 'age', wording: text.slice(age.start, age.end), suggest: age.suggest, told: false },
  ];
}

const soon = 12;

/** The words of an age that follows a name at once: "Mel. She was twenty-seven". */
function ageSoon({ text, taken }: ReadText, end: number): string {
  const age = taken.find(({ kind, start }) => kind === 'age' && start >= end && start - end <= soon);
  return age && /^(?:he|she|who|they)/i.test(text.slice(age.start)) ? text.slice(age.start, age.end) : '';
}

function ageGroup(words: string): string | null {
  const years = yearsIn(words);
  if (years === null) return null;
  return years < 18 ? 'a young person' : years >= 65 ? 'an older person' : null;
}
