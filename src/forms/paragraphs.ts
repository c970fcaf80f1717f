import { Said } from '../stories/said.ts';
import type { ShapedPassage } from '../stories/story.ts';

/** About how many words a paragraph of talk may have before it is hard to read on a phone. */
const longest = 90;

/**
 * The whole of a passage as spans to be set as paragraphs: cut only after a sentence, nothing left out.
 */
export function paragraphs(passage: Pick<ShapedPassage, 'id' | 'words'>): Said[] {
  const ends = sentenceEnds(passage.words);
  const total = count(passage.words);
  const wanted = Math.max(1, Math.round(total / longest));
  const spans: Said[] = [];
  let start = 0;
  for (const end of ends) {
    const enough = count(passage.words.slice(start, end)) >= total / wanted;
    const rest = count(passage.words.slice(end));
    if (enough && rest >= longest / 3) {
      spans.push(Said.of(passage, start, end));
      start = end;
    }
  }
  spans.push(Said.of(passage, start));
  return spans;
}

function sentenceEnds(words: string): number[] {
  return [...words.matchAll(/[.?!…]["”’)\]]*(?=\s+["“‘(]?\p{Lu})/gu)].map((m) => m.index + m[0].length);
}

function count(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
