import { type Draft, draftOf } from './draft.ts';
import { cutFalseStarts, cutStutters } from './false-starts.ts';
import { cutFillers, cutHesitations } from './fillers.ts';
import { mended } from './mending.ts';
import { cutRepeats } from './repeats.ts';
import { tokensOf } from './tokens.ts';
import { wordsFaults } from './words-faults.ts';

export { wordsFaults };

/** Talk settles in two or three rounds; what has not by then is left as it was said. */
const ROUNDS = 12;

/**
 * Clean verbatim: what was said as a good human transcriber would leave it. Only fillers, repeats, false starts and
 * the transcriber's own remarks go; negations and numbers never do; cuts of more than four words leave an ellipsis;
 * beside that only capitals and punctuation change, and only where something went. Where nothing would be left, and
 * in languages other than English, what was said stays; so it does where the cleaning cannot be proven
 * (`wordsFaults`), which is left to texts that nobody would say. Cleaning twice changes nothing more.
 */
export function cleanVerbatim(said: string): string {
  let words = said;
  for (let round = 0; round < ROUNDS; round++) {
    const cleaner = cleanedOnce(words);
    if (cleaner === words) return words === said || !wordsFaults(said, words).length ? words : said;
    words = cleaner;
  }
  return said;
}

function cleanedOnce(text: string): string {
  const draft = draftOf(text);
  cutHesitations(draft);
  for (let round = 0, before = -1; round < ROUNDS && before !== cutsIn(draft); round++) {
    before = cutsIn(draft);
    cutFillers(draft);
    cutStutters(draft);
    cutRepeats(draft);
    cutFalseStarts(draft);
  }
  const kept = draft.tokens.filter((_, at) => !draft.cuts[at]);
  if (!kept.length) return text;
  if (
    kept.length === draft.tokens.length &&
    kept.every((token) => token.text.length === token.end - token.start)
  )
    return text;
  const cleaner = mended(draft);
  const same = tokensOf(cleaner).tokens;
  return same.length === kept.length && same.every((token, i) => token.key === kept[i]!.key) ? cleaner : text;
}

const cutsIn = (draft: Draft): number => draft.cuts.reduce((sum, cut) => sum + (cut ? 1 : 0), 0);
