import type { Said } from '../stories/said.ts';

/** The ways of sharing that have a name, a mark and a colour. */
export type FormName = 'guide' | 'tips' | 'picture' | 'listen' | 'watch' | 'session' | 'try' | 'talk';

/** Words of ours: written by the system or an editor, never a teller's. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
}

/**
 * A teller's words: one or more spans of one passage, in order. Each span is a paragraph of its own; where two
 * spans leave words out between them, the writer puts an ellipsis of ours there (see `gapBefore`).
 */
export interface Quote {
  kind: 'quote';
  /** Never empty, and all of one passage: only `quote()` makes one. */
  spans: readonly [Said, ...Said[]];
  /** Our short words over it ("The rule that was bent"); null for none. */
  label: string | null;
  /** Who says it, as readers are told; null where the heading or the page says so already. */
  by: string | null;
  /** `key`: set large, one of a few. `body`: to be read at length. */
  weight: 'key' | 'body';
}

/** Items in order; each item is blocks. `big`: numbers set large, for the few that are the point of the page. */
export interface List {
  kind: 'list';
  marker: 'bullet' | 'number' | 'big' | 'tick';
  items: Block[][];
}

/** A table of our words, teller's words where a cell is a span. The first cell of each row is its header. */
export interface Table {
  kind: 'table';
  caption: string;
  head: string[];
  rows: (string | Said)[][];
}

/** Room to write by hand: so many ruled lines under a label. */
export interface Lines {
  kind: 'lines';
  label: string;
  hint: string | null;
  rows: number;
}

/** Set apart from the run of the page. `host`: for whoever runs a session, speaker notes where there are slides. */
export interface Note {
  kind: 'note';
  tone: 'host' | 'aside';
  title: string;
  blocks: Block[];
}

/** Something to put in a diary. */
export interface DiaryEvent {
  kind: 'event';
  summary: string;
  description: string;
  location: string | null;
  /** Local wall-clock time, `2026-12-03T12:30`, and its IANA zone. */
  start: string;
  zone: string;
  minutes: number;
}

/** Where the sections of the document are listed, with links where the file can have them. */
export interface Contents {
  kind: 'contents';
}

/** A heading and what stands under it; sections may hold sections, two deep. */
export interface Section {
  kind: 'section';
  /** Unique in the document, fit for an address: `what-went-wrong`. */
  id: string;
  heading: string | Said;
  /** True where the section is also a slide of the presentation. */
  slide: boolean;
  /** True where it starts a new page on paper. */
  newPage: boolean;
  blocks: Block[];
}

export type Block = Paragraph | Quote | List | Table | Lines | Note | DiaryEvent | Contents | Section;

/** How long a form takes and whether it met what was asked. */
export interface Minutes {
  /** Rounded to the minute, never below 1. */
  total: number;
  /** What the minutes are spent on: reading at 238 words a minute, or taking part by the plan. */
  spent: 'reading' | 'taking part';
  /** What was asked for; null when nothing was. */
  asked: number | null;
  /** Where the total is more than 15 % away from what was asked: why, in plain words. */
  why: string | null;
}

/** What a form composes and every writer takes: a tree of blocks, each of which either says or is ours. */
export interface Document {
  form: FormName;
  title: string;
  standfirst: string | Said | null;
  /** BCP 47, `en-GB`. */
  language: string;
  place: string | null;
  /** "Told by Jo Bramwell, …": our words. */
  toldBy: string;
  minutes: Minutes;
  /** Identifiers that wait for a decision; above 0 the document is a draft and says so at its head. */
  undecided: number;
  /** The sources are invented, and every file says so. */
  invented: boolean;
  blocks: Block[];
}
