import { to } from '../addresses.ts';
import { Button, Hidden, Radios, SelectField, TextField } from '../web/parts/fields.tsx';
import { Banner, ErrorSummary } from '../web/parts/notes.tsx';
import { Leaving, Sessions } from './account-sessions.tsx';
import type { AccountProps } from './account-shown.ts';
import { Ways } from './account-ways.tsx';

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
