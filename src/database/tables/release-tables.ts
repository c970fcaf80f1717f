import type { DayOrNull, Moment, MomentOrNull, OrNull, WithDefault } from './columns.ts';

/** To whom something is released: a circle, signed-in members (the network), everyone. */
export type Audience = 'circle' | 'network' | 'everyone';

/** A teller's agreement, row by row, each with a hand and a date. */
export interface Release {
  id: WithDefault<string>;
  story_id: string;
  telling_id: string;
  passage_id: string;
  audience: Audience;
  circle_id: OrNull<string>;
  /** The words agreed to, names replaced: what readers are served, whatever becomes of the passage. */
  words: string;
  passage_revision: number;
  shown_as: 'name' | 'role' | 'nobody';
  /** How the teller is named to readers. */
  shown: string;
  /** Who agreed: `teller` by their link, or the account in person_id. */
  hand: string;
  person_id: OrNull<string>;
  agreed_at: Moment;
  /** When the cooling-off time is over. */
  public_from: Moment;
  until: MomentOrNull;
}

/** Release and withdrawal, and the circles something may be released to. */
export interface ReleaseTables {
  circle: {
    id: WithDefault<string>;
    slug: string;
    name: string;
    about: WithDefault<string>;
    made_by: OrNull<string>;
    made_at: Moment;
  };
  circle_member: { circle_id: string; person_id: string; since: Moment };
  release_request: {
    id: WithDefault<string>;
    telling_id: string;
    story_version: number;
    person_id: OrNull<string>;
    at: Moment;
    answered_at: MomentOrNull;
  };
  release: Release;
  /** Releases in force now: cooled off, not run out, not withdrawn. Whatever readers see is read through it. */
  live_release: Release;
  refusal: {
    id: WithDefault<string>;
    telling_id: string;
    passage_id: string;
    kind: 'no' | 'change';
    note: WithDefault<string>;
    hand: string;
    at: Moment;
    settled_at: MomentOrNull;
  };
  /** What a teller has answered so far on the page where she agrees, kept as she goes; nothing is shared by it. */
  release_answer: {
    passage_id: string;
    telling_id: string;
    answer: OrNull<'yes' | 'no' | 'change'>;
    note: WithDefault<string>;
    /** The words that were before her when she answered: when they change, she is asked again. */
    words: string;
    at: Moment;
  };
  /** How she would be named, to whom it would go and until when, kept as she goes. */
  release_choice: {
    telling_id: string;
    shown_as: OrNull<'name' | 'role' | 'nobody'>;
    name: WithDefault<string>;
    role: WithDefault<string>;
    audience: OrNull<Audience>;
    circle_id: OrNull<string>;
    until: DayOrNull;
    at: Moment;
  };
  withdrawal: {
    release_id: string;
    story_id: string;
    telling_id: string;
    hand: string;
    person_id: OrNull<string>;
    why: WithDefault<string>;
    at: Moment;
  };
}
