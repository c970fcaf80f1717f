import type { DayOrNull, Moment, MomentOrNull, OrNull, WithDefault } from './columns.ts';

/** What somebody with an account may do: `member` reads what members may, `gatherer` interviews and shapes, `steward` runs the site. */
export type Role = 'member' | 'gatherer' | 'steward';

/** Who is here: accounts, and how they sign in. Codes, keys and tokens are kept as hashes only. */
export interface PeopleTables {
  place: {
    id: WithDefault<string>;
    slug: string;
    name: string;
    kind: string;
    setting: 'rural' | 'urban' | 'mixed';
    size: 'small' | 'medium' | 'large';
    region: string;
    about: WithDefault<string>;
    made_at: Moment;
  };
  person: {
    id: WithDefault<string>;
    email: string;
    name: WithDefault<string>;
    role: WithDefault<Role>;
    language: WithDefault<'en' | 'cy'>;
    place_id: OrNull<string>;
    /** How they said they like to take things in: keys of the standard question; and the minutes they have. */
    ways: WithDefault<string[]>;
    minutes: OrNull<number>;
    made_at: Moment;
    seen_on: DayOrNull;
    erased_at: MomentOrNull;
  };
  sign_in_code: {
    id: WithDefault<string>;
    email: string;
    code_hash: string;
    made_at: Moment;
    expires_at: Date;
    tries: WithDefault<number>;
    used_at: MomentOrNull;
  };
  session: {
    id: WithDefault<string>;
    token_hash: string;
    person_id: string;
    made_at: Moment;
    seen_at: Moment;
    expires_at: Date;
    second_step_at: MomentOrNull;
    device: WithDefault<string>;
  };
  passkey: {
    id: string;
    person_id: string;
    public_key: Buffer;
    counter: WithDefault<number>;
    transports: WithDefault<string[]>;
    name: string;
    made_at: Moment;
    used_at: MomentOrNull;
  };
  passkey_challenge: { id: string; challenge: string; person_id: OrNull<string>; expires_at: Date };
  authenticator: {
    person_id: string;
    secret: string;
    confirmed_at: MomentOrNull;
    last_step: WithDefault<number>;
    made_at: Moment;
  };
  recovery_code: { id: WithDefault<string>; person_id: string; code_hash: string; used_at: MomentOrNull };
  work_account: {
    issuer: string;
    subject: string;
    person_id: string;
    /** Whether signing in there has ever counted as both steps. */
    second_step: WithDefault<boolean>;
    made_at: Moment;
  };
  work_sign_in: { state: string; nonce: string; verifier: string; return_to: string; expires_at: Date };
  invitation: {
    id: WithDefault<string>;
    email: string;
    role: Role;
    token_hash: string;
    invited_by: OrNull<string>;
    made_at: Moment;
    expires_at: Date;
    accepted_at: MomentOrNull;
    withdrawn_at: MomentOrNull;
  };
  /** What counts are hashed with for a day; gone the day after, and with it whom they were of. */
  daily_salt: { day: string; salt: string };
  rate_count: { bucket: string; began_at: Date; count: number };
}
