import type { Faults } from '../web/parts/fields.tsx';
import type { Language, WordsOf } from '../web/words.ts';
import type { accountWords } from './account-words.ts';
import type { Passkey } from './passkey-store.ts';
import type { OwnSession, Profiled } from './profile-store.ts';
import type { Steps } from './second-step-store.ts';

/** The words these pages speak. */
export type AccountWords = WordsOf<typeof accountWords>;

/** What the page of one's own account shows. */
export interface AccountProps {
  words: AccountWords;
  profile: Profiled;
  /** What was typed, where the form is shown again; what is kept otherwise. */
  typed: { name: string; language: string; place: string };
  languages: readonly Language[];
  places: readonly { id: string; name: string }[];
  steps: Steps;
  passkeys: readonly Passkey[];
  /** What the work account is called; null where the site has no such way. */
  work: { name: string; has: boolean } | null;
  sessions: readonly OwnSession[];
  /** The session of whoever looks. */
  here: string;
  /** Whether ways of signing in may be changed now. */
  mayChange: boolean;
  isSteward: boolean;
  contact: string | null;
  language: Language;
  back: string;
  done: string | null;
  faults: Faults;
}
