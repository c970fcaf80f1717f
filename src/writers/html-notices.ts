import type { Story } from '../stories/story.ts';
import { notices } from './notices.ts';

/** What must be told at the head of pages that are of the story as a whole and have no minutes of their own. */
export function storyNotices({ undecided, invented }: Pick<Story, 'undecided' | 'invented'>): string[] {
  return notices({ undecided, invented, minutes: { why: null } });
}
