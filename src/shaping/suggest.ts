import type { Embedder } from '../embedding/embedder.ts';
import type { Passage } from '../stories/passage.ts';
import { suggestHeadline } from './headline.ts';
import { suggestKey } from './key.ts';
import { suggestMatters } from './matters.ts';
import { suggestMethods } from './methods.ts';
import { suggestPart } from './part.ts';
import { suggestPeople } from './people.ts';
import { type Answered, suggestQuestions } from './question-suggestions.ts';
import weights from './question-weights.json' with { type: 'json' };
import { unpacked } from './question-weights.ts';
import { type Taken, takeApart } from './salience.ts';
import { suggestStep } from './step.ts';
import type { Suggestion } from './suggestion.ts';
import { suggestTip } from './tip.ts';

/** The weights that were learnt, made ready once. */
export const model = unpacked(weights);

/**
 * What is suggested about each passage of a story, for a person to overrule: made from cue phrases, word lists and a small
 * model learnt from labelled passages, with the meaning of those it is least sure of. Every span is verbatim.
 * @param passages of all tellings, in order, as they may be shared
 * @param embedder an engine for meaning; null to do without
 */
export async function suggest(passages: Passage[], embedder: Embedder | null): Promise<Suggestion[]> {
  const answered = await suggestQuestions(passages, model, embedder);
  const taken = takeApart(passages, (phrase) => model.rarity.get(phrase) ?? 1);
  return passages.map((passage, i) => suggestion(passage, answered[i]!, taken[i]!));
}

function suggestion(passage: Passage, { questions, likely }: Answered, taken: Taken): Suggestion {
  const key = suggestKey(passage, questions, taken);
  const tip = suggestTip(passage, taken);
  const part = suggestPart(passage.words);
  return {
    id: passage.id,
    questions,
    headline: suggestHeadline(passage, questions, taken, key),
    key,
    matters: suggestMatters(taken, { none: likely[0]!, answers: questions.length, tip, part }),
    tip,
    step: suggestStep(passage, taken),
    people: suggestPeople(passage),
    methods: suggestMethods(passage),
    part,
  };
}
