import {
  AUXILIARIES,
  JOINERS,
  MEANT_TWICE,
  OPEN_ENDED,
  PARTICLES,
  PRONOUNS,
  STAMMERED,
  STAMMERED_AT_A_PAUSE,
  SUBJECTS,
} from './clause-words.ts';
import { cut, type Draft, isPause, type Live, liveOf, mayGo, type Seam, seamAfter } from './draft.ts';
import { isNumber } from './never-dropped.ts';

const LONGEST_REPEAT = 6;

/** Lets the first of two go where the same words were said twice in a row and nothing was meant by it. */
export function cutRepeats(draft: Draft): void {
  const live = liveOf(draft);
  for (let i = 0; i < live.length; i++) {
    const length = repeatAt(draft, live, i);
    if (!length) continue;
    cut(draft, live, i, i + length, 'restart');
    i += length - 1;
  }
}

function repeatAt(draft: Draft, live: readonly Live[], i: number): number {
  for (let length = Math.min(LONGEST_REPEAT, (live.length - i) >> 1); length > 0; length--) {
    if (!isSaidTwice(live, i, length) || !mayGo(draft, live, i, i + length)) continue;
    if (seamAfter(live, i + 2 * length - 1) === 'joined') continue;
    if (length === 1 ? isStammer(live, i) : isRestart(live, i, length)) return length;
  }
  return 0;
}

function isSaidTwice(live: readonly Live[], i: number, length: number): boolean {
  for (let k = 0; k < length; k++) {
    const [first, second] = [live[i + k]!, live[i + length + k]!];
    if (first.token.key !== second.token.key) return false;
    if (k > 0 && (!isLoose(first.seam) || !isLoose(second.seam))) return false;
  }
  return isLoose(live[i + length]!.seam);
}

const isLoose = (seam: Seam): boolean => seam === 'space' || isPause(seam);

function isStammer(live: readonly Live[], i: number): boolean {
  const { key } = live[i]!.token;
  const between = live[i + 1]!.seam;
  const after = seamAfter(live, i + 1);
  if (MEANT_TWICE.has(key)) return false;
  if (live[i + 1]!.hesitated || between === 'dash') return after === 'space' || STAMMERED.has(key);
  if (after === 'end') return STAMMERED.has(key) && between === 'space';
  if (STAMMERED.has(key)) return true;
  if (PARTICLES.has(key))
    return after === 'space' && (opensClause(live, i) || isNumber(live[i - 1]!.token.key));
  return STAMMERED_AT_A_PAUSE.has(key) && after === 'space' && (isPause(between) || opensClause(live, i));
}

/** Whether a clause begins with word `i`. */
function opensClause(live: readonly Live[], i: number): boolean {
  const { seam } = live[i]!;
  return seam === 'end' || isPause(seam) || JOINERS.has(live[i - 1]!.token.key);
}

function isRestart(live: readonly Live[], i: number, length: number): boolean {
  const keyAt = (at: number) => live[at]!.token.key;
  const [first, last] = [keyAt(i), keyAt(i + length - 1)];
  const between = live[i + length]!.seam;
  if (seamAfter(live, i + 2 * length - 1) !== 'space') return false;
  if (live[i + length]!.hesitated) return true;
  if (between === 'space' && i > 0 && keyAt(i - 1) === last) return false;
  if (last === 'and' && between === 'space' && live[i + 2 * length]?.token.key === first) return false;
  const incomplete = OPEN_ENDED.has(last) || STAMMERED.has(last);
  if (incomplete) return first !== 'and' || between !== 'space' || length > 2;
  if (JOINERS.has(first))
    return between !== 'space' && (SUBJECTS.has(keyAt(i + 1)) || OPEN_ENDED.has(keyAt(i + 1)));
  if (AUXILIARIES.has(first)) return between !== 'space' && PRONOUNS.has(keyAt(i + 1));
  return SUBJECTS.has(first) || (OPEN_ENDED.has(first) && between !== 'space');
}
