import { type Quotable, Said } from '../stories/said.ts';
import type { ShapedPassage } from '../stories/story.ts';
import type { Taken } from './salience.ts';
import type { Sentence } from './sentences.ts';
import { timeWords } from './step-words.ts';
import { dependence } from './telling-lines.ts';

/** Verbs of what was done or happened, beside forms in -ed. */
const happened =
  /\b(?:\p{L}{2,}ed|went|came|took|began|got|gave|made|rang|sent|wrote|met|found|told|said|put|ran|left|lost|won|built|bought|brought|held|led|sat|stood|saw|set|spoke|broke|fell|had|was|were|did|opens?|starts?)\b/iu;

/** From here on words place a passage in time well enough to stand in a timeline. */
const enough = 1.7;

/** Words that place a passage in time, and the sentence they stand in; null where nothing does. */
export function suggestStep(passage: Quotable, { sentences }: Taken): ShapedPassage['step'] {
  let best: { when: Said; what: Sentence; worth: number } | null = null;
  for (const sentence of sentences) {
    if (sentence.words.length < 5) continue;
    const worth = lineWorth(sentence);
    for (const [pattern, clearly] of timeWords)
      for (const match of sentence.text.matchAll(pattern)) {
        const start = sentence.start + match.index;
        const total = worth + clearly - (match.index === 0 ? 0 : 0.1);
        if (best && total <= best.worth) continue;
        best = { when: Said.of(passage, start, start + match[0].length), what: sentence, worth: total };
      }
  }
  if (!best || best.worth < enough) return null;
  return { when: best.when, what: Said.of(passage, best.what.start, best.what.end) };
}

function lineWorth(sentence: Sentence): number {
  const isTold = happened.test(sentence.text) ? 0 : 1.5;
  const isLong = sentence.words.length > 32 ? 0.5 : 0;
  return -isTold - isLong - 0.6 * dependence(sentence);
}
