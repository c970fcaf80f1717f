import type { ColumnType } from 'kysely';
import type { JsonWithDefault, Moment, MomentOrNull, OrNull, WithDefault } from './columns.ts';

/** JSON that is always there: read parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;
/** A day, as `2026-11-25`. */
type Day = ColumnType<string, string, string>;
/** Words of a steward's, in English and, where somebody has written them, in Welsh. */
export interface KeptWording {
  en: string;
  cy?: string;
}

/**
 * What has become of some free words. `waiting`: the guard found nothing, a person has not decided. `held`: the guard found what
 * may show who somebody is, a person has not decided. `fine`: they may be shown, as `shown` has them. `hidden`: they may not.
 */
export type FreeWordState = 'waiting' | 'held' | 'fine' | 'hidden';

/** A reply: what one person said in one round of listening. No address, no account, no name. */
interface Reply {
  id: WithDefault<string>;
  campaign_id: string;
  /** The version of the questions that it answers. */
  version: number;
  /** Of the key in its address; null where it came from a sheet. */
  key_hash: OrNull<string>;
  /** A trial run: never counted. */
  trial: WithDefault<boolean>;
  source: WithDefault<'site' | 'sheet'>;
  import_id: OrNull<string>;
  language: WithDefault<'en' | 'cy'>;
  /** Keys of the options chosen in the questions that are `about` whoever replies. */
  kind_of_place: OrNull<string>;
  role: OrNull<string>;
  region: OrNull<string>;
  /** What was replied to the question about quoting; null when nothing was: then nothing is quoted. */
  may_quote: OrNull<boolean>;
  started_at: Moment;
  /** When she said that it was all; what was saved counts without it too. */
  finished_at: MomentOrNull;
}

/** Rounds of listening, replies, and what was heard in them. */
export interface ListeningTables {
  campaign: {
    id: WithDefault<string>;
    slug: string;
    /** What stewards call it. */
    name: string;
    programme: WithDefault<string>;
    title: Json<KeptWording>;
    who_asks: Json<KeptWording>;
    what_happens: Json<KeptWording>;
    /** The first and the last day on which it may be answered, both included, and the last on which replies are kept. */
    opens_on: Day;
    closes_on: Day;
    kept_until: Day;
    /** When a steward opened it: before, it is a draft, whatever its days. */
    opened_at: MomentOrNull;
    /** When a steward closed it before its last day. */
    closed_at: MomentOrNull;
    /** When its replies were deleted, because they were kept long enough. */
    emptied_at: MomentOrNull;
    /** Whether what was heard is open to everyone. */
    shows_heard: WithDefault<boolean>;
    /** Whether it stands among what is asked now while it is open. */
    is_listed: WithDefault<boolean>;
    /** Whoever has it may try the questions out; what they reply is never counted. */
    trial_key: string;
    made_by: OrNull<string>;
    made_at: Moment;
    updated_at: Moment;
  };
  /** Made and never changed. */
  campaign_version: {
    campaign_id: string;
    number: number;
    /** `Asked[]` of hearing/asked.ts. */
    questions: Json<unknown>;
    standard_version: string;
    made_by: OrNull<string>;
    made_at: Moment;
  };
  /** A spreadsheet of replies that was read, and what became of it. */
  reply_import: {
    id: WithDefault<string>;
    campaign_id: string;
    name: string;
    sha256: string;
    /** What was in it, until it is taken in or set aside. */
    sheet: JsonWithDefault<unknown>;
    columns: JsonWithDefault<unknown>;
    state: WithDefault<'read' | 'taken' | 'set aside' | 'undone'>;
    replies: WithDefault<number>;
    person_id: OrNull<string>;
    read_at: Moment;
    taken_at: MomentOrNull;
  };
  reply: Reply;
  /** Replies that count: no trial, and at least one question answered. Whatever is counted or shown is read through it. */
  counted_reply: Reply;
  reply_part: {
    reply_id: string;
    question: string;
    /** `Part` of hearing/part.ts; null when it was emptied again. */
    part: JsonWithDefault<unknown>;
    /** Goes up with each save, so that two tabs can tell. */
    revision: WithDefault<number>;
    saved_at: Moment;
  };
  /** Words in an answer, once the guard has looked: what waits for a person, and what was decided. */
  free_word: {
    id: WithDefault<string>;
    campaign_id: string;
    reply_id: string;
    question: string;
    /** The text itself, or what stands under "something else". */
    field: 'part' | 'other';
    /** As written. */
    text: string;
    /** What the guard found: `Sighting`-like rows, for the person who decides. */
    found: JsonWithDefault<unknown>;
    state: FreeWordState;
    /** What may be shown; null unless `fine`. */
    shown: OrNull<string>;
    looked_at: Moment;
    decided_by: OrNull<string>;
    decided_at: MomentOrNull;
  };
  theme: {
    id: WithDefault<string>;
    campaign_id: string;
    question: string;
    name: string;
    position: WithDefault<number>;
    made: 'machine' | 'hand';
    made_at: Moment;
  };
  /** In which theme some free words are: in one at most. */
  theme_member: { free_word_id: string; theme_id: string; put: 'machine' | 'hand' };
  /** Counts of a campaign, worked out by a job and kept. */
  heard: { campaign_id: string; counts: Json<unknown>; made_at: Moment };
  said_did: {
    id: WithDefault<string>;
    campaign_id: string;
    said: Json<KeptWording>;
    did: Json<KeptWording>;
    /** `{ words, to }[]`. */
    links: JsonWithDefault<unknown>;
    position: WithDefault<number>;
    published_at: MomentOrNull;
    made_by: OrNull<string>;
    made_at: Moment;
    updated_at: Moment;
  };
}
