import { Mistake } from '../mistake.ts';
import { type Decided, type Decision, directKinds, type Identifier } from './identifier.ts';
import { findWordings, indexWordings } from './standing.ts';
import { plainPhrase } from './tokens.ts';

/**
 * What holds for each identifier: a person's decision by its `found` or any other of its wordings (capitals and punctuation do not
 * matter; `found` goes first); without one, direct kinds are replaced by their suggestion and all others wait.
 * A decision about something that is not among the identifiers is added as one of the person's own, after the others.
 * @param texts where that must stand to be added (see `textsOf`); left out, it is added in any case
 * @throws Mistake for a replacement that is empty, has a square bracket in it, or holds something that is itself replaced
 */
export function decide(
  identifiers: readonly Identifier[],
  decisions: ReadonlyMap<string, Decision>,
  texts?: readonly string[],
): Decided[] {
  for (const [wording, decision] of decisions) checkReplacement(wording, decision);
  const byPhrase = new Map([...decisions].map(([wording, decision]) => [plainPhrase(wording), decision]));
  const known = identifiers.map((identifier) => ({
    identifier,
    decision: decisionFor(identifier, byPhrase),
  }));
  const all = [...known, ...ownIdentifiers(identifiers, decisions, texts)];
  checkNothingComesBack(all);
  return all;
}

/** How many identifiers still wait for a person's decision. */
export function undecided(decided: readonly Decided[]): number {
  return decided.filter(({ decision }) => decision.kind === 'waiting').length;
}

function decisionFor(identifier: Identifier, byPhrase: ReadonlyMap<string, Decision>): Decision {
  for (const wording of [identifier.found, ...identifier.wordings]) {
    const decision = byPhrase.get(plainPhrase(wording));
    if (decision) return tidied(decision);
  }
  return directKinds.includes(identifier.kind)
    ? { kind: 'replace', by: identifier.suggest }
    : { kind: 'waiting' };
}

function tidied(decision: Decision): Decision {
  return decision.kind === 'replace' ? { kind: 'replace', by: oneLine(decision.by) } : decision;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function ownIdentifiers(
  identifiers: readonly Identifier[],
  decisions: ReadonlyMap<string, Decision>,
  texts: readonly string[] | undefined,
): Decided[] {
  const found = new Set(identifiers.flatMap((one) => [one.found, ...one.wordings].map(plainPhrase)));
  const own: Decided[] = [];
  for (const [wording, decision] of decisions) {
    const phrase = plainPhrase(wording);
    if (!phrase || found.has(phrase)) continue;
    found.add(phrase);
    const times = texts ? timesIn(texts, wording) : 0;
    if (texts && times === 0) continue;
    const suggest = decision.kind === 'replace' ? oneLine(decision.by) : 'somebody';
    const identifier = {
      kind: 'person' as const,
      found: wording,
      wordings: [wording],
      times,
      suggest,
      context: '',
    };
    own.push({ identifier, decision: tidied(decision) });
  }
  return own;
}

function timesIn(texts: readonly string[], wording: string): number {
  const index = indexWordings([[wording, null]]);
  return texts.reduce((times, text) => times + findWordings(text, index).length, 0);
}

function checkReplacement(wording: string, decision: Decision): void {
  if (decision.kind !== 'replace') return;
  if (!decision.by.trim())
    throw new Mistake(
      `The replacement for “${wording}” is empty.`,
      'Write the words that are to stand in its place, such as “a colleague”, or decide to keep it.',
    );
  if (/[[\]]/.test(decision.by))
    throw new Mistake(
      `The replacement for “${wording}” has a square bracket in it.`,
      'Leave the brackets out: they are put round it when it is used.',
    );
}

/** Nothing replaced may come back in through the words that stand for it or for something else. */
function checkNothingComesBack(decided: readonly Decided[]): void {
  const replaced = decided.filter(({ decision }) => decision.kind === 'replace');
  const index = indexWordings(
    replaced.flatMap(({ identifier }) =>
      identifier.wordings.map((wording) => [wording, identifier] as const),
    ),
  );
  for (const { identifier, decision } of replaced) {
    if (decision.kind !== 'replace') continue;
    const back = findWordings(decision.by, index)[0];
    if (!back) continue;
    const what =
      back.owner === identifier
        ? `The replacement for “${identifier.found}” contains “${back.wording.text}”, which it is to replace.`
        : `The replacement for “${identifier.found}” contains “${back.wording.text}”, which is replaced as well.`;
    throw new Mistake(what, 'Choose other words to stand in its place.');
  }
}
