import type { Deletion } from './alignment.ts';
import { JOINERS, LEANING, OPEN_ENDED, PRONOUNS, STAMMERED, SUBJECTS } from './clause-words.ts';
import { FILLER_PHRASES, HESITATIONS } from './filler-words.ts';
import { isBrokenOff, sameOpening, stem } from './openings.ts';
import type { Token, Tokens } from './tokens.ts';

const LOOK_AHEAD = 14;
/** No restart reaches further than this; it keeps the proof's time in step with the words. */
const FARTHEST = 100;

/** What the proof looks at: the deleted words that are no mere sound, and what was kept after them. */
interface Run {
  source: Tokens;
  from: number;
  to: number;
  words: number[];
  after: number[];
}

/** Whether a deleted run is made of fillers, repeats of what follows, false starts and remarks, and of nothing else. */
export function isDroppable(source: Tokens, { from, to, kept }: Deletion): boolean {
  const words: number[] = [];
  for (let at = from; at < to; at++) if (!isSound(source.tokens[at]!)) words.push(at);
  const run: Run = { source, from, to, words, after: keptAfter(kept, to) };
  const provable: boolean[] = new Array(words.length + 1).fill(false);
  provable[words.length] = true;
  for (let i = words.length - 1; i >= 0; i--)
    for (let m = Math.min(words.length, i + LOOK_AHEAD); m > i && !provable[i]; m--)
      provable[i] = provable[m]! && (isFillerPhrase(run, i, m) || isRestart(run, i, m));
  return provable[0]!;
}

const isSound = (token: Token): boolean => token.kind === 'remark' || HESITATIONS.has(token.key);

function keptAfter(kept: readonly number[], to: number): number[] {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle]! < to) low = middle + 1;
    else high = middle;
  }
  return kept.slice(low, low + LOOK_AHEAD);
}

const keyAt = (run: Run, at: number | undefined): string => run.source.tokens[at ?? -1]?.key ?? '';

function isFillerPhrase(run: Run, i: number, m: number): boolean {
  const phrase = phraseAt(run, i);
  if (phrase?.length !== m - i) return false;
  const [first, last] = [run.words[i]!, run.words[m - 1]!];
  const left = first > run.from || isBreak(run.source.gaps[first]!) || first === 0;
  const right =
    last + 1 < run.to || isBreak(run.source.gaps[last + 1]!) || last + 1 === run.source.tokens.length;
  if (right) return left || JOINERS.has(keyAt(run, first - 1));
  const next = keyAt(run, last + 1);
  if (
    [...run.words.slice(Math.max(0, i - LOOK_AHEAD), i), first - 1].some((at) =>
      sameOpening(keyAt(run, at), next),
    )
  )
    return true;
  if (first > run.from && isSound(run.source.tokens[first - 1]!) && PRONOUNS.has(stem(next))) return true;
  return phrase[0] === 'i' && SUBJECTS.has(next) && (left || JOINERS.has(keyAt(run, first - 1)));
}

const phraseAt = (run: Run, i: number): readonly string[] | undefined =>
  FILLER_PHRASES.find((phrase) => phrase.every((word, k) => keyAt(run, run.words[i + k]) === word));

/** Whether the words from `i` to `m` are said again by what comes after them, or given up for it. */
function isRestart(run: Run, i: number, m: number): boolean {
  const gone = run.words.slice(i, m);
  if (gone.some((at) => run.source.tokens[at]!.kind !== 'word')) return false;
  if (repeatsWhatStands(run, gone)) return true;
  const rest = [...run.words.slice(m, m + LOOK_AHEAD), ...run.after];
  let filler = m;
  for (let phrase = phraseAt(run, m); phrase && filler < m + LOOK_AHEAD; phrase = phraseAt(run, filler))
    filler += phrase.length;
  return [rest, run.after, rest.slice(filler - m)].some((again) => {
    if (!again.length || again[0]! - gone[0]! > FARTHEST || hasEnd(run, gone[0]!, again[0]!)) return false;
    return isRepeat(run, gone, again) || isStutter(run, gone, again) || isFalseStart(run, gone, again);
  });
}

/** Whether the words say again what was kept just before them. */
function repeatsWhatStands(run: Run, gone: readonly number[]): boolean {
  const start = run.from - gone.length;
  return (
    gone.every((at, k) => keyAt(run, at) === keyAt(run, start + k)) && !hasEnd(run, run.from - 1, gone[0]!)
  );
}

const isRepeat = (run: Run, gone: readonly number[], again: readonly number[]): boolean =>
  gone.every((at, k) => keyAt(run, at) === keyAt(run, again[k]));

function isStutter(run: Run, gone: readonly number[], again: readonly number[]): boolean {
  const [part, whole] = [keyAt(run, gone[0]), keyAt(run, again[0])];
  const gaps = run.source.gaps.slice(gone[0]! + 1, again[0]! + 1);
  return gone.length === 1 && isBrokenOff(part, whole) && gaps.some((gap) => /^[-–—]/.test(gap));
}

function isFalseStart(run: Run, gone: readonly number[], again: readonly number[]): boolean {
  const [first, last] = [keyAt(run, gone[0]), keyAt(run, gone.at(-1))];
  if (!sameOpening(first, keyAt(run, again[0]))) return false;
  const at = gone.at(-1)! + 1;
  const breaks = isBreak(run.source.gaps[at]!) || (at < run.to && isSound(run.source.tokens[at]!));
  if (!breaks) return false;
  if (JOINERS.has(first) && keyAt(run, gone[1]) !== keyAt(run, again[1])) return false;
  const brokenWord = again.slice(0, 4).some((next) => isBrokenOff(last, keyAt(run, next)));
  if (gone.length === 1 && SUBJECTS.has(last)) return true;
  return brokenWord || [OPEN_ENDED, LEANING, STAMMERED].some((small) => small.has(last));
}

const isBreak = (gap: string): boolean => /[^\s]/.test(gap);

const END = /[?!。？！؟।]|(?<!\.)\.(?!\.)/;

function hasEnd(run: Run, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (END.test(run.source.gaps[at]!)) return true;
  return false;
}
