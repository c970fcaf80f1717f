import { asks } from './asking.ts';
import { HESITATIONS } from './filler-words.ts';
import { ABOUT_IT, OFF_RECORD, ON_RECORD } from './off-record-phrases.ts';
import type { Aside } from './passage.ts';
import type { Stretch } from './stretches.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Unit } from './units.ts';
import { wordCount } from './word-count.ts';

/** One stretch with its units. */
export interface Cutting {
  stretch: Stretch;
  units: Unit[];
}

/**
 * Which units are to be kept back because somebody asked for it ("off the record", "don't put that in"), as the words
 * that asked, or null. It holds from the sentence that asks, through what the teller says then, until somebody says
 * that it may be used again or whoever asks goes on to another question (one of a word or two, or "Was he?", does not
 * count). Where the words point back ("don't put that in"), what stands before them since the last question is kept
 * back too. It errs on keeping back: "nothing was off the record by then" is flagged as well; a person decides.
 * @returns for each stretch, for each of its units
 */
export function keptBack(cuttings: readonly Cutting[]): (string | null)[][] {
  const flags: (string | null)[][] = [];
  let asked: string | null = null;
  for (const { stretch, units } of cuttings) {
    for (const aside of stretch.before) asked = afterAside(aside, asked, flags);
    const own = unitFlags(stretch, units, asked, flags);
    flags.push(own.flags);
    asked = own.asked;
  }
  return flags;
}

/** What holds after an aside; one that points back flags the stretch before it. */
function afterAside(aside: Aside, asked: string | null, flags: (string | null)[][]): string | null {
  const off = requestsIn(aside.said).findLast(({ isOff }) => isOff);
  if (off) {
    if (!asked && off.pointsBack) flagAll(flags.at(-1), off.words);
    return asked ?? off.words;
  }
  if (!asked || requestsIn(aside.said).length) return null;
  return asks(aside.said) && !isEchoQuestion(aside.said) && !ABOUT_IT.test(spaced(aside.said)) ? null : asked;
}

function flagAll(flags: (string | null)[] | undefined, words: string): void {
  flags?.forEach((flag, i) => {
    flags[i] = flag ?? words;
  });
}

const isEchoQuestion = (said: string): boolean => {
  const words = wordCount(said);
  return (
    words <= 2 ||
    (words <= 5 && /^\W*(?:really|seriously|no|did|was|is|were|has|had|have|does)\b/i.test(said))
  );
};

function unitFlags(
  stretch: Stretch,
  units: readonly Unit[],
  before: string | null,
  earlier: (string | null)[][],
) {
  const requests = requestsIn(stretch.said);
  const flags: (string | null)[] = [];
  let asked = before;
  let [next, within] = [0, 0];
  for (const unit of units) {
    for (; within < stretch.within.length && stretch.within[within]!.at <= unit.start; within++)
      asked = afterAside(stretch.within[within]!, asked, [flags]);
    const here: Request[] = [];
    for (; next < requests.length && requests[next]!.start < unit.end; next++) here.push(requests[next]!);
    const off = here.findLast(({ isOff }) => isOff);
    if (off) asked = off.words;
    else if (here.length) asked = null;
    flags.push(asked);
    if (!off?.pointsBack) continue;
    flagAll(flags, off.words);
    if (flags.length === 1) flagAll(earlier.at(-1), off.words);
  }
  return { flags, asked };
}

interface Request {
  isOff: boolean;
  /** Where it begins in the text. */
  start: number;
  /** As it was said. */
  words: string;
  pointsBack: boolean;
}

/** What a text asks for, in order. Hesitations and repeated words inside do not hide it. */
function requestsIn(said: string): Request[] {
  const tokens = spoken(said);
  const text = ` ${tokens.map(({ key }) => key).join(' ')} `;
  const offs = [...text.matchAll(OFF_RECORD)];
  const ons = [...text.matchAll(ON_RECORD)].filter(({ index }) => !offs.some((off) => overlaps(off, index)));
  if (!offs.length && !ons.length) return [];
  const starts = startsOf(tokens);
  const request = (isOff: boolean) => (match: RegExpExecArray) => {
    const first = starts.get(match.index)!;
    const last = first + match[0].split(' ').length - 1;
    return {
      isOff,
      start: tokens[first]!.start,
      words: said.slice(tokens[first]!.start, tokens[last]!.end),
      pointsBack: [...tokens.slice(Math.max(0, first - 3), last + 1).entries()].some(
        ([i, { key }]) => THAT.has(key) || (key === 'it' && i >= Math.min(3, first)),
      ),
    };
  };
  return [...offs.map(request(true)), ...ons.map(request(false))].sort((a, b) => a.start - b.start);
}

/** Words that point back to what was said; "it" does only where the request itself has it. */
const THAT = new Set(['that', "that's", 'thats']);

const overlaps = (off: RegExpExecArray, at: number): boolean =>
  at >= off.index && at < off.index + off[0].length;

function spoken(said: string): Token[] {
  const tokens = tokensOf(said).tokens.filter(({ key, kind }) => kind === 'word' && !HESITATIONS.has(key));
  return tokens.filter(({ key }, i) => key !== tokens[i - 1]?.key);
}

const spaced = (said: string): string =>
  ` ${spoken(said)
    .map(({ key }) => key)
    .join(' ')} `;

/** The offset of each token in the spaced text, to its index. */
function startsOf(tokens: readonly Token[]): Map<number, number> {
  const starts = new Map<number, number>();
  let at = 1;
  for (const [i, { key }] of tokens.entries()) {
    starts.set(at, i);
    at += key.length + 1;
  }
  return starts;
}
