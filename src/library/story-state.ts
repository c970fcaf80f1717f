/** What a story is at, as those who work on it see it; in the order of a story's life. */
export const storyStates = [
  'telling',
  'looking over',
  'shaping',
  'names to decide',
  'ready to ask',
  'asked',
  'cooling off',
  'shared',
  'taken back',
] as const;

/** What a story is at. */
export type StoryState = (typeof storyStates)[number];

/** What decides it: counts and moments of one story. */
export interface StoryFacts {
  tellings: number;
  /** Tellings that are told. */
  told: number;
  passages: number;
  /** Passages that have been looked over. */
  lookedOver: number;
  /** Names and the like that nobody decided on. */
  waiting: number;
  /** Whether a teller was asked and has not answered. */
  isAsked: boolean;
  /** Releases in force. */
  live: number;
  /** Releases that still cool off. */
  cooling: number;
  /** Withdrawals. */
  withdrawn: number;
}

/** What a story is at. Pure: the same facts, the same state. */
export function storyState(facts: StoryFacts): StoryState {
  if (facts.live > 0) return 'shared';
  if (facts.cooling > 0) return 'cooling off';
  if (facts.isAsked) return 'asked';
  if (facts.withdrawn > 0) return 'taken back';
  if (facts.passages === 0) return 'telling';
  if (facts.lookedOver === 0) return 'looking over';
  if (facts.waiting > 0) return 'names to decide';
  if (facts.told < facts.tellings) return 'shaping';
  return 'ready to ask';
}
