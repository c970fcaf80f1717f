import type { Made, Moment, MomentOrNull, OrNull, WithDefault } from './columns.ts';

/** Whether others may see a want: nobody has looked at it yet; yes; no. */
export type WantState = 'waiting' | 'shown' | 'hidden';

/** What people want to know, and what becomes of it. */
export interface WantTables {
  /** Keys that cookies of no person are signed with. */
  signing_key: { name: string; key: string; made_at: Moment };
  /** What one person said they would like to know. */
  want: {
    id: WithDefault<string>;
    /** As it was said, never altered. */
    words: string;
    came_from: string;
    person_id: OrNull<string>;
    at: Moment;
    state: WithDefault<WantState>;
    /** What is shown in place of the words, where somebody worded it otherwise. */
    shown_words: OrNull<string>;
    /** The words in small letters without signs: by it the same thing said twice is known. */
    same_words: WithDefault<string>;
    /** What there may be in it that should not be shown: kinds of identifier, and `rude`. */
    found: WithDefault<string[]>;
    /** A hash of the browser it was said in; null where that is not known. */
    browser: OrNull<string>;
    place_id: OrNull<string>;
    story_id: OrNull<string>;
    common_want_id: OrNull<string>;
    /** 512 numbers as signed bytes; null until it has been worked out. */
    meaning: OrNull<Buffer>;
    looked_at: MomentOrNull;
    looked_by: OrNull<string>;
  };
  /** What several people want to know alike; each want is in one, alone at first. */
  common_want: {
    id: WithDefault<string>;
    /** What stands in its address. */
    code: Made<string>;
    /** As readers see it; null until somebody has looked at one of its wants. */
    words: OrNull<string>;
    meaning: OrNull<Buffer>;
    /** The code of the one it was joined to; it is then no longer one of its own. */
    joined_into: OrNull<string>;
    /** Ids of others that somebody has said it is not the same as. */
    apart: WithDefault<string[]>;
    made_at: Moment;
    shown_at: MomentOrNull;
  };
  /** “Me too”: by a member, or by a browser. */
  want_too: {
    id: WithDefault<string>;
    common_want_id: string;
    person_id: OrNull<string>;
    browser: OrNull<string>;
    at: Moment;
  };
  /** A passage that may answer; whether it may be seen is looked up with each reading. */
  want_answer: {
    common_want_id: string;
    passage_id: string;
    release_id: string;
    score: number;
    at: Moment;
    /** Somebody has said that it is no answer. */
    struck_at: MomentOrNull;
  };
  /** A view: who wants what, of what others may see. The same person may be in it twice. */
  wanted_by: { common_want_id: Made<string>; who: Made<string>; place_id: Made<string | null> };
  /** What a telling was asked for, in the words it was asked with. */
  asked_for: {
    telling_id: string;
    common_want_id: OrNull<string>;
    words: string;
    person_id: OrNull<string>;
    at: Moment;
  };
  /** Who gets the weekly letter: a member, or an address that was confirmed. */
  letter_reader: {
    id: WithDefault<string>;
    email: OrNull<string>;
    person_id: OrNull<string>;
    language: WithDefault<'en' | 'cy'>;
    made_at: Moment;
  };
  /** Links in mail, as hashes. */
  letter_key: {
    token_hash: string;
    reader_id: string;
    made_for: 'confirm' | 'stop';
    /** What is confirmed. */
    common_want_id: OrNull<string>;
    made_at: Moment;
    expires_at: MomentOrNull;
  };
  /** What somebody asked to hear of; until it is confirmed, as if it had not been asked. */
  letter_want: {
    reader_id: string;
    common_want_id: string;
    want_id: OrNull<string>;
    at: Moment;
    confirmed_at: MomentOrNull;
  };
  weekly_letter: {
    id: WithDefault<string>;
    reader_id: string;
    /** The moment of the week it is of. */
    due_at: Date;
    made_at: Moment;
    /** Handed to the mail server from this moment on: it is not sent again. */
    sending_at: MomentOrNull;
    sent_at: MomentOrNull;
  };
  letter_mention: { reader_id: string; passage_id: string; common_want_id: string; letter_id: string };
}
