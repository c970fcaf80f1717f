import { isFirstName, isKnownWord, isSurname, knownPlace } from './known-words.ts';
import type { Token } from './tokens.ts';
import { dayNames, notNames } from './words/not-names.ts';
import { organisationOpenings, organisationWords } from './words/organisations.ts';
import { titles } from './words/people-words.ts';
import { placeOpenings, placeWords, streetWords } from './words/places.ts';
import { smallWords } from './words/small-words.ts';

/** Capitalised words in a row, as names are written. */
export interface CapitalRun {
  /** By number of token, the last one included. */
  from: number;
  to: number;
  /** True where its first capital may be there because a sentence begins. */
  opening: boolean;
  /** True where it is what is left of a longer title when its ordinary words are taken away: "Adherence" of "Script Adherence Award". */
  rest: boolean;
}

const capital = /^\p{Lu}/u;
const shouted = /^[\p{Lu}\d]{2,6}$/u;
/** The most words that follow the first in one name. */
const longestName = 11;
const particles = new Set('de van von der den bin ibn al el ap del da di la le du st'.split(' '));

/** True where every letter of a longer text is a capital, or none is: capitals then tell nothing. */
export function lacksCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}{2}/u.test(token.text));
  const capitals = words.filter((token) => capital.test(token.text)).length;
  if (words.length < 6) return capitals === 0;
  return (
    capitals / words.length < 0.01 ||
    words.filter((token) => shouted.test(token.text)).length / words.length > 0.7
  );
}

/** The runs of capitalised words of a text, joined over "of", "and", "van" or "'s" where that makes a known sort of name. */
export function capitalRuns(
  text: string,
  tokens: readonly Token[],
  free: (token: Token) => boolean = () => true,
): CapitalRun[] {
  const counts = (i: number) => isCapital(text, tokens, i) && free(tokens[i]!);
  const runs: CapitalRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!counts(i)) continue;
    let to = i;
    while (to - i < longestName && to + 1 < tokens.length && counts(to + 1) && together(text, tokens, to))
      to++;
    for (const run of trimmed(text, tokens, {
      from: i,
      to,
      opening: isOpening(text, tokens, i),
      rest: false,
    }))
      runs.push(run);
    i = to;
  }
  return merged(text, tokens, runs);
}

function isCapital(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!capital.test(token.text)) return false;
  if (token.plain !== 'i')
    return !/^[a-z]['’]$/i.test(text.slice(token.start - 2, token.start)) || token.text.length > 1;
  return false;
}

function between(text: string, tokens: readonly Token[], i: number): string {
  return text.slice(tokens[i]!.end, tokens[i + 1]!.start);
}

/** True where token `i` and the next can be words of one name. */
function together(text: string, tokens: readonly Token[], i: number): boolean {
  const gap = between(text, tokens, i);
  if (/^[\s\u00A0]{1,2}$|^[-‐‑]$/.test(gap)) return true;
  if (/^['’]$/.test(gap)) return tokens[i]!.text.length === 1 && tokens[i + 1]!.text.length > 1;
  return (
    gap === '. ' &&
    (titles.has(tokens[i]!.plain) || tokens[i]!.text.length === 1 || tokens[i]!.plain === 'st')
  );
}

/** True where a sentence, or somebody's speech in it, may begin with token `i`. */
export function isOpening(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  const gap = text.slice(before.end, tokens[i]!.start);
  if (/^\.\s$/.test(gap) && (titles.has(before.plain) || /^\p{Lu}$/u.test(before.text))) return false;
  return /[.!?:;…\n"“‘([\]]|[-–—] |\s'/.test(gap);
}

/** A run without the ordinary words that only open its sentence, and in pieces where words that name nothing part it. */
function trimmed(text: string, tokens: readonly Token[], run: CapitalRun): CapitalRun[] {
  let { from, opening, rest } = run;
  while (from < run.to && (dear(tokens[from]!) || (opening && opensOnly(text, tokens, from, run.to)))) {
    const { plain } = tokens[from]!;
    rest ||= notNames.has(plain) && !smallWords.has(plain);
    from++;
    opening = false;
  }
  const last = tokens[run.to]!.plain;
  const left = { from, to: run.to, opening, rest };
  if (endsOrganisation(tokens, left) || placeWords.has(last) || streetWords.has(last)) return [left];
  return parted(tokens, left);
}

/** True where its last words end the name of an organisation: "Larkrise Care Home". */
function endsOrganisation(tokens: readonly Token[], { from, to }: CapitalRun): boolean {
  if (from === to) return organisationWords.has(tokens[to]!.plain);
  return [1, 2, 3].some(
    (many) => to - from >= many && organisationWords.has(phraseOf(tokens, to - many + 1, to)),
  );
}

function phraseOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map((token) => token.plain)
    .join(' ');
}

function dear(token: Token): boolean {
  return token.plain === 'dear';
}

function parted(tokens: readonly Token[], run: CapitalRun): CapitalRun[] {
  const pieces: CapitalRun[] = [];
  let from = run.from;
  for (let i = run.from; i <= run.to + 1; i++) {
    const parts = i > run.to || partsName(tokens, i, i > from);
    if (!parts) continue;
    if (i > from)
      pieces.push({
        from,
        to: i - 1,
        opening: run.opening && from === run.from,
        rest: run.rest || from > run.from || i <= run.to,
      });
    from = i + 1;
  }
  return pieces;
}

/** True for a word that is no part of a name: a day, or one that names nothing where it is not a surname or goes before a place. */
function partsName(tokens: readonly Token[], i: number, inside: boolean): boolean {
  const { plain } = tokens[i]!;
  if (dayNames.has(plain) || (plain === 'eve' && /^(christmas|s)$/.test(tokens[i - 1]?.plain ?? '')))
    return true;
  if (!notNames.has(plain) || titles.has(plain) || isFirstName(plain) || organisationOpenings.has(plain))
    return false;
  if (placeOpenings.has(plain)) return false;
  return !(inside && isSurname(plain) && isFirstName(tokens[i - 1]!.plain));
}

function opensOnly(text: string, tokens: readonly Token[], i: number, to: number): boolean {
  const { plain } = tokens[i]!;
  if (titles.has(plain) || !isKnownWord(plain)) return false;
  if (placeOpenings.has(plain) && !isKnownWord(tokens[i + 1]!.plain) && !isFirstName(tokens[i + 1]!.plain))
    return false;
  if (/^[-‐‑'’]$/.test(between(text, tokens, i))) return false;
  const phrase = phraseOf(tokens, i, to);
  if (
    knownPlace(phrase) ||
    organisationOpenings.has(plain) ||
    organisationOpenings.has(phraseOf(tokens, i, i + 1))
  )
    return false;
  return !isFirstName(plain) || isFirstName(tokens[i + 1]!.plain) || titles.has(tokens[i + 1]!.plain);
}

function merged(text: string, tokens: readonly Token[], runs: readonly CapitalRun[]): CapitalRun[] {
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
