import type { Said } from '../stories/said.ts';
import type { Part } from '../stories/story.ts';
import type { Taken } from './salience.ts';
import { concreteness, turns } from './telling-lines.ts';

/** A passage of so many words has room to say something. */
const roomy = 90;

/** What is known of a passage that bears on how much it matters. */
export interface Bearing {
  /** How likely it answers none of the eleven. */
  none: number;
  answers: number;
  tip: Said | null;
  part: Part | null;
}

/**
 * How much a passage matters to somebody who was not there, from 0 to 1: that it answers a question first, then how
 * vividly it is told, whether something turns in it, advice, and room. What answers nothing stays near 0.
 */
export function suggestMatters({ sentences }: Taken, { none, answers, tip, part }: Bearing): number {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const best = (of: (sentence: (typeof sentences)[number]) => number) => {
    const top = sentences
      .map(of)
      .sort((a, b) => b - a)
      .slice(0, 3);
    return top.reduce((sum, value) => sum + value, 0) / 3;
  };
  const told = 0.14 * best(concreteness) + 0.18 * best(turns) + 0.12 * Math.min(1, words / roomy);
  const said = (tip ? 0.12 : 0) + (part === 'core' ? 0.08 : part ? 0.03 : 0);
  const matters = answers ? 0.2 + 0.22 * (1 - none) + told + said : 0.35 * (told + said) + 0.1 * (1 - none);
  return Math.round(Math.min(1, matters) * 100) / 100;
}
