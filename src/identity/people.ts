import { genderOf } from './ordinary.ts';
import type { Sighting } from './sighting.ts';
import { plainPhrase, tokensOf } from './tokens.ts';
import { titles } from './words/people-words.ts';
import { shortNames } from './words/short-names.ts';

/** Everything by which one person is named. */
export interface Person {
  /** The plain words of the fullest name, without a title. */
  names: string[];
  title: string | null;
  sightings: Sighting[];
}

/**
 * Brings the sightings of one person together: the full name, the first name, the surname with a title, an obvious short form.
 * A first name or surname that two people have stays apart, for somebody to decide on.
 */
export function groupPeople(sightings: readonly Sighting[]): Person[] {
  const byName = new Map<string, Person>();
  for (const sighting of sightings) {
    const { names, title } = nameParts(sighting.wording);
    if (names.length === 0) continue;
    const key = `${names.length === 1 && title ? 'title ' : ''}${names.join(' ')}`;
    const person = byName.get(key);
    if (person) person.sightings.push(sighting);
    else byName.set(key, { names, title, sightings: [sighting] });
  }
  const people = [...byName.values()];
  const full = people.filter((person) => person.names.length > 1);
  const single = people.filter((person) => person.names.length === 1);
  return joinSingles(joinFull(full), single);
}

/** The words of a name without its title, plain, and the title. */
export function nameParts(wording: string): { names: string[]; title: string | null } {
  const words = tokensOf(wording).map((token) => token.plain);
  let title: string | null = null;
  while (words.length > 1 && titles.has(words[0]!)) title = words.shift()!;
  return { names: words, title };
}

function joinFull(full: readonly Person[]): Person[] {
  const out: Person[] = [];
  for (const person of [...full].sort((a, b) => b.names.length - a.names.length)) {
    const same = out.filter((other) => isSameFull(other.names, person.names));
    if (same.length === 1) same[0]!.sightings.push(...person.sightings);
    else out.push(person);
  }
  return out;
}

function isSameFull(longer: readonly string[], shorter: readonly string[]): boolean {
  return longer.at(-1) === shorter.at(-1) && isFirst(longer[0]!, shorter[0]!);
}

function isFirst(name: string, other: string): boolean {
  return name === other || isShortFor(name, other) || isShortFor(other, name);
}

function isShortFor(short: string, long: string): boolean {
  return shortNames.get(short)?.includes(long) ?? false;
}

function joinSingles(full: Person[], singles: readonly Person[]): Person[] {
  const alone: Person[] = [];
  const byFirst = indexed(full, (person) => firstForms(person.names[0]!));
  const byLast = indexed(full, (person) => [
    ...new Set([person.names.at(-1)!, person.names.slice(1).join(' ')]),
  ]);
  for (const single of singles) {
    const name = single.names[0]!;
    const candidates = single.title
      ? (byLast.get(name) ?? byFirst.get(name) ?? []).filter((person) => suits(single.title!, person))
      : (exactly(byFirst.get(name), name) ?? byLast.get(name) ?? byFirst.get(name.replace(/s$/, '')) ?? []);
    const only = candidates.length === 1 ? candidates[0]! : null;
    if (only) only.sightings.push(...single.sightings);
    else alone.push(single);
  }
  return [...full, ...joinAlone(alone)];
}

function firstForms(name: string): string[] {
  const longer = shortNames.get(name) ?? [];
  return [name, ...longer, ...(shorterOf.get(name) ?? [])];
}

const shorterOf = new Map<string, string[]>();
for (const [short, longs] of shortNames)
  for (const long of longs) shorterOf.set(long, [...(shorterOf.get(long) ?? []), short]);

/** Those with exactly this first name where there are any, else those with a form of it; undefined for none. */
function exactly(people: Person[] | undefined, name: string): Person[] | undefined {
  const exact = people?.filter((person) => person.names[0] === name) ?? [];
  return exact.length > 0 ? exact : people;
}

function indexed(people: readonly Person[], keys: (person: Person) => string[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people)
    for (const key of keys(person)) {
      const bucket = index.get(key);
      if (bucket) bucket.push(person);
      else index.set(key, [person]);
    }
  return index;
}

/** False where a title and a first name speak of a man and a woman. */
function suits(title: string, person: Person): boolean {
  const gender = genderOf(person.names[0]!);
  if (/^(mr|mister|sir|uncle|lord)$/.test(title)) return gender !== 'woman';
  if (/^(mrs|ms|miss|dame|lady|aunt|auntie|aunty)$/.test(title)) return gender !== 'man';
  return true;
}

/** Single names of one person: "Mrs Oduya" and "Oduya", "Trev" and "Trevor". */
function joinAlone(alone: readonly Person[]): Person[] {
  const out = new Map<string, Person>();
  for (const person of alone) {
    const name = person.names[0]!;
    const same = [name, ...firstForms(name)]
      .map((form) => out.get(form))
      .find((other) => other && fits(other, person));
    if (same) same.sightings.push(...person.sightings);
    else out.set(out.has(name) ? `${person.title} ${name}` : name, person);
  }
  return [...out.values()];
}

function fits(one: Person, other: Person): boolean {
  return one.title === null || other.title === null || one.title === other.title;
}

/** The wordings of a person, each once, the fullest first. */
export function wordingsOf(sightings: readonly Sighting[]): string[] {
  const seen = new Map<string, string>();
  for (const { wording } of sightings) {
    const key = `${plainPhrase(wording)}${/^\p{Lu}/u.test(wording) ? '' : ' small'}`;
    if (!seen.has(key)) seen.set(key, wording);
  }
  return [...seen.values()].sort((a, b) => tokensOf(b).length - tokensOf(a).length || b.length - a.length);
}
