import {
  AUXILIARIES,
  JOINERS,
  LEANING,
  OPEN_ENDED,
  PREFIXES,
  STAMMERED,
  STAMMERED_AT_A_PAUSE,
  SUBJECTS,
} from './clause-words.ts';
import { cut, type Draft, isPause, type Live, liveOf, mayGo, type Seam } from './draft.ts';
import { FILLER_PHRASES } from './filler-words.ts';
import { isBrokenOff, sameOpening } from './openings.ts';

const LONGEST_START = 9;
const SHORT_START = 3;

/** Lets words go that broke off in the middle: "w- we", "th-the", "hosp- hospital". */
export function cutStutters(draft: Draft): void {
  const live = liveOf(draft);
  for (let i = 0; i + 1 < live.length; i++) {
    const [part, whole] = [live[i]!.token.key, live[i + 1]!.token.key];
    const seam = live[i + 1]!.seam;
    if (seam !== 'dash' && seam !== 'joined') continue;
    if (!isBrokenOff(part, whole) && !(part === whole && part.length === 1)) continue;
    const dashed = /^[-–—]/.test(draft.gaps[live[i]!.at + 1]!);
    if (!dashed || !isStutter(part, whole, seam) || live[i]!.seam === 'joined') continue;
    if (mayGoAlone(draft, live, i)) draft.cuts[live[i]!.at] = 'restart';
  }
}

function isStutter(part: string, whole: string, seam: Seam): boolean {
  if (part !== whole && isSmallWord(part)) return false;
  if (seam === 'dash') return !/'/.test(whole.slice(part.length)) || part.length < 2;
  return part.length <= 2 && !PREFIXES.has(part) && part !== whole && !/'/.test(whole);
}

const isSmallWord = (key: string): boolean =>
  [SUBJECTS, JOINERS, LEANING, STAMMERED, STAMMERED_AT_A_PAUSE].some((words) => words.has(key));

const mayGoAlone = (draft: Draft, live: readonly Live[], i: number): boolean => {
  const alone = live.slice(i, i + 1);
  return mayGo(draft, alone, 0, 1);
};

/** Lets a clause go that was given up for another with the same opening: "I've got a, I've had one". */
export function cutFalseStarts(draft: Draft): void {
  const live = liveOf(draft);
  let done = 0;
  for (let i = 1; i < live.length; i++) {
    if (!isPause(live[i]!.seam) || beginsFiller(live, i)) continue;
    const from = falseStartBefore(live, i, done);
    if (from === null || !mayGo(draft, live, from, i)) continue;
    cut(draft, live, from, i, 'restart');
    done = i;
  }
}

/** "you're, you know": what begins there is no second try. */
const beginsFiller = (live: readonly Live[], at: number): boolean =>
  FILLER_PHRASES.some((phrase) => phrase.every((word, k) => live[at + k]?.token.key === word));

function falseStartBefore(live: readonly Live[], to: number, done: number): number | null {
  const again = live[to]!.token.key;
  for (let from = to - 1; from >= Math.max(done, to - LONGEST_START); from--) {
    if (sameOpening(live[from]!.token.key, again) && opens(live, from, again) && isGivenUp(live, from, to))
      return from;
    if (live[from]!.seam !== 'space' && live[from]!.seam !== 'pause') return null;
  }
  return null;
}

function opens(live: readonly Live[], at: number, key: string): boolean {
  const { seam } = live[at]!;
  if (seam === 'end' || isPause(seam)) return true;
  if (seam !== 'space') return false;
  return JOINERS.has(live[at - 1]!.token.key) || !SUBJECTS.has(key);
}

function isGivenUp(live: readonly Live[], from: number, to: number): boolean {
  const keyAt = (at: number) => live[at]!.token.key;
  const last = keyAt(to - 1);
  const length = to - from;
  const twoAlike = length > 1 && keyAt(from + 1) === live[to + 1]?.token.key;
  if (JOINERS.has(keyAt(from)) ? !twoAlike : !SUBJECTS.has(keyAt(from)) && !STAMMERED.has(keyAt(from)))
    return false;
  if (live[to]!.seam === 'dash' && isBrokenWord(live, to)) return true;
  if (OPEN_ENDED.has(last)) return length <= SHORT_START || twoAlike;
  const broke = live[to]!.hesitated || live[to]!.seam === 'dash' || live[to]!.seam === 'ellipsis';
  if (length === 2 && SUBJECTS.has(keyAt(from)) && AUXILIARIES.has(last)) return broke;
  return length > 2 && twoAlike && (last === 'to' || (live[to]!.seam === 'dash' && LEANING.has(last)));
}

function isBrokenWord(live: readonly Live[], to: number): boolean {
  const part = live[to - 1]!.token.key;
  for (let i = to; i < Math.min(live.length, to + 4); i++)
    if (isBrokenOff(part, live[i]!.token.key)) return true;
  return false;
}
