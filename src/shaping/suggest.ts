import type { Embedder } from '../embedding/embedder.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import type { Passage } from '../stories/passage.ts';
import { Said } from '../stories/said.ts';
import type { Suggestion } from './suggestion.ts';

/** INTERIM, for trying the rest. */
export async function suggest(passages: Passage[], _: Embedder | null): Promise<Suggestion[]> {
  return passages.map((passage, i) => {
    const end = passage.words.search(/[.?!](\s|$)/u);
    const key = Said.of(passage, 0, end > 0 ? end + 1 : undefined);
    const questions = i % 3 === 0 ? [] : [((i % 11) + 1) as QuestionNumber];
    return {
      id: passage.id,
      questions,
      headline: key,
      key,
      matters: ((i * 37) % 100) / 100,
      tip: i % 5 === 0 ? key : null,
      step: null,
      people: [],
      methods: [],
      part: i % 4 === 0 ? 'core' : null,
    };
  });
}
