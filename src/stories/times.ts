import type { Cue, Turn } from '../transcripts/transcript.ts';

/** A stretch of time in which words were said, as the source gives it; null where it gives none. */
export interface TimedCue {
  at: number;
  startMs: number | null;
  endMs: number | null;
}

/**
 * The cues of each turn with their ends: where the source gives only when somebody began, a cue ends when the next
 * one begins. Words before the first cue of a turn stand in a cue without times.
 */
export function timedCues(turns: readonly Turn[]): TimedCue[][] {
  let next: Cue | null = null;
  const timed: TimedCue[][] = [];
  for (let i = turns.length - 1; i >= 0; i--) {
    const own: TimedCue[] = [];
    for (const cue of turns[i]!.cues.toReversed()) {
      own.push({ at: cue.at, startMs: cue.startMs, endMs: cue.endMs ?? next?.startMs ?? null });
      next = cue;
    }
    if (own.at(-1)?.at !== 0) own.push({ at: 0, startMs: null, endMs: null });
    timed.push(own.reverse());
  }
  return timed.reverse();
}

/** From when to when the words from `from` to `to` were said, by the cues in which the first and the last stand. */
export function timesOf(cues: readonly TimedCue[], said: string, from: number, to: number) {
  const startMs = cueAt(cues, from)?.startMs ?? null;
  const lastWord = said.lastIndexOf(' ', to - 1) + 1;
  const endMs = cueAt(cues, Math.max(from, lastWord))?.endMs ?? null;
  const isBackwards = startMs !== null && endMs !== null && endMs < startMs;
  return { startMs, endMs: isBackwards ? null : endMs };
}

function cueAt(cues: readonly TimedCue[], offset: number): TimedCue | undefined {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return cues[low - 1];
}
