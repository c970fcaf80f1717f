import { stemmer } from 'stemmer';
import { compare } from './distinct.ts';
import { stopWords } from './stop-words.ts';

/** A word that may name a theme, as it was said and as it is counted. */
interface Telling {
  stem: string;
  said: string;
}

/** Words that name a theme: at least this many where there are as many, at most that many. */
const fewest = 2;
const most = 4;

/** A third and a fourth word are named only if they tell at least half as much as the first. */
const worthNaming = 0.5;

/**
 * The words that tell each theme from the others: TF-IDF by class (Grootendorst 2022, "BERTopic"), tf × ln(1 + A / f),
 * where tf is in how many of its quotes a stem is, f in how many of all, and A how many such there are in a theme on
 * average. A word said in one quote alone names a theme only where nothing else does: rather one that is said elsewhere
 * too than one that may be misspelt, and of equals that of the first quotes.
 * @param themes the quotes of each theme, those that say best what all of them say first
 * @returns the words of each theme, as most say them, the most telling first
 */
export function nameWords(themes: readonly (readonly string[])[]): string[][] {
  const counted = themes.map(countedIn);
  const overall = new Map<string, number>();
  let all = 0;
  for (const stems of counted)
    for (const [stem, { quotes }] of stems) {
      overall.set(stem, (overall.get(stem) ?? 0) + quotes);
      all += quotes;
    }
  const average = all / Math.max(1, themes.length);
  return counted.map((stems) => {
    const scored = [...stems].map(([stem, { quotes, forms }]) => {
      const everywhere = overall.get(stem)!;
      // Said by several here; once here but elsewhere too; once in all, which may be a slip of the keys.
      const trust = quotes > 1 ? 2 : everywhere > 1 ? 1 : 0;
      return { quotes, forms, trust, score: quotes * Math.log(1 + average / everywhere) };
    });
    scored.sort((a, b) => b.trust - a.trust || b.score - a.score);
    const enough = (scored[0]?.score ?? 0) * worthNaming;
    const named = scored.filter(({ quotes, score }, i) => i < fewest || (quotes > 1 && score >= enough));
    return named.slice(0, most).map(({ forms }) => commonest(forms));
  });
}

interface Counted {
  quotes: number;
  forms: Map<string, number>;
}

function countedIn(quotes: readonly string[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const quote of quotes) {
    const here = new Set<string>();
    for (const { stem, said } of tellingWords(quote)) {
      const one = counted.get(stem) ?? { quotes: 0, forms: new Map<string, number>() };
      counted.set(stem, one);
      one.forms.set(said, (one.forms.get(said) ?? 0) + 1);
      if (!here.has(stem)) one.quotes += 1;
      here.add(stem);
    }
  }
  return counted;
}

/** The telling words of a quote. A capital that only begins it, or that is shouted with the rest, is made small. */
function tellingWords(quote: string): Telling[] {
  const shouted = !/\p{Ll}/u.test(quote) && /\s/u.test(quote.trim());
  const begins = /(?:^|[.!?:…]["'”’)]*\s+)["'“‘(]*$/u;
  return [...quote.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu)].flatMap(
    ({ 0: word, index }) => {
      const small = word.toLowerCase().replaceAll('’', "'");
      if (small.length < 3 || small.length > 30 || stopWords.has(small) || !/\p{L}/u.test(small)) return [];
      const initial = begins.test(quote.slice(Math.max(0, index - 6), index)) && !/^\p{Lu}{2}/u.test(word);
      const stem = stemmer(small.replace(/'s$/u, ''));
      return [{ stem, said: shouted || initial ? small : word.replaceAll('’', "'") }];
    },
  );
}

/** The form that most said; of equals the one in small letters, as somebody may have shouted the other. */
function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, m], [b, n]) => n - m || compare(b, a))[0]![0];
}
