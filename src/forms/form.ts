import type { Document } from '../documents/document.ts';
import type { Story } from '../stories/story.ts';

/** What a form is asked for. */
export interface ComposeOptions {
  /** The minutes somebody has; null takes the form's own length. */
  minutes: number | null;
  /** The day on which it is made: only a date that the form suggests depends on it. */
  today: Date;
}

/** Composes a story into one form. Pure: the same story and options give the same document. */
export type Compose = (story: Story, options: ComposeOptions) => Document;
