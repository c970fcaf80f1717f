import type { Moment, MomentOrNull, OrNull, WithDefault } from './columns.ts';

/** Whether it helped. */
export type Helped = 'yes' | 'a bit' | 'no';
/** Whether they did it. */
export type Did = 'yes' | 'some' | 'not yet' | 'no';

/** Whether what was told helped anybody. No account, no cookie, no address beside an answer. */
export interface EvidenceTables {
  evidence: {
    id: WithDefault<string>;
    story_id: string;
    form: string;
    helped: Helped;
    /** What they will do, as they wrote it; empty for nothing. For the teller and stewards alone. */
    will: WithDefault<string>;
    /** What there may be in it that should be looked at first. */
    found: WithDefault<string[]>;
    /** Whether the teller reads it: there is nothing to read; somebody must look at it first; yes; no. */
    state: WithDefault<'none' | 'waiting' | 'shown' | 'hidden'>;
    did: OrNull<Did>;
    at: Moment;
    did_at: MomentOrNull;
    looked_at: MomentOrNull;
    looked_by: OrNull<string>;
  };
  /** Links that open one answer, as hashes: to add words to it, and to say what came of it. */
  evidence_key: {
    token_hash: string;
    evidence_id: string;
    made_for: 'words' | 'did';
    made_at: Moment;
    expires_at: Date;
  };
  /** Who asked to be asked again: gone when the mail is sent. */
  evidence_mail: {
    evidence_id: string;
    email: string;
    language: WithDefault<'en' | 'cy'>;
    due_at: Date;
  };
}
