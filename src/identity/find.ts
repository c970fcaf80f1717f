import type { Telling } from '../stories/passage.ts';
import { findAddresses } from './addresses.ts';
import { findAges } from './ages.ts';
import { findBirths } from './births.ts';
import { findEmails } from './e-mails.ts';
import { type Draft, group } from './grouping.ts';
import { type Identifier, identifierKinds } from './identifier.ts';
import { apartFrom, type Detector, type Mention } from './mention.ts';
import { findNames } from './names.ts';
import { findNationalInsurance } from './national-insurance.ts';
import { findNumbers } from './numbers.ts';
import { findPostcodes } from './postcodes.ts';
import { findRareRoles } from './rare-roles.ts';
import { type ReadText, readText } from './read-text.ts';
import type { Sighting } from './sighting.ts';
import { speakerName, speakerRole } from './speaker-roles.ts';
import { type Stands, standingsOf } from './standings.ts';
import { tellingTexts } from './texts.ts';
import type { Token } from './tokens.ts';
import { toldApart } from './told-apart.ts';
import { findWebAddresses } from './web-addresses.ts';

/** In the order in which they are to be believed where they overlap. */
const detectors: readonly Detector[] = [
  findEmails,
  findWebAddresses,
  findNationalInsurance,
  findNumbers,
  findBirths,
  findPostcodes,
  findAddresses,
  findAges,
  findRareRoles,
];

/**
 * Everything in the tellings by which somebody could be known, for a person to decide on: people first, then organisations, places,
 * rare roles, ages and numbers, each kind in the order in which it is first said. Found by patterns for the United Kingdom, lists of
 * names and places, capitals, and the words beside them.
 * @param extra other texts that readers see: the story's title, its place, the name of its file
 */
export function findIdentifiers(tellings: readonly Telling[], extra: readonly string[] = []): Identifier[] {
  const texts = [...tellingTexts(tellings), ...extra.map((text) => ({ text, speaker: null, again: false }))];
  const roles = speakerRoles(tellings);
  const read = texts.map(({ text, speaker }) => readText(text, roles.get(speaker ?? '') ?? null, direct));
  const sightings = [...speakers(tellings, roles), ...read.flatMap(asSightings), ...findNames(read)];
  const drafts = group(sightings);
  const standings = standingsOf(drafts, tellings, texts);
  const sorted = drafts.map((draft, i) => ({ draft, stands: standings[i]! })).sort(inOrder);
  return toldApart(
    sorted.map(({ draft, stands: { times, context } }) => {
      const { kind, found, wordings, suggest } = draft;
      return { kind, found, wordings, times, suggest, context };
    }),
  );
}

type Found = { draft: Draft; stands: Stands };

function inOrder(a: Found, b: Found): number {
  const byKind = identifierKinds.indexOf(a.draft.kind) - identifierKinds.indexOf(b.draft.kind);
  return byKind || a.stands.first[0] - b.stands.first[0] || a.stands.first[1] - b.stands.first[1];
}

function direct(text: string, tokens: readonly Token[]): Mention[] {
  const taken: Mention[] = [];
  for (const detector of detectors) taken.push(...apartFrom(taken, detector(text, tokens)));
  return taken;
}

function asSightings({ text, taken }: ReadText): Sighting[] {
  return taken.map(({ kind, start, end, suggest }) => ({
    kind,
    wording: text.slice(start, end),
    suggest,
    told: false,
  }));
}

/** What each speaker is called in place of their name, by that name. */
function speakerRoles(tellings: readonly Telling[]): Map<string, string> {
  return new Map(
    tellings.flatMap((telling) =>
      telling.speakers.map((speaker) => [speaker.name, speakerRole(telling, speaker)] as const),
    ),
  );
}

function speakers(tellings: readonly Telling[], roles: ReadonlyMap<string, string>): Sighting[] {
  return tellings.flatMap((telling) =>
    telling.speakers.flatMap((speaker) => {
      const wording = speakerName(speaker.name);
      const suggest = roles.get(speaker.name) ?? null;
      return wording ? [{ kind: 'person' as const, wording, suggest, told: true }] : [];
    }),
  );
}
