import type { QuestionNumber } from '../questions/questions.ts';
import type { Said } from './said.ts';

/** A passage's part in the change. */
export type Part = 'core' | 'adaptable' | 'context';

/** A passage that may be shared, with what was suggested about it and what a person decided. */
export interface ShapedPassage {
  id: string;
  telling: string;
  /** How its teller is named to readers: "Jo Bramwell", or "a service manager" once that was decided. */
  teller: string;
  words: string;
  startMs: number | null;
  endMs: number | null;
  /** The questions it answers, the main one first; empty for none. */
  questions: QuestionNumber[];
  /** At most about twelve words: the teller's own, or an editor's. */
  headline: Said | { ours: string };
  /** The one or two sentences that carry the passage. */
  key: Said;
  /** How much it matters to somebody who was not there, from 0 to 1. */
  matters: number;
  /** Advice that stands on its own as a tip, 6 to 40 words. */
  tip: Said | null;
  /** Words that place it in time ("by the March", "six months later") and the sentence they stand in. */
  step: { when: Said; what: Said } | null;
  /** People and roles that mattered, as the teller named them. */
  people: Said[];
  /** Methods, models or theories named. */
  methods: Said[];
  part: Part | null;
}

/** Who tells, as readers are to see it. */
export interface Teller {
  telling: string;
  name: string;
}

/** A change in one place, told by those who made it happen: everything that a form may draw on. */
export interface Story {
  title: string;
  place: string | null;
  standfirst: Said | { ours: string } | null;
  tellers: Teller[];
  /** In the order told, tellings one after another; nothing in it is off the record. */
  passages: ShapedPassage[];
  /** How many identifiers still wait for a person's decision; above 0, every form is a draft and says so. */
  undecided: number;
  /** True where the sources say that they are invented: every form repeats it. */
  invented: boolean;
}
