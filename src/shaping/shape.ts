import type { Decision, IdentifierKind } from '../identity/identifier.ts';
import type { QuestionNumber } from '../questions/questions.ts';
import type { Speaker } from '../stories/passage.ts';
import type { Part } from '../stories/story.ts';

/** What a person decided about one passage; what is left out was not decided, and the suggestion holds. */
export interface PassageDecision {
  /** The line of the file where it stands, from 1. */
  line: number;
  /** The first words of what was said, by which the passage is known again; null where the person wrote none. */
  begins: string | null;
  questions?: QuestionNumber[];
  /** An editor's own words. */
  headline?: string;
  /** Words of the passage, verbatim. */
  key?: string;
  /** Words of the passage, verbatim; null for "no tip here". */
  tip?: string | null;
  part?: Part | null;
  /** From 0 to 1. */
  matters?: number;
  /** Whether a passage in which somebody asked for it to be kept back may be shared all the same. */
  offRecord?: 'keep back' | 'share';
  leaveOut?: boolean;
}

/** What a person decided about a speaker. */
export interface SpeakerDecision {
  part: Speaker['part'];
  /** How readers are to see the name; null takes the name as it is. */
  as: string | null;
}

/** A person's decisions about a story, as the private file beside the input holds them. */
export interface Shape {
  /** The file, as the person named it, for messages. */
  path: string;
  story: { title: string | null; place: string | null; standfirst: string | null };
  speakers: ReadonlyMap<string, SpeakerDecision>;
  /** What holds for a whole kind, where nothing was decided about the one. */
  kinds: ReadonlyMap<IdentifierKind, Decision>;
  /** By the identifier's `found`. */
  identifiers: ReadonlyMap<string, Decision>;
  passages: ReadonlyMap<string, PassageDecision>;
}

/** A shape in which nothing is decided yet. */
export function emptyShape(path: string): Shape {
  return {
    path,
    story: { title: null, place: null, standfirst: null },
    speakers: new Map(),
    kinds: new Map(),
    identifiers: new Map(),
    passages: new Map(),
  };
}
