import type { QuestionNumber } from '../questions/questions.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';

/** The passages whose main question is `number`, in the order told. */
export function answering(story: Story, number: QuestionNumber): ShapedPassage[] {
  return story.passages.filter((passage) => passage.questions[0] === number);
}

/** Passages with what matters most first; the order told settles a tie, so the choice is always the same. */
export function byMattering<T extends Pick<ShapedPassage, 'matters'>>(passages: readonly T[]): T[] {
  return [...passages].sort((a, b) => b.matters - a.matters);
}

/**
 * Passages in the order in which to take them when there is not room for all: the most telling answer to each
 * question first, then the second to each, and so on; a short choice is then about all of the change, not one side of it.
 */
export function inTurns<T extends Pick<ShapedPassage, 'matters' | 'questions'>>(passages: readonly T[]): T[] {
  const rank = new Map<T, number>();
  const taken = new Map<number, number>();
  for (const passage of byMattering(passages)) {
    const topic = passage.questions[0] ?? 0;
    const turn = (taken.get(topic) ?? 0) + (topic === 0 ? 1 : 0);
    taken.set(topic, turn + 1);
    rank.set(passage, turn);
  }
  return byMattering(passages).sort((a, b) => rank.get(a)! - rank.get(b)!);
}
