import type { Turn } from '../transcripts/transcript.ts';
import { asks } from './asking.ts';
import { isBackChannel, isEcho } from './back-channels.ts';
import type { Aside, Speaker } from './passage.ts';
import { speakerOf } from './speakers.ts';
import { type TimedCue, timedCues } from './times.ts';
import { wordCount } from './word-count.ts';

/** What one teller says with nobody in between but somebody nodding along: passages are cut from it. */
export interface Stretch {
  speaker: string;
  heading: string | null;
  said: string;
  cues: TimedCue[];
  /** What was said before it by those who ask. */
  before: Aside[];
  /** What others put in, at its offset in `said`. */
  within: Aside[];
  /** Where turns were joined, and how good a place to cut that is. */
  joints: Map<number, number>;
}

/** A telling as stretches, and what was said after the last. Every turn is in it once, in order. */
export interface Stretches {
  stretches: Stretch[];
  after: Aside[];
}

const LONGEST_COMMENT = 6;
const AFTER_COMMENT = 0.6;
const AFTER_BACK_CHANNEL = 0.2;
const AT_PARAGRAPH = 0.5;

/** Joins each teller's turns over back-channels and short comments; questions, others and headings part them. */
export function stretchesOf(turns: readonly Turn[], speakers: readonly Speaker[]): Stretches {
  const asking = new Set(speakers.filter(({ part }) => part === 'interviewer').map(({ name }) => name));
  const cues = timedCues(turns);
  const stretches: Stretch[] = [];
  let waiting: Aside[] = [];
  for (const [i, turn] of turns.entries()) {
    const current = stretches.at(-1);
    const speaker = speakerOf(turn);
    if (asking.has(speaker) || (current && nodsAlong(turns, i, current, asking))) {
      waiting.push(asideOf(turn, cues[i]!));
      continue;
    }
    if (current && goesOn(current, turn, waiting)) extend(current, turn, cues[i]!, waiting);
    else stretches.push(begun(turn, cues[i]!, waiting));
    waiting = [];
  }
  return { stretches, after: waiting };
}

function asideOf(turn: Turn, cues: readonly TimedCue[]): Aside {
  const [startMs, endMs] = [cues[0]?.startMs ?? null, cues.at(-1)?.endMs ?? null];
  return { at: 0, speaker: speakerOf(turn), said: turn.said, startMs, endMs };
}

/** Another teller's "Yeah" or "That's right", after which the same one goes on. */
function nodsAlong(
  turns: readonly Turn[],
  at: number,
  current: Stretch,
  asking: ReadonlySet<string>,
): boolean {
  const turn = turns[at]!;
  if (speakerOf(turn) === current.speaker || !isEcho(turn.said)) return false;
  for (let i = at + 1; i < Math.min(turns.length, at + 4); i++) {
    const next = turns[i]!;
    if (speakerOf(next) === current.speaker) return next.heading === current.heading;
    if (asking.has(speakerOf(next)) ? !isBackChannel(next.said) : !isEcho(next.said)) return false;
  }
  return false;
}

function goesOn(current: Stretch, turn: Turn, waiting: readonly Aside[]): boolean {
  if (current.speaker !== speakerOf(turn) || current.heading !== turn.heading) return false;
  if (isCutShort(current.said, turn.said) && !waiting.every(({ said }) => isEcho(said))) return false;
  const words = waiting.reduce((sum, { said }) => sum + (isBackChannel(said) ? 0 : wordCount(said)), 0);
  return words <= LONGEST_COMMENT && waiting.every(({ said }) => isBackChannel(said) || !asks(said));
}

/** Somebody was interrupted and began another sentence. */
const isCutShort = (before: string, after: string): boolean =>
  !/[.?!…。？！؟।]\W*$/u.test(before.slice(-4)) && /^\P{L}*\p{Lu}/u.test(after);

function begun(turn: Turn, cues: readonly TimedCue[], before: Aside[]): Stretch {
  const { said, heading } = turn;
  return { speaker: speakerOf(turn), heading, said, cues: [...cues], before, within: [], joints: new Map() };
}

function extend(current: Stretch, turn: Turn, cues: readonly TimedCue[], waiting: readonly Aside[]): void {
  const at = current.said.length + 1;
  current.said += ` ${turn.said}`;
  for (const cue of cues) current.cues.push({ ...cue, at: cue.at + at });
  for (const aside of waiting) current.within.push({ ...aside, at });
  const commented = waiting.some(({ said }) => !isBackChannel(said));
  const nothing = waiting.length ? AFTER_BACK_CHANNEL : AT_PARAGRAPH;
  current.joints.set(at, commented ? AFTER_COMMENT : nothing);
}
