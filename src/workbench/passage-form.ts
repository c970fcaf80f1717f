import { type KeptDecision, keptDecision, keptSuggestion } from '../library/kept-shape.ts';
import type { PassageRow } from '../library/story-rows.ts';
import type { Sent } from '../people/visit.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import { tokensOf } from '../stories/tokens.ts';
import { asSuggested, lineOf, noLine } from './passage-fields.ts';
import type { Change } from './passage-store.ts';
import { columnsFor, type Standing } from './standing.ts';
import { asTyped, firstWords, wordingOf } from './wording.ts';

/** What is wrong with a field, by its name in the catalogue. */
export type Fault = 'empty' | 'gone' | 'two headlines' | 'not there' | 'no when' | 'long';

/** A form read: the change it asks for, and what is wrong with it. */
export interface Read {
  change: Change;
  faults: Record<string, Fault>;
}

/** A headline of ours, in letters, at the most. */
const longestHeadline = 120;
/** Words of one passage, in letters, at the most: nobody reads more in one go. */
const longestWords = 20_000;

/**
 * Reads the form of a passage. What is left as suggested stays undecided, so that a better suggestion may still come;
 * the questions are decided when they were changed, or confirmed by their button.
 * @param isTyped whether the teller wrote it themselves
 */
export function readPassage(sent: Sent, row: PassageRow, isTyped: boolean): Read {
  const faults: Record<string, Fault> = {};
  const words = wordsFrom(sent, row, isTyped);
  if (tokensOf(words).tokens.length === 0) faults.words = 'empty';
  if (words.length > longestWords) faults.words = 'long';
  const before = keptDecision(row.decided);
  const line = lineReader(sent, words, faults);
  const decided: KeptDecision = {
    ...questionsFrom(sent, row),
    ...headlineFrom(sent, line, faults),
    ...keyed('key', line('key') ?? undefined),
    ...keyed('tip', line('tip')),
    ...stepFrom(sent, words, line, faults),
    ...listFrom('people', sent, row, words, faults),
    ...listFrom('methods', sent, row, words, faults),
    ...partFrom(sent, before),
    ...mattersFrom(sent),
  };
  const standing = sent.text('standing') as Standing;
  const known: Standing = ['in', 'out', 'off'].includes(standing) ? standing : 'in';
  return {
    change: { words, wording: wordingOf(row.said, words), decided, ...columnsFor(known, row.off_record) },
    faults,
  };
}

function wordsFrom(sent: Sent, row: PassageRow, isTyped: boolean): string {
  if (sent.text('do') === 'clean') return firstWords(row.said, isTyped);
  const typed = asTyped(sent.text('words'));
  return typed === asTyped(row.words) ? row.words : typed;
}

/** Reads a choice of a line: undefined for the suggestion, null for none. A line that is not in the words is a fault. */
function lineReader(sent: Sent, words: string, faults: Record<string, Fault>) {
  return (name: string): string | null | undefined => {
    const choice = sent.text(name);
    const line = lineOf(choice);
    if (line === null) return choice === noLine ? null : undefined;
    if (!line.trim() || !words.includes(line)) faults[name] = 'gone';
    return line;
  };
}

type LineReader = ReturnType<typeof lineReader>;

function keyed<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

function questionsFrom(sent: Sent, row: PassageRow): Pick<KeptDecision, 'questions'> {
  const ticked = sent
    .all('questions')
    .map(Number)
    .filter((one): one is QuestionNumber => Number.isInteger(one) && one >= 1 && one <= 11);
  const main = Number(sent.text('main'));
  const before = keptDecision(row.decided).questions;
  const shown = before ?? keptSuggestion(row.suggested)?.questions ?? [];
  const order = (one: number) => (one === main ? -2 : shown[0] === one && !main ? -1 : one);
  const questions = [...new Set(ticked)].sort((a, b) => order(a) - order(b));
  const isSame = questions[0] === shown[0] && sameSet(questions, shown);
  if (isSame && !before && sent.text('do') !== 'confirm') return {};
  return { questions: isSame ? shown : questions };
}

function headlineFrom(
  sent: Sent,
  line: LineReader,
  faults: Record<string, Fault>,
): Pick<KeptDecision, 'headline'> {
  const ours = sent.text('headline').replace(/\s+/gu, ' ').trim();
  const said = line('headlineLine');
  if (ours && said) faults.headline = 'two headlines';
  if (ours.length > longestHeadline) faults.headline = 'long';
  if (ours) return { headline: ours };
  return said ? { headline: { said } } : {};
}

function stepFrom(
  sent: Sent,
  words: string,
  line: LineReader,
  faults: Record<string, Fault>,
): Pick<KeptDecision, 'step'> {
  const what = line('stepWhat');
  if (!what) return keyed('step', what);
  const when = asTyped(sent.text('stepWhen'));
  if (!when) faults.stepWhen = 'no when';
  else if (!words.includes(when)) faults.stepWhen = 'not there';
  return { step: { when, what } };
}

function listFrom(
  name: 'people' | 'methods',
  sent: Sent,
  row: PassageRow,
  words: string,
  faults: Record<string, Fault>,
): Pick<KeptDecision, 'people' | 'methods'> {
  const more = asTyped(sent.text(`${name}More`))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (more.some((line) => !words.includes(line))) faults[`${name}More`] = 'not there';
  const ticked = sent.all(name).filter((line) => line && words.includes(line));
  const chosen = [...new Set([...ticked, ...more])];
  const before = keptDecision(row.decided)[name];
  const suggested = (keptSuggestion(row.suggested)?.[name] ?? []).filter((line) => words.includes(line));
  return before === undefined && sameSet(chosen, suggested) ? {} : { [name]: chosen };
}

function partFrom(sent: Sent, before: KeptDecision): Pick<KeptDecision, 'part'> {
  const part = sent.text('part');
  if (part === noLine) return { part: null };
  if (part === 'core' || part === 'adaptable' || part === 'context') return { part };
  return part === asSuggested ? {} : keyed('part', before.part);
}

function mattersFrom(sent: Sent): Pick<KeptDecision, 'matters'> {
  const matters = Number(sent.text('matters') || Number.NaN);
  return Number.isInteger(matters) && matters >= 0 && matters <= 10 ? { matters: matters / 10 } : {};
}

const sameSet = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
