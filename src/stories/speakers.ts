import { Mistake } from '../mistake.ts';
import type { Turn } from '../transcripts/transcript.ts';
import { asks } from './asking.ts';
import type { Speaker } from './passage.ts';
import { ASKING_LABEL, TELLING_LABEL } from './speaker-labels.ts';
import { wordCount } from './word-count.ts';

/** The name of somebody whom the source does not name. */
const UNNAMED = 'Teller';

/** Who speaks a turn, as the source labels them; "Teller" where it names nobody. */
export const speakerOf = (turn: Turn): string => turn.speaker?.trim() || UNNAMED;

/**
 * Who was heard, in the order in which they begin, and who of them asks. Worked out from labels (Q, Interviewer,
 * Host), from how often they ask, from how long and how much they speak, and from who starts; there is always
 * somebody who tells.
 * @param interviewers names given by a person, whole or first, in any case: then they ask and nobody else does;
 *   empty to have it worked out, null where nobody asks
 * @throws Mistake when a given name is nobody's, or two people's
 */
export function whoSpeaks(turns: readonly Turn[], interviewers: readonly string[] | null): Speaker[] {
  const heard = heardIn(turns);
  const asking = interviewers?.length === 0 ? workedOut(heard) : named(heard, interviewers ?? []);
  return heard.map(({ name, turns: count, words }) => ({
    name,
    part: asking.has(name) ? 'interviewer' : 'teller',
    turns: count,
    words,
  }));
}

interface Heard {
  name: string;
  turns: number;
  words: number;
  asked: number;
  /** Turns of more than two words: a "Right." is no evidence of anything. */
  full: number;
}

/** Whoever asks does so at the end of a turn; those who tell ask in the middle of theirs ("and I thought, why?"). */
const CLOSE = 240;

function heardIn(turns: readonly Turn[]): Heard[] {
  const heard = new Map<string, Heard>();
  for (const turn of turns) {
    const name = speakerOf(turn);
    const one = heard.get(name) ?? { name, turns: 0, words: 0, asked: 0, full: 0 };
    heard.set(name, one);
    const words = wordCount(turn.said);
    one.turns++;
    one.words += words;
    if (words > 2) one.full++;
    if (asks(turn.said.slice(-CLOSE))) one.asked++;
  }
  return [...heard.values()];
}

function named(heard: readonly Heard[], interviewers: readonly string[]): Set<string> {
  return new Set(interviewers.map((wanted) => oneNamed(heard, wanted)));
}

const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether somebody of that name, whole or first and in any case, speaks in the turns. */
export const isHeard = (turns: readonly Turn[], name: string): boolean =>
  matching(heardIn(turns), name).length > 0;

function matching(heard: readonly Heard[], wanted: string): Heard[] {
  const name = folded(wanted);
  const whole = heard.filter((one) => folded(one.name) === name);
  return whole.length ? whole : heard.filter((one) => folded(one.name).split(' ')[0] === name);
}

function oneNamed(heard: readonly Heard[], wanted: string): string {
  const there = heard.map((one) => one.name).join(', ');
  const found = matching(heard, wanted);
  if (!found.length)
    throw new Mistake(
      `Nobody called “${wanted}” speaks here.`,
      `Give one of the names that are there: ${there}.`,
    );
  if (found.length > 1)
    throw new Mistake(
      `More than one speaker is called “${wanted}”.`,
      `Give the whole name: ${found.map((one) => one.name).join(', ')}.`,
    );
  return found[0]!.name;
}

function workedOut(heard: readonly Heard[]): Set<string> {
  if (heard.length < 2) return new Set();
  const asking = heard.filter((one, order) => isAsking(one, heard, order === 0));
  if (asking.length < heard.length) return new Set(asking.map((one) => one.name));
  const most = asking.reduce((a, b) => (b.words > a.words ? b : a));
  return new Set(asking.filter((one) => one !== most).map((one) => one.name));
}

/** At this many points somebody counts as asking; found on invented and public interviews. */
const ENOUGH = 2.5;

function isAsking(one: Heard, heard: readonly Heard[], isFirst: boolean): boolean {
  if (ASKING_LABEL.test(one.name)) return true;
  if (TELLING_LABEL.test(one.name) || heard.some(({ name }) => ASKING_LABEL.test(name))) return false;
  const rate = one.asked / Math.max(1, one.full);
  const share = one.words / Math.max(1, total(heard, 'words'));
  const others = heard.filter((other) => other !== one);
  const othersMean = total(others, 'words') / Math.max(1, total(others, 'turns'));
  const othersRate = total(others, 'asked') / Math.max(1, total(others, 'full'));
  if (rate < 0.15 || rate < 1.5 * othersRate) return false;
  let points = rate >= 0.3 ? 2 : 1;
  if (share < 0.6 / heard.length) points += 1;
  if (one.words / one.turns < othersMean / 2) points += 1;
  if (isFirst) points += 0.5;
  if (share > 0.6) points -= 2;
  return points >= ENOUGH;
}

const total = (heard: readonly Heard[], what: 'words' | 'turns' | 'asked' | 'full'): number =>
  heard.reduce((sum, one) => sum + one[what], 0);
