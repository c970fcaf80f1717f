import type { Aside, Passage, Telling } from '../stories/passage.ts';
import type { Decided } from './identifier.ts';
import { type Replacement, replacedWordings, replacementsIn } from './replacements.ts';
import { findWordings, type Standing, type WordingIndex } from './standing.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * The tellings without any wording of a replaced identifier: in what was said, words, asides, headings, speakers' names, titles and
 * notes. In a text the replacement stands in square brackets; as the name of a speaker it stands bare.
 * @param clean makes a passage's words anew from what was said, unless they were just what was said
 */
export function redactTellings(
  tellings: readonly Telling[],
  decided: readonly Decided[],
  clean: (said: string) => string,
): Telling[] {
  const index = replacedWordings(decided);
  return tellings.map((telling) => ({
    ...telling,
    title: telling.title === null ? null : redacted(telling.title, index),
    notes: telling.notes.map((note) => redacted(note, index)),
    speakers: telling.speakers.map((speaker) => ({ ...speaker, name: redacted(speaker.name, index, bare) })),
    passages: telling.passages.map((passage) => redactedPassage(passage, index, clean)),
  }));
}

/** A text without any wording of a replaced identifier; the replacements stand in square brackets. */
export function redactText(text: string, decided: readonly Decided[]): string {
  return redacted(text, replacedWordings(decided));
}

/** A name that labels somebody, without any wording of a replaced identifier; the replacements stand bare. */
export function redactLabel(label: string, decided: readonly Decided[]): string {
  return redacted(label, replacedWordings(decided), bare);
}

/**
 * Which replaced wordings still stand in the given texts, each once, as they were decided on. A capitalised word that is ordinary
 * English as well (Will, May) does not count where it begins a sentence: none that was a name is left there.
 */
export function leaks(texts: readonly string[], decided: readonly Decided[]): string[] {
  const index = replacedWordings(decided);
  const left = new Set<string>();
  for (const text of texts) {
    const tokens = tokensOf(text);
    for (const standing of findWordings(text, index, tokens))
      if (!isJustAnOpening(text, tokens, standing)) left.add(standing.wording.text);
  }
  return [...left];
}

type Writing = (replacement: Replacement) => string;
const bare: Writing = ({ by }) => by;
const inBrackets: Writing = (replacement) =>
  replacement.inBrackets ? replacement.by : `[${replacement.by}]`;

function redacted(text: string, index: WordingIndex<string>, write: Writing = inBrackets): string {
  return applied(text, replacementsIn(text, index), write);
}

function applied(text: string, replacements: readonly Replacement[], write: Writing): string {
  let out = '';
  let from = 0;
  for (const replacement of replacements) {
    out += text.slice(from, replacement.start) + write(replacement);
    from = replacement.end;
  }
  return out + text.slice(from);
}

function redactedPassage(
  passage: Passage,
  index: WordingIndex<string>,
  clean: (said: string) => string,
): Passage {
  const replacements = replacementsIn(passage.said, index);
  const said = applied(passage.said, replacements, inBrackets);
  const { heading, offRecord } = passage;
  return {
    ...passage,
    speaker: redacted(passage.speaker, index, bare),
    said,
    words: passage.words === passage.said ? said : clean(said),
    asides: passage.asides.map((aside) => redactedAside(aside, index, replacements)),
    heading: heading === null ? null : redacted(heading, index),
    offRecord: offRecord === null ? null : redacted(offRecord, index),
  };
}

function redactedAside(aside: Aside, index: WordingIndex<string>, around: readonly Replacement[]): Aside {
  return {
    ...aside,
    at: moved(aside.at, around),
    speaker: redacted(aside.speaker, index, bare),
    said: redacted(aside.said, index),
  };
}

/** Where the same place is once the replacements have been made; inside one of them, its end. */
function moved(at: number, replacements: readonly Replacement[]): number {
  let by = 0;
  for (const replacement of replacements) {
    if (replacement.start >= at) break;
    const length = inBrackets(replacement).length;
    if (at < replacement.end) return replacement.start + by + length;
    by += length - (replacement.end - replacement.start);
  }
  return at + by;
}

function isJustAnOpening(text: string, tokens: readonly Token[], standing: Standing<string>): boolean {
  if (standing.wording.exact === null) return false;
  const before = tokens[standing.from - 1];
  return !before || /[.!?:;…\n"“‘>]/.test(text.slice(before.end, standing.start));
}
