import type { ShapedPassage } from '../stories/story.ts';

/** What is suggested about one passage, for a person to overrule. */
export type Suggestion = Pick<
  ShapedPassage,
  'id' | 'questions' | 'headline' | 'key' | 'matters' | 'tip' | 'step' | 'people' | 'methods' | 'part'
>;
