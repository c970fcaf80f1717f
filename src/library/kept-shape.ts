import { z } from 'zod';
import type { QuestionNumber } from '../questions/questions.ts';
import type { Suggestion } from '../shaping/suggestion.ts';
import { Said } from '../stories/said.ts';
import type { ShapedPassage } from '../stories/story.ts';

const questions = z.array(
  z
    .int()
    .min(1)
    .max(11)
    .transform((number) => number as QuestionNumber),
);
const part = z.enum(['core', 'adaptable', 'context']).nullable();
const step = z.object({ when: z.string(), what: z.string() }).nullable();

const suggestion = z.object({
  questions,
  headline: z.union([z.object({ said: z.string() }), z.object({ ours: z.string() })]),
  key: z.string(),
  matters: z.number(),
  tip: z.string().nullable(),
  step,
  people: z.array(z.string()),
  methods: z.array(z.string()),
  part,
});

const decision = z.object({
  questions: questions.optional(),
  /** An editor's own words, or a line of the teller's. */
  headline: z.union([z.string(), z.object({ said: z.string() })]).optional(),
  key: z.string().optional(),
  tip: z.string().nullable().optional(),
  step: step.optional(),
  people: z.array(z.string()).optional(),
  methods: z.array(z.string()).optional(),
  part: part.optional(),
  matters: z.number().min(0).max(1).optional(),
});

/** What was suggested about a passage, as it is kept: lines as the words they are, found again in the words they stand in. */
export type KeptSuggestion = z.output<typeof suggestion>;
/** What a person decided about a passage; what is left out was not decided, and the suggestion holds. */
export type KeptDecision = z.output<typeof decision>;

/** Reads the column `passage.suggested`; null where nothing was suggested yet. @throws ZodError when it is not one of ours */
export function keptSuggestion(column: unknown): KeptSuggestion | null {
  return column === null || column === undefined ? null : suggestion.parse(column);
}

/** Reads the column `passage.decided`. @throws ZodError when it is not one of ours */
export function keptDecision(column: unknown): KeptDecision {
  return decision.parse(column ?? {});
}

/** A suggestion as it is kept. */
export function toKeep(suggested: Suggestion): KeptSuggestion {
  return {
    questions: suggested.questions,
    headline: suggested.headline instanceof Said ? { said: suggested.headline.text } : suggested.headline,
    key: suggested.key.text,
    matters: suggested.matters,
    tip: suggested.tip?.text ?? null,
    step: suggested.step && { when: suggested.step.when.text, what: suggested.step.what.text },
    people: suggested.people.map(({ text }) => text),
    methods: suggested.methods.map(({ text }) => text),
    part: suggested.part,
  };
}

/** The passage with what holds about it: what a person decided, and what was suggested where nobody did. */
export type Passage = Pick<ShapedPassage, 'id' | 'words' | 'telling' | 'teller' | 'startMs' | 'endMs'>;

/**
 * A passage as forms take it. Lines that no longer stand in its words are left out; its key is then its first sentence.
 * @param clear replaces names in kept lines as they were replaced in the words
 */
export function shaped(
  passage: Passage,
  suggested: KeptSuggestion | null,
  decided: KeptDecision,
  clear: (text: string) => string,
): ShapedPassage {
  const line = (text: string | null | undefined) => (text ? Said.find(passage, clear(text)) : null);
  const lines = (texts: readonly string[]) => texts.flatMap((text) => line(text) ?? []);
  const key = line(decided.key) ?? line(suggested?.key) ?? firstSentence(passage);
  const step = decided.step === undefined ? suggested?.step : decided.step;
  const [when, what] = [line(step?.when), line(step?.what)];
  return {
    ...passage,
    questions: decided.questions ?? suggested?.questions ?? [],
    headline: headline(decided.headline, suggested, line, clear, key),
    key,
    matters: decided.matters ?? suggested?.matters ?? 0.3,
    tip: line(decided.tip === undefined ? suggested?.tip : decided.tip),
    step: when && what ? { when, what } : null,
    people: lines(decided.people ?? suggested?.people ?? []),
    methods: lines(decided.methods ?? suggested?.methods ?? []),
    part: decided.part === undefined ? (suggested?.part ?? null) : decided.part,
  };
}

function headline(
  decided: KeptDecision['headline'],
  suggested: KeptSuggestion | null,
  line: (text: string) => Said | null,
  clear: (text: string) => string,
  key: Said,
): ShapedPassage['headline'] {
  if (typeof decided === 'string' && decided) return { ours: clear(decided) };
  const chosen = typeof decided === 'object' ? line(decided.said) : null;
  if (chosen) return chosen;
  const kept = suggested?.headline;
  if (kept && 'ours' in kept) return { ours: clear(kept.ours) };
  return (kept && line(kept.said)) ?? key;
}

function firstSentence(passage: Passage): Said {
  const end = /[.!?…]["”’]?(?=\s|$)/u.exec(passage.words);
  return Said.of(passage, 0, end ? end.index + end[0].length : passage.words.length);
}
