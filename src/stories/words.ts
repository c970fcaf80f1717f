import { type Draft, draftOf } from './draft.ts';
import { cutFalseStarts, cutStutters } from './false-starts.ts';
import { cutFillers, cutHesitations } from './fillers.ts';
import { mended } from './mending.ts';
import { cutRepeats } from './repeats.ts';
import { tokensOf } from './tokens.ts';
import { wordsFaults } from './words-faults.ts';

export { wordsFaults };

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
    if (cleaner === words) break;
    words = cleaner;
  }
  return words === said || !wordsFaults(said, words).length ? words : said;
}

function cleanedOnce(text: string): string {
  const draft = draftOf(text);
  cutHesitations(draft);
  for (let before = -1; before !== cutsIn(draft); ) {
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
