/** A stretch of a turn that the source timed: it begins at offset `at` of the turn's `said` (UTF-16 units). */
export interface Cue {
  at: number;
  startMs: number;
  /** null where the source gives only when somebody began. */
  endMs: number | null;
}

/** One person speaking (or writing) until somebody else does. */
export interface Turn {
  /** As the source names them; null where it names nobody. */
  speaker: string | null;
  /** Exactly the source's words; runs of white space are one space, and there is none at either end. Never empty. */
  said: string;
  /** In order of `at`; empty where the source has no times. */
  cues: Cue[];
  /** The heading it stands under in a written account; null where there is none. */
  heading: string | null;
  /** The line (or paragraph, in Word) of the source where it begins, from 1. */
  line: number;
}

/** What a reader makes of a file: who said what, in order, nothing left out and nothing added. */
export interface Transcript {
  format: 'vtt' | 'srt' | 'docx' | 'text' | 'markdown' | 'json';
  /** The source's own title, if it has one. */
  title: string | null;
  /** Lines about the transcript that nobody said: NOTE blocks, "this telling is invented", date and duration lines. */
  notes: string[];
  turns: Turn[];
  /** Plain sentences for the person: times that run backwards, a file cut off in the middle. Each names its line. */
  warnings: string[];
}
