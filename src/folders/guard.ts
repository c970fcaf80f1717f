import { basename, extname } from 'node:path';
import { decide } from '../identity/decide.ts';
import { findIdentifiers } from '../identity/find.ts';
import type { Decided, Decision, Identifier } from '../identity/identifier.ts';
import { redactText } from '../identity/redact.ts';
import { textsOf } from '../identity/texts.ts';
import { Mistake } from '../mistake.ts';
import type { Anchored } from '../shaping/anchor.ts';
import type { PassageDecision, Shape } from '../shaping/shape.ts';
import type { Telling } from '../stories/passage.ts';
import type { Input } from './inputs.ts';

/** What holds for every identifier, and the words of ours that stand over the story, with replacements. */
export interface Guarded {
  decided: Decided[];
  title: string;
  place: string | null;
  standfirst: string | null;
  /** Decisions about passages, with replacements in the words that a person wrote. */
  decisions: ReadonlyMap<string, PassageDecision>;
}

/**
 * Finds identifiers in all that readers will see, and applies what a person decided.
 * @throws Mistake for a replacement that cannot be used
 */
export function guard(
  tellings: readonly Telling[],
  first: Input,
  shape: Shape,
  { decisions }: Anchored,
  named: { title: string | null; place: string | null },
): Guarded {
  const title = named.title ?? shape.story.title ?? first.transcript.title ?? titleOf(first.path);
  const place = named.place ?? shape.story.place;
  const { standfirst } = shape.story;
  const ours = [title, place, standfirst, ...shownNames(shape), ...headlines(decisions)].filter(
    (text) => text !== null,
  );
  const identifiers = findIdentifiers(tellings, ours);
  const decided = decideIn(shape, identifiers, textsOf(tellings, ours));
  const clear = (text: string) => redactText(text, decided);
  return {
    decided,
    title: clear(title),
    place: place === null ? null : clear(place),
    standfirst: standfirst === null ? null : clear(standfirst),
    decisions: new Map([...decisions].map(([id, decision]) => [id, cleared(decision, clear)])),
  };
}

function decideIn(shape: Shape, identifiers: readonly Identifier[], texts: readonly string[]): Decided[] {
  try {
    return decide(identifiers, inFull(shape, identifiers), texts);
  } catch (error) {
    throw error instanceof Mistake ? new Mistake(error.message, error.remedy, { file: shape.path }) : error;
  }
}

/** "the-discharge-lounge.vtt" as a title: "The discharge lounge". */
function titleOf(path: string): string {
  const words = basename(path, extname(path))
    .replace(/[-_.\s]+/gu, ' ')
    .trim();
  return words ? words[0]!.toUpperCase() + words.slice(1) : 'A telling';
}

function shownNames(shape: Shape): (string | null)[] {
  return [...shape.speakers.values()].map(({ as }) => as);
}

function headlines(decisions: Anchored['decisions']): string[] {
  return [...decisions.values()].flatMap(({ headline }) => (headline ? [headline] : []));
}

/** Every decision in full: what holds for a whole kind, and what is suggested where "replace" stands without words. */
function inFull(shape: Shape, identifiers: readonly Identifier[]): Map<string, Decision> {
  const own = new Set([...shape.identifiers.keys()].map((found) => found.toLowerCase()));
  const all = new Map(shape.identifiers);
  for (const { kind, found, wordings } of identifiers) {
    const forKind = shape.kinds.get(kind);
    const decided = [found, ...wordings].some((wording) => own.has(wording.toLowerCase()));
    if (forKind && forKind.kind !== 'waiting' && !decided) all.set(found, forKind);
  }
  const suggested = new Map(identifiers.map(({ found, suggest }) => [found, suggest]));
  for (const [found, decision] of all)
    if (decision.kind === 'replace' && decision.by === '')
      all.set(found, { kind: 'replace', by: suggested.get(found) ?? 'somebody' });
  return all;
}

function cleared(decision: PassageDecision, clear: (text: string) => string): PassageDecision {
  return {
    ...decision,
    ...(decision.headline && { headline: clear(decision.headline) }),
    ...(decision.key && { key: clear(decision.key) }),
    ...(decision.tip && { tip: clear(decision.tip) }),
  };
}
