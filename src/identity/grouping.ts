import type { IdentifierKind } from './identifier.ts';
import { groupPeople, type Person, wordingsOf } from './people.ts';
import type { Sighting } from './sighting.ts';
import { plainPhrase } from './tokens.ts';

/** An identifier before it is known how often it stands and where first. */
export interface Draft {
  kind: IdentifierKind;
  found: string;
  wordings: string[];
  suggest: string;
}

/** Sightings of the same person, place, organisation or number brought together. */
export function group(sightings: readonly Sighting[]): Draft[] {
  const people = groupPeople(sightings.filter(({ kind }) => kind === 'person'));
  const drafts = people.map((person) => draftOf('person', person.sightings, suggestFor(person)));
  const others = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    if (sighting.kind === 'person') continue;
    const key = `${sighting.kind} ${plainPhrase(sighting.wording)}`;
    const same = others.get(key);
    if (same) same.push(sighting);
    else others.set(key, [sighting]);
  }
  for (const same of shortenedJoined(others))
    drafts.push(draftOf(same[0]!.kind, same, same[0]!.suggest ?? 'something'));
  return drafts;
}

function draftOf(kind: IdentifierKind, sightings: readonly Sighting[], suggest: string): Draft {
  const wordings = wordingsOf(sightings);
  return { kind, found: wordings[0]!, wordings, suggest };
}

/** What is said of somebody goes before what a title says, and both before the kind. */
function suggestFor({ sightings, title }: Person): string {
  const told = sightings.find(({ told }) => told)?.suggest;
  const fromTitle = sightings.find(({ suggest }) => suggest)?.suggest;
  const courtesy = title !== null && /^(mr|mrs|ms|miss|mx|mister)$/.test(title);
  return told ?? fromTitle ?? (courtesy ? 'a person we support' : 'a person');
}

/** "Kelderby General" goes with "Kelderby General Hospital" where one organisation or place begins with the other's words. */
function shortenedJoined(others: ReadonlyMap<string, Sighting[]>): Sighting[][] {
  const out = new Map<string, Sighting[]>();
  for (const key of [...others.keys()].sort((a, b) => b.length - a.length)) {
    const longer = /^(organisation|place) \S+ \S/.test(key) ? beginningWith(out, key) : null;
    if (longer) out.get(longer)!.push(...others.get(key)!);
    else out.set(key, [...others.get(key)!]);
  }
  return [...others.keys()].flatMap((key) => (out.has(key) ? [out.get(key)!] : []));
}

function beginningWith(out: ReadonlyMap<string, Sighting[]>, key: string): string | null {
  const longer = [...out.keys()].filter((other) => other.startsWith(`${key} `));
  return longer.length === 1 ? longer[0]! : null;
}
