import { to } from '../addresses.ts';
import { Button, type Faults, Hidden, Radios, SelectField, TextField } from '../web/parts/fields.tsx';
import { Banner, ErrorSummary } from '../web/parts/notes.tsx';
import type { Language, WordsOf } from '../web/words.ts';
import { Leaving, Sessions } from './account-sessions.tsx';
import { Ways } from './account-ways.tsx';
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

/** One's own account. */
export function AccountPage(props: AccountProps) {
  const { words, profile, done, faults } = props;
  return (
    <>
      <ErrorSummary title={words.problem} faults={faults} />
      {done && <Banner>{done}</Banner>}
      <h1>{words.title}</h1>
      <p>
        {words.signedInAs} <strong>{profile.email}</strong>. {words.roles[profile.role]}
      </p>
      <p>
        <a href={to('myTellings', {})}>{words.tellings}</a>
      </p>
      <p>
        <a href={to('suits', {}, { back: to('account', {}) })}>{words.suits}</a>
      </p>
      <About {...props} />
      <Ways {...props} />
      <Sessions {...props} />
      <Leaving {...props} />
    </>
  );
}

function About({ words, typed, languages, places, back, faults }: AccountProps) {
  return (
    <section>
      <h2>{words.about}</h2>
      <form method="post" action={to('accountSave', {})} noValidate>
        <Hidden name="back" value={back} />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed.name}
          faults={faults}
          autocomplete="name"
        />
        {languages.length > 1 && (
          <Radios
            name="language"
            legend={words.language}
            value={typed.language}
            choices={languages.map((value) => ({ value, label: words.languages[value] }))}
          />
        )}
        {places.length > 0 && (
          <SelectField
            name="place"
            label={words.place}
            hint={words.placeHint}
            value={typed.place}
            choices={[
              { value: '', label: words.noPlace },
              ...places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Button>{words.save}</Button>
      </form>
    </section>
  );
}
