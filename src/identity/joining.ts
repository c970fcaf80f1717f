import { type CapitalRun, longestName, shouted } from './capital-run.ts';
import { isFirstName, knownPlace } from './known-words.ts';
import type { Token } from './tokens.ts';
import { phraseOf } from './trimming.ts';
import { organisationOpenings, organisationWords } from './words/organisations.ts';
import { titles } from './words/people-words.ts';
import { placeWords, streetWords } from './words/places.ts';

const particles = new Set('de van von der den bin ibn al el ap del da di la le du st'.split(' '));

/** The runs, those that make one name over "of", "and", "van" or "'s" as one. */
export function joined(text: string, tokens: readonly Token[], runs: readonly CapitalRun[]): CapitalRun[] {
  const out: CapitalRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && joinsUp(text, tokens, last, run)) last.to = run.to;
    else out.push({ ...run });
  }
  return out;
}

function joinsUp(text: string, tokens: readonly Token[], left: CapitalRun, right: CapitalRun): boolean {
  const many = right.from - left.to - 1;
  if (many < 1 || many > 2 || right.to - left.from > longestName) return false;
  if (!/^[\s\u00A0\p{L}\p{N}&'’-]+$/u.test(text.slice(tokens[left.to]!.end, tokens[right.from]!.start)))
    return false;
  const words = tokens.slice(left.to + 1, right.from).map((token) => token.plain);
  const phrase = phraseOf(tokens, left.from, right.to);
  if (knownPlace(phrase)) return true;
  if (words.every((word) => particles.has(word)))
    return isFirstName(tokens[left.from]!.plain) || titles.has(tokens[left.from]!.plain);
  if (words.join(' ') === 's') return possessive(tokens, left, right);
  if (isFirstName(tokens[left.from]!.plain) || shouted.test(tokens[left.to]!.text)) return false;
  if (words.join(' ') === 'of' && organisationOpenings.has(`${tokens[left.to]!.plain} of`)) return true;
  return (
    words.every((word) => /^(of|and|for|the|upon|on|in)$/.test(word)) &&
    organisationWords.has(tokens[right.to]!.plain)
  );
}

/** "St Aldric's Church" and "Tanner's Fold" are names; "Kev's Church" is Kev and a church. */
function possessive(tokens: readonly Token[], left: CapitalRun, right: CapitalRun): boolean {
  const end = tokens[right.to]!.plain;
  const saint = /^(st|saint|queen|king|prince|princess)$/.test(tokens[left.from]!.plain);
  if (isFirstName(tokens[left.from]!.plain) && right.from === right.to) return streetWords.has(end);
  return organisationWords.has(end) || placeWords.has(end) || streetWords.has(end) || saint;
}
