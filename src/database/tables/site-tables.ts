import type { JsonWithDefault, Made, Moment, MomentOrNull, OrNull, WithDefault } from './columns.ts';
import type { Audience } from './release-tables.ts';

/** What an edition is at: asked, making, ready to check, shared; or could not be made, taken back, or a newer one took its place. */
export type EditionState = 'asked' | 'making' | 'ready' | 'shared' | 'failed' | 'withdrawn' | 'replaced';

/** Editions, finding, and what the site keeps about itself. */
export interface SiteTables {
  edition: {
    id: WithDefault<string>;
    story_id: string;
    form: string;
    audience: Audience;
    circle_id: OrNull<string>;
    story_version: number;
    state: WithDefault<EditionState>;
    /** Why it could not be made, in plain words, and what to do. */
    reason: OrNull<string>;
    remedy: OrNull<string>;
    minutes: OrNull<number>;
    /** `KeptDocument` of editions/kept-document.ts; null until it is made. */
    document: JsonWithDefault<unknown>;
    /** The job that holds it: each write must still name it. */
    claim: OrNull<string>;
    attempts: WithDefault<number>;
    asked_by: OrNull<string>;
    asked_at: Moment;
    made_at: MomentOrNull;
    shared_at: MomentOrNull;
    ended_at: MomentOrNull;
  };
  edition_release: { edition_id: string; release_id: string };
  edition_file: {
    edition_id: string;
    ending: string;
    file_key: string;
    type: string;
    bytes: number;
    sha256: string;
  };
  search_line: {
    release_id: string;
    story_id: string;
    passage_id: string;
    questions: WithDefault<number[]>;
    words: string;
    /** The meaning of the words: 512 numbers as signed bytes; null until it has been worked out. */
    meaning: OrNull<Buffer>;
    /** The signs of those numbers, a bit each: 64 bytes, which is what is held in memory. */
    signs: OrNull<Buffer>;
    made_at: Moment;
  };
  /** The words of each line of search, narrow to read. The database keeps it; nothing writes to it. */
  search_word: {
    release_id: Made<string>;
    story_id: Made<string>;
    audience: Made<Audience>;
    circle_id: Made<string | null>;
    questions: Made<number[]>;
    tsv: Made<string>;
  };
  /** How often something was opened, by day: no person, no device. */
  read_count: { day: string; story_id: string; form: string; count: number };
  announcement: {
    id: WithDefault<string>;
    title: string;
    body: string;
    person_id: OrNull<string>;
    at: Moment;
    until: MomentOrNull;
    ended_at: MomentOrNull;
  };
  site_export: {
    id: WithDefault<string>;
    state: WithDefault<'asked' | 'making' | 'ready' | 'failed' | 'deleted'>;
    reason: OrNull<string>;
    file_key: OrNull<string>;
    bytes: OrNull<number>;
    person_id: OrNull<string>;
    at: Moment;
    done_at: MomentOrNull;
  };
  /** How far a job is; gone when it ends. */
  job_progress: { job_id: string; done: number; total: number; words: WithDefault<string>; at: Moment };
  /** What happened, as it happened: added to, never edited. No names and no words of tellers in it. */
  event: {
    id: Made<number>;
    at: Moment;
    verb: string;
    hand: string;
    person_id: OrNull<string>;
    story_id: OrNull<string>;
    telling_id: OrNull<string>;
    passage_id: OrNull<string>;
    subject_id: OrNull<string>;
    detail: JsonWithDefault<Record<string, string | number | boolean | null>>;
  };
}
