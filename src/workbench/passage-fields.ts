import {
  type KeptDecision,
  type KeptSuggestion,
  keptDecision,
  keptSuggestion,
} from '../library/kept-shape.ts';
import type { PassageRow } from '../library/story-rows.ts';
import { sentencesIn } from '../shaping/sentences.ts';
import { standingOf } from './standing.ts';

/** The fields of the form for a passage, each with what is typed or chosen in it. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** A choice of no line, of the suggested one, or of a line of the teller's. */
export const asSuggested = 'suggested';
/** The choice of no line at all. */
export const noLine = 'none';
const linePrefix = 'line:';

/** How a line of the teller's is sent by a form. */
export const asChoice = (line: string): string => linePrefix + line;

/** The line that a choice stands for; null for the suggestion or none. */
export function lineOf(choice: string): string | null {
  return choice.startsWith(linePrefix) ? choice.slice(linePrefix.length).replace(/\r\n?/gu, '\n') : null;
}

/** The lines of the words that may be chosen: each sentence, and a line chosen before that is none. */
export function linesToChoose(words: string, chosen: string | null | undefined): string[] {
  const sentences = [...new Set(sentencesIn(words).map(({ text }) => text))];
  return chosen && words.includes(chosen) && !sentences.includes(chosen) ? [chosen, ...sentences] : sentences;
}

/** What the form holds before anybody has typed. */
export function valuesOf(row: PassageRow): Values {
  const decided = keptDecision(row.decided);
  const suggested = keptSuggestion(row.suggested);
  const questions = decided.questions ?? suggested?.questions ?? [];
  const { headline } = decided;
  return {
    revision: [String(row.revision)],
    words: [row.words],
    standing: [standingOf(row)],
    questions: questions.map(String),
    main: [questions.length > 1 ? String(questions[0]) : ''],
    headline: [typeof headline === 'string' ? headline : ''],
    headlineLine: [typeof headline === 'object' ? asChoice(headline.said) : asSuggested],
    key: [decided.key === undefined ? asSuggested : asChoice(decided.key)],
    tip: [choiceOf(decided.tip)],
    stepWhat: [choiceOf(decided.step === undefined ? undefined : (decided.step?.what ?? null))],
    stepWhen: [decided.step?.when ?? ''],
    people: listOf('people', decided, suggested),
    methods: listOf('methods', decided, suggested),
    peopleMore: [''],
    methodsMore: [''],
    part: [decided.part === undefined ? asSuggested : (decided.part ?? noLine)],
    matters: [decided.matters === undefined ? asSuggested : String(Math.round(decided.matters * 10))],
  };
}

function choiceOf(line: string | null | undefined): string {
  if (line === undefined) return asSuggested;
  return line === null ? noLine : asChoice(line);
}

function listOf(
  name: 'people' | 'methods',
  decided: KeptDecision,
  suggested: KeptSuggestion | null,
): string[] {
  return decided[name] ?? suggested?.[name] ?? [];
}
