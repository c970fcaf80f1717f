import { stems } from '../shaping/stems.ts';
import { type Span, sentencesOf } from '../stories/sentences.ts';

/** The longest line, in letters, that is marked in a result. */
const longest = 240;
/** What a word begins with if this is its stem: stemming (Porter 1980) leaves the first letters, but that a "y" may become an "i". */
const beginningOf = (stem: string) => stem.slice(0, 3).replace(/i$/u, '');

/**
 * The sentence of a passage that a result shows and marks: the one that holds most of the question's words, rarer ones
 * first by their length; where none holds any, the one whose meaning is nearest, or else the first that is long enough to
 * say something.
 * @param words the words released
 * @param asked the words of the question (`questionWords`)
 * @param nearest the place of the sentence whose meaning is nearest, where that is known
 */
export function bestLine(words: string, asked: readonly string[], nearest: number | null = null): Span {
  const heldIn = holding(new Set(asked.flatMap(stems)));
  const sentences = sentencesOf(words);
  const scored = sentences.map((span, i) => {
    const text = words.slice(span.start, span.end);
    const score = [...heldIn(text)].reduce((sum, stem) => sum + Math.min(8, stem.length), 0);
    return { span, score, room: i === nearest ? 2 : text.length >= 30 ? 1 : 0 };
  });
  const best = scored.reduce(
    (a, b) => (b.score > a.score || (b.score === a.score && b.room > a.room) ? b : a),
    scored[0]!,
  );
  return shortened(words, best.span);
}

/** Which of the stems that are wanted a text holds. Most sentences hold none, which their letters tell sooner than their stems. */
function holding(wanted: ReadonlySet<string>): (text: string) => Set<string> {
  const beginnings = [...new Set([...wanted].map(beginningOf))];
  return (text) => {
    const plain = text.toLowerCase();
    if (!beginnings.some((beginning) => plain.includes(beginning))) return new Set();
    return new Set(stems(text).filter((stem) => wanted.has(stem)));
  };
}

function shortened(words: string, { start, end }: Span): Span {
  if (end - start <= longest) return { start, end };
  const cut = words.lastIndexOf(' ', start + longest);
  return { start, end: cut > start ? cut : start + longest };
}
