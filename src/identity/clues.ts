import type { CapitalRun } from './capital-run.ts';
import type { Token } from './tokens.ts';
import {
  kinNouns,
  personNouns,
  personVerbs,
  placePrepositions,
  roleNouns,
  thingDeterminers,
} from './words/people-words.ts';

/** What the words beside a name tell about it, counted over all its places. */
export interface Clues {
  times: number;
  /** "a Corsa": a thing of that make. */
  thing: number;
  /** "the Neptune". */
  the: number;
  /** "in Kelsea", "from the Neptune". */
  place: number;
  /** "Hale said", "Hale's", "a nurse called Hale". */
  person: number;
  /** "a firm called Veritane". */
  organisation: number;
  /** Only where a sentence begins, so that its capital tells nothing. */
  openings: number;
  /** "Grace was". */
  being: number;
  /** Only left over from a longer title. */
  rests: number;
}

/** No clues yet. */
export function noClues(): Clues {
  return {
    times: 0,
    thing: 0,
    the: 0,
    place: 0,
    person: 0,
    organisation: 0,
    openings: 0,
    being: 0,
    rests: 0,
  };
}

const landmark = /^(on|up|down|over|along|by|behind|past|opposite|of)$/;
const calling = /^(called|named|call)$/;
const organisationNouns = new Set(
  'firm company charity agency organisation contractor provider supplier consultancy outfit business group team project programme system'.split(
    ' ',
  ),
);
const placeNouns = new Set(
  'town village place estate ward city area hamlet street road suburb district pub school'.split(' '),
);

/** Adds what stands round a run to the clues there are. */
export function addClues(clues: Clues, text: string, tokens: readonly Token[], run: CapitalRun): void {
  clues.times++;
  if (run.opening) clues.openings++;
  if (run.rest) clues.rests++;
  addBefore(clues, text, tokens, run);
  addBehind(clues, text, tokens, run);
}

function addBefore(clues: Clues, text: string, tokens: readonly Token[], run: CapitalRun): void {
  const [one, two, three] = [1, 2, 3].map((back) => tokens[run.from - back]?.plain ?? '');
  const token = tokens[run.from - 1];
  if (!token || !/^[\s\u00A0]+$/.test(text.slice(token.end, tokens[run.from]!.start))) return;
  if (one === 'the') clues.the++;
  if (thingDeterminers.has(one!)) clues.thing += one === 'our' && isPersonBehind(text, tokens, run) ? 0 : 1;
  if (placePrepositions.has(one!) || (one === 'the' && (placePrepositions.has(two!) || landmark.test(two!))))
    clues.place++;
  const called = calling.test(one!) ? two! : one === 's' || one === 'is' ? three! : '';
  if (personNouns.has(called) || roleNouns.has(called) || kinNouns.has(called)) clues.person += 2;
  if (organisationNouns.has(called)) clues.organisation += 2;
  if (placeNouns.has(called)) clues.place += 2;
  if (/^(told|asked|rang|met|phoned|thanked|emailed|texted)$/.test(one!)) clues.person += 0.5;
}

function isPersonBehind(text: string, tokens: readonly Token[], run: CapitalRun): boolean {
  const next = tokens[run.to + 1];
  return (
    next !== undefined &&
    personVerbs.has(next.plain) &&
    /^\s+$/.test(text.slice(tokens[run.to]!.end, next.start))
  );
}

function addBehind(clues: Clues, text: string, tokens: readonly Token[], run: CapitalRun): void {
  const next = tokens[run.to + 1];
  if (!next) return;
  const gap = text.slice(tokens[run.to]!.end, next.start);
  if (/^['’]$/.test(gap) && /^(s|d|ll)$/.test(next.plain)) clues.person += next.plain === 's' ? 0.5 : 1;
  if (/^,?[\s\u00A0]+$/.test(gap) && personVerbs.has(next.plain)) clues.person++;
  if (/^[\s\u00A0]+$/.test(gap) && /^(was|is|isn|wasn)$/.test(next.plain)) clues.being++;
  if (/^[\s\u00A0]$/.test(gap) && placeNouns.has(next.plain)) clues.place += 2;
}
