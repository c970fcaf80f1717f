/** Something another voice said inside, before or after a passage; kept so that nothing of the telling is lost. */
export interface Aside {
  /** Offset into the passage's `said` where it fell: 0 is before it began, `said.length` after it ended. */
  at: number;
  speaker: string;
  said: string;
  startMs: number | null;
  endMs: number | null;
}

/** A stretch of a telling by one teller, of about 60 to 180 words where the talk allows it: the unit of everything. */
export interface Passage {
  /** `t1p07`: telling 1, passage 7. By position, never by content, so that it cannot give away what was replaced. */
  id: string;
  speaker: string;
  /** As transcribed or typed. After the identity guard has run, with its replacements. */
  said: string;
  /** What may be shared: clean verbatim, made from `said` by allowed deletions alone (see words.ts). */
  words: string;
  startMs: number | null;
  endMs: number | null;
  asides: Aside[];
  /** The heading it stands under in a written account. */
  heading: string | null;
  /** The words that asked for it to be kept back ("off the record"), or null. Flagged passages are in no form. */
  offRecord: string | null;
}

/** Somebody heard in a telling. */
export interface Speaker {
  name: string;
  part: 'teller' | 'interviewer';
  turns: number;
  words: number;
}

/** One account: who was heard, and the passages of those who tell, in order. */
export interface Telling {
  /** `t1`, `t2`: by the order in which the files were given. */
  id: string;
  title: string | null;
  notes: string[];
  speakers: Speaker[];
  passages: Passage[];
}
