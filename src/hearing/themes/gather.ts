import { centresOf, none } from './centres.ts';
import { compare, type Distinct, distinctOf } from './distinct.ts';
import { centred, cosine, type Meanings } from './meanings.ts';
import { nameWords } from './name-words.ts';
import { sorted } from './sorting.ts';
import { type Thought, thoughtsOf } from './thought.ts';

/** A quote in a theme: a span of one of the texts, verbatim. UTF-16 offsets, `end` not included. */
export interface Member {
  text: number;
  start: number;
  end: number;
}

/** Answers that say much the same. */
export interface Theme {
  /** Two to four telling words of the answers themselves, the most telling first; fewer where the answers have no more. */
  words: string[];
  /** In the order of the texts. */
  members: Member[];
  /** Which of the members says best what all of them say: an index into `members`. */
  central: number;
}

/** Free answers, gathered by sense. A text of one thought is in one theme, in `alone` or in `empty`, and in no other. */
export interface Gathering {
  /** The largest first. */
  themes: Theme[];
  /** Texts that fit nowhere, in order. */
  alone: number[];
  /** Texts that say nothing, in order. */
  empty: number[];
}

/**
 * The first gathering of free answers into themes, which people then rename, move and merge. It chooses how many there
 * are. The same answers give the same themes in whatever order they came.
 * @param texts the answers as written
 * @param vectors the meaning of the `sense` of each of `thoughtsOf(texts)`, in their order, all of one length
 * @param report is told the share that is done, from 0 to 1
 * @throws RangeError when there is not one vector for each thought
 */
export function gather(
  texts: readonly string[],
  vectors: readonly Float32Array[],
  report: (share: number) => void = () => {},
): Gathering {
  const thoughts = thoughtsOf(texts);
  if (vectors.length !== thoughts.length)
    throw new RangeError(`${thoughts.length} thoughts need as many vectors, not ${vectors.length}`);
  const distinct = distinctOf(thoughts);
  const meanings = centred(distinct.map((one) => vectors[one.thoughts[0]!]!));
  const themeOf = sorted({ meanings, times: distinct.map((one) => voices(one, thoughts)) }, report);
  const themes = themesOf(texts, thoughts, distinct, meanings, themeOf);
  report(1);
  const inThemes = new Set(themes.flatMap(({ members }) => members.map(({ text }) => text)));
  const saying = new Set(thoughts.map(({ text }) => text));
  return {
    themes,
    alone: [...saying].filter((text) => !inThemes.has(text)),
    empty: [...texts.keys()].filter((text) => !saying.has(text)),
  };
}

/** How many people said it: one who says it twice is one. */
function voices({ thoughts: same }: Distinct, thoughts: readonly Thought[]): number {
  return new Set(same.map((i) => thoughts[i]!.text)).size;
}

function themesOf(
  texts: readonly string[],
  thoughts: readonly Thought[],
  distinct: readonly Distinct[],
  meanings: Meanings,
  themeOf: readonly number[],
): Theme[] {
  const centres = centresOf(meanings, themeOf);
  const rows: number[][] = Array.from({ length: centres.count }, () => []);
  for (const [row, theme] of themeOf.entries()) if (theme !== none) rows[theme]!.push(row);
  // The nearest to the middle first: it is the central one, and its words come first where others tell as much.
  const ranked = rows.map((own, theme) => {
    const near = new Map(own.map((row) => [row, cosine(meanings, row, centres, theme)]));
    return own.sort((a, b) => near.get(b)! - near.get(a)! || a - b);
  });
  const words = nameWords(
    ranked.map((own) =>
      own.flatMap((row) => distinct[row]!.thoughts.map((i) => quoteOf(texts, thoughts[i]!))),
    ),
  );
  const themes = ranked.map((own, theme) => {
    const by = own[0]!;
    const found = own.flatMap((row) => distinct[row]!.thoughts);
    const members = membersOf(
      found.sort((a, b) => a - b).map((i) => thoughts[i]!),
      texts,
    );
    return {
      words: words[theme]!,
      members,
      central: indexOf(members, distinct[by]!, thoughts),
      by,
    };
  });
  themes.sort(
    (a, b) => b.members.length - a.members.length || compare(distinct[a.by]!.words, distinct[b.by]!.words),
  );
  return themes.map(({ words: named, members, central }) => ({ words: named, members, central }));
}

function quoteOf(texts: readonly string[], { text, start, end }: Thought): string {
  return texts[text]!.slice(start, end);
}

/** Thoughts as quotes; sentences that follow one another in one text are one quote. */
function membersOf(thoughts: readonly Thought[], texts: readonly string[]): Member[] {
  const members: Member[] = [];
  for (const { text, start, end } of thoughts) {
    const last = members.at(-1);
    const follows = last?.text === text && texts[text]!.slice(last.end, start).trim() === '';
    if (last && follows) last.end = end;
    else members.push({ text, start, end });
  }
  return members;
}

/** The member in which a thought stands: of people who said the same, the first. */
function indexOf(
  members: readonly Member[],
  { thoughts: same }: Distinct,
  thoughts: readonly Thought[],
): number {
  const places = same.map((i) => {
    const { text, start } = thoughts[i]!;
    return members.findIndex((one) => one.text === text && one.start <= start && start < one.end);
  });
  return Math.min(...places);
}
