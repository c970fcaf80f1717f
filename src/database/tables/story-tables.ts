import type { DayOrNull, JsonWithDefault, Moment, MomentOrNull, OrNull, WithDefault } from './columns.ts';

/** Stories, tellings and passages: what happened, told by whom it happened to, and how it is being shaped. */
export interface StoryTables {
  topic: { id: WithDefault<string>; slug: string; name: string };
  story: {
    id: WithDefault<string>;
    slug: string;
    title: string;
    standfirst: OrNull<string>;
    place_id: OrNull<string>;
    language: WithDefault<string>;
    invented: WithDefault<boolean>;
    /** Goes up whenever something changes that a form could show. */
    version: WithDefault<number>;
    made_by: OrNull<string>;
    made_at: Moment;
    updated_at: Moment;
    review_on: DayOrNull;
    /** `meaningForm` of finding/meaning.ts for which the site asked by itself that it be indexed anew; null when that is done. */
    meanings_asked: OrNull<number>;
  };
  /** Places and topics that were merged into another, by the address and the id they had. */
  former_place: { slug: string; id: string; place_id: string; at: Moment };
  former_topic: { slug: string; id: string; topic_id: string; at: Moment };
  story_topic: { story_id: string; topic_id: string };
  story_gatherer: { story_id: string; person_id: string; since: Moment };
  story_review: {
    id: WithDefault<string>;
    story_id: string;
    person_id: OrNull<string>;
    says: 'still true' | 'has changed';
    note: WithDefault<string>;
    at: Moment;
  };
  telling: {
    id: WithDefault<string>;
    story_id: string;
    /** Which telling of its story, from 1. */
    number: number;
    person_id: OrNull<string>;
    teller_name: WithDefault<string>;
    teller_role: WithDefault<string>;
    teller_email: OrNull<string>;
    source: WithDefault<'typed' | 'transcript' | 'interview'>;
    questions_version: string;
    title: OrNull<string>;
    notes: WithDefault<string[]>;
    /** `Speaker[]` of stories/passage.ts. */
    speakers: JsonWithDefault<unknown>;
    made_at: Moment;
    began_at: MomentOrNull;
    /** When its teller or gatherer said that it is told; from then on it is passages. */
    told_at: MomentOrNull;
  };
  telling_key: {
    id: WithDefault<string>;
    telling_id: string;
    token_hash: string;
    made_for: string;
    made_at: Moment;
    expires_at: MomentOrNull;
    ended_at: MomentOrNull;
  };
  typed_answer: {
    id: WithDefault<string>;
    telling_id: string;
    question: number;
    position: WithDefault<number>;
    text: WithDefault<string>;
    off_record: WithDefault<boolean>;
    delete_off_record_at: MomentOrNull;
    revision: WithDefault<number>;
    written_at: Moment;
    /** When it became passages; from then on it is added to, not changed. */
    told_at: MomentOrNull;
  };
  skipped_question: { telling_id: string; question: number; at: Moment };
  interview_note: {
    telling_id: string;
    question: number;
    text: WithDefault<string>;
    revision: WithDefault<number>;
    person_id: OrNull<string>;
    written_at: Moment;
  };
  transcript: {
    id: WithDefault<string>;
    telling_id: string;
    name: string;
    format: string;
    bytes: number;
    sha256: string;
    file_key: string;
    warnings: WithDefault<string[]>;
    person_id: OrNull<string>;
    brought_at: Moment;
    /** When somebody had said who tells in it, and it became passages. */
    told_at: MomentOrNull;
  };
  passage: {
    id: WithDefault<string>;
    /** Its short name in addresses and files, unique in its story, for ever: the `id` of a passage in the core. */
    code: WithDefault<string>;
    story_id: string;
    telling_id: string;
    /** The typed answer it was made of; null where it was said in a talk. */
    answer_id: OrNull<string>;
    /** Its place in its telling, from 1. */
    number: number;
    speaker: string;
    said: string;
    words: string;
    /** `clean`: proven clean verbatim of what was said. `proposed`: other words, which only the teller can approve. */
    wording: WithDefault<'clean' | 'proposed'>;
    start_ms: OrNull<number>;
    end_ms: OrNull<number>;
    /** `Aside[]` of stories/passage.ts. */
    asides: JsonWithDefault<unknown>;
    heading: OrNull<string>;
    /** What was asked just before it. */
    asked: OrNull<string>;
    off_record: OrNull<string>;
    left_out: WithDefault<boolean>;
    /** `KeptSuggestion` of library/shape.ts; null until it has been suggested. */
    suggested: JsonWithDefault<unknown>;
    /** `KeptDecision` of library/shape.ts. */
    decided: JsonWithDefault<unknown>;
    /** Goes up with each change; a change names the revision it was made from, so that none overwrites another unseen. */
    revision: WithDefault<number>;
    updated_at: Moment;
    updated_by: OrNull<string>;
  };
  passage_revision: {
    id: WithDefault<string>;
    passage_id: string;
    revision: number;
    before: JsonWithDefault<unknown>;
    person_id: OrNull<string>;
    at: Moment;
  };
  identifier: {
    story_id: string;
    found: string;
    kind: string;
    wordings: string[];
    times: number;
    suggest: string;
    context: string;
    position: WithDefault<number>;
  };
  identifier_decision: {
    id: WithDefault<string>;
    story_id: string;
    found: string;
    decision: 'waiting' | 'keep' | 'replace';
    by_words: OrNull<string>;
    person_id: OrNull<string>;
    at: Moment;
    undone_at: MomentOrNull;
  };
}
