import type { Database } from '../database/database.ts';
import { meantBy } from './slips.ts';
import { countWords, stemsOf, type WordCounts } from './vocabulary-store.ts';

/** A word of a question, as it is looked for. */
export interface Term {
  word: string;
  /** What was probably meant, where nobody here has used the word. It is looked for as well, and never shown. */
  meant: string | null;
  /** The stems of the word, and of what was probably meant. */
  ways: readonly (readonly string[])[];
  /** How much it says: a rare word says more than one that is everywhere. */
  weight: number;
}

/** What is known of the words that people here use. */
export interface Vocabulary {
  /** Words of a question as terms. Before anything was counted all weigh the same. */
  termsOf(words: readonly string[]): Promise<Term[]>;
}

/** Milliseconds after which words are counted again, while the old counts go on being used. */
const age = 10 * 60_000;
/** Words whose stems are remembered: people ask with the same few hundred. */
const remembered = 5_000;
/** Milliseconds that the first to ask waits for the counting, where it is not said. */
const shortPatience = 150;

/** Counts when the first asks, and again from time to time as people ask. */
export function vocabulary(database: Database, patience = shortPatience): Vocabulary {
  let counts: WordCounts | null = null;
  let counting: Promise<void> | null = null;
  let counted = 0;
  const stems = rememberedStems(database);
  const count = () => {
    counting ??= countWords(database)
      .then((result) => {
        counts = result;
        counted = Date.now();
      })
      // A question is answered without weights rather than not at all; a database that is gone is told by what follows.
      .catch(() => {})
      .finally(() => {
        counting = null;
      });
    return counting;
  };
  return {
    async termsOf(words) {
      if (!counts)
        await Promise.race([count(), new Promise((resolve) => setTimeout(resolve, patience).unref())]);
      else if (Date.now() - counted > age) void count();
      if (!counts || counts.passages === 0)
        return (await stems(words)).map((own, i) => ({
          word: words[i]!,
          meant: null,
          ways: [own],
          weight: 1,
        }));
      return weighed(stems, counts, words);
    },
  };
}

type Stems = (words: readonly string[]) => Promise<string[][]>;

function rememberedStems(database: Database): Stems {
  const known = new Map<string, string[]>();
  return async (words) => {
    const own = new Map(words.map((word) => [word, known.get(word)]));
    const fresh = words.filter((word) => !own.get(word));
    const theirs = fresh.length > 0 ? await stemsOf(database, fresh) : [];
    if (known.size > remembered) known.clear();
    for (const [i, word] of fresh.entries()) {
      own.set(word, theirs[i]!);
      known.set(word, theirs[i]!);
    }
    return words.map((word) => own.get(word)!);
  };
}

async function weighed(stemsFor: Stems, counts: WordCounts, words: readonly string[]): Promise<Term[]> {
  const stems = await stemsFor(words);
  const meant = words.map((word, i) =>
    stems[i]!.length > 0 && held(counts, stems[i]!) === 0 ? meantBy(word, counts.spellings) : null,
  );
  const some = meant.filter((word) => word !== null);
  const theirs = await stemsFor(some);
  return words.map((word, i) => {
    const own = stems[i]!;
    const known = meant[i] === null ? own : theirs[some.indexOf(meant[i]!)]!;
    return {
      word,
      meant: meant[i]!,
      ways: known === own ? [own] : [own, known],
      weight: weightOf(held(counts, known), counts.passages),
    };
  });
}

/** Passages that hold all these stems, at most; every passage for a word that the index leaves out. */
function held({ stems, passages }: WordCounts, wanted: readonly string[]): number {
  return Math.min(passages, ...wanted.map((stem) => stems.get(stem) ?? 0));
}

/** Inverse document frequency, as in BM25 (Robertson and Zaragoza 2009), never below 0. */
function weightOf(held: number, passages: number): number {
  return Math.log(1 + (passages - held + 0.5) / (held + 0.5));
}
