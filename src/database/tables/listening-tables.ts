import type { DayOrNull, JsonWithDefault, Moment, MomentOrNull, OrNull, WithDefault } from './columns.ts';

/** Being made, open for replies, or over. */
export type CampaignState = 'draft' | 'open' | 'closed';
/** Nobody has looked for names yet; somebody must look; may be quoted; will not be. */
export type FreeWordsState = 'new' | 'waiting' | 'may be shown' | 'kept back';
/** As `FreeWordsState`, of a want. */
export type WantState = 'new' | 'waiting' | 'shown' | 'kept back';

/** Asking, hearing and answering: campaigns, replies, themes, wants, letters, evidence. */
export interface ListeningTables {
  campaign: {
    id: WithDefault<string>;
    slug: string;
    state: WithDefault<CampaignState>;
    /** `CampaignWording` of listening/campaign.ts: title, lead, who asks, in English and Cymraeg. */
    wording: JsonWithDefault<unknown>;
    /** Of the questions that are asked now. */
    version: WithDefault<number>;
    opens_on: DayOrNull;
    closes_on: DayOrNull;
    /** Months for which single replies are kept after it closed. */
    keep_months: WithDefault<number>;
    shows_results: WithDefault<boolean>;
    /** The round before it, for what changed since. */
    follows: OrNull<string>;
    made_by: OrNull<string>;
    made_at: Moment;
    closed_at: MomentOrNull;
  };
  /** What was asked: never edited, so that what was replied keeps its meaning. */
  campaign_version: {
    campaign_id: string;
    version: number;
    /** `Asked[]` of hearing/asked.ts. */
    asked: JsonWithDefault<unknown>;
    made_by: OrNull<string>;
    made_at: Moment;
  };
  reply_import: {
    id: WithDefault<string>;
    campaign_id: string;
    file_name: string;
    made_by: OrNull<string>;
    made_at: Moment;
  };
  reply: {
    id: WithDefault<string>;
    campaign_id: string;
    /** Of the questions that it was begun with. */
    version: number;
    /** Of the key in a cookie or link by which it is picked up again; null where it was imported. */
    key_hash: OrNull<string>;
    language: WithDefault<string>;
    /** Made while trying the campaign out: never counted. */
    is_trial: WithDefault<boolean>;
    import_id: OrNull<string>;
    begun_at: Moment;
    changed_at: Moment;
    finished_at: MomentOrNull;
    /** When it was taken into the figures that everybody sees: five at a time, or nobody could hide among them. */
    counted_at: MomentOrNull;
    /** The same for figures by kind of place and role. */
    split_at: MomentOrNull;
  };
  /** `Part` of hearing/part.ts. */
  reply_part: { reply_id: string; key: string; part: JsonWithDefault<unknown> };
  /** What somebody wrote in their own words: shown only when they agreed and somebody looked. */
  free_words: {
    id: WithDefault<string>;
    campaign_id: string;
    reply_id: string;
    key: string;
    words: string;
    may_quote: WithDefault<boolean>;
    /** What the identity guard found, as spans. */
    found: JsonWithDefault<unknown>;
    state: WithDefault<FreeWordsState>;
    looked_by: OrNull<string>;
    looked_at: MomentOrNull;
    meaning: OrNull<Buffer>;
  };
  theme: {
    id: WithDefault<string>;
    campaign_id: string;
    key: string;
    title: string;
    position: WithDefault<number>;
    made_by: WithDefault<'program' | 'person'>;
    made_at: Moment;
  };
  /** A span of somebody's free words, in a theme: verbatim. */
  theme_quote: { theme_id: string; words_id: string; begin_at: number; end_at: number };
  /** You said, we did. */
  deed: {
    id: WithDefault<string>;
    campaign_id: string;
    said: string;
    done: string;
    link: WithDefault<string>;
    link_words: WithDefault<string>;
    position: WithDefault<number>;
    made_by: OrNull<string>;
    at: Moment;
  };
  want: {
    id: WithDefault<string>;
    /** In its address. */
    code: WithDefault<string>;
    words: string;
    /** `search`, `story`, `reply`. */
    came_from: string;
    person_id: OrNull<string>;
    at: Moment;
    state: WithDefault<WantState>;
    found: JsonWithDefault<unknown>;
    /** The story whose page it was said on. */
    story_id: OrNull<string>;
    reply_id: OrNull<string>;
    /** The want with which it was gathered; null where it stands for itself. */
    with_id: OrNull<string>;
    meaning: OrNull<Buffer>;
    looked_by: OrNull<string>;
    looked_at: MomentOrNull;
  };
  want_too: {
    id: WithDefault<string>;
    want_id: string;
    /** A hash by which the same browser or account counts once; it leads back to nobody. */
    mark: string;
    place: OrNull<string>;
    at: Moment;
  };
  /** Somebody who asked to hear when there is something. */
  want_hearer: {
    id: WithDefault<string>;
    want_id: string;
    person_id: OrNull<string>;
    email: OrNull<string>;
    key_hash: OrNull<string>;
    confirmed_at: MomentOrNull;
    at: Moment;
  };
  want_match: {
    want_id: string;
    passage_id: string;
    nearness: number;
    /** What a gatherer said of it: true, false, or nobody yet. */
    is_right: OrNull<boolean>;
    at: Moment;
  };
  want_told: { hearer_id: string; passage_id: string; at: Moment };
  /** Somebody was asked to tell because of a want. */
  want_asking: {
    id: WithDefault<string>;
    want_id: string;
    telling_id: string;
    asked_by: OrNull<string>;
    at: Moment;
  };
  letter: { id: WithDefault<string>; person_id: OrNull<string>; email: OrNull<string>; at: Moment };
  /** Whether a form helped, what somebody will do, and whether they did. */
  evidence: {
    id: WithDefault<string>;
    story_id: string;
    form: string;
    mark: string;
    helped: OrNull<'yes' | 'a little' | 'no'>;
    will_do: WithDefault<string>;
    email: OrNull<string>;
    key_hash: OrNull<string>;
    ask_on: DayOrNull;
    asked_at: MomentOrNull;
    did: OrNull<'yes' | 'some' | 'not yet' | 'no'>;
    did_words: WithDefault<string>;
    at: Moment;
  };
}
