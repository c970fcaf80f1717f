import { between, type CapitalRun } from './capital-run.ts';
import { isFirstName, isKnownWord, isSurname, knownPlace } from './known-words.ts';
import type { Token } from './tokens.ts';
import { dayNames, notNames } from './words/not-names.ts';
import { organisationOpenings, organisationWords } from './words/organisations.ts';
import { titles } from './words/people-words.ts';
import { placeOpenings, placeWords, streetWords } from './words/places.ts';
import { smallWords } from './words/small-words.ts';

/** A run without the ordinary words that only open its sentence, and in pieces where words that name nothing part it. */
export function trimmed(text: string, tokens: readonly Token[], run: CapitalRun): CapitalRun[] {
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

/** The plain words of tokens `from` to `to`, one space apart. */
export function phraseOf(tokens: readonly Token[], from: number, to: number): string {
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
