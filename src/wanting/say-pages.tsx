import { to } from '../addresses.ts';
import { type FindWords, Results } from '../finding/find-parts.tsx';
import type { Result } from '../finding/search.ts';
import {
  Button,
  Checkbox,
  type Faults,
  Hidden,
  SelectField,
  TextArea,
  TextField,
} from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Crumbs, Panel } from '../web/parts/notes.tsx';
import type { WantWords } from './want-words.ts';
import { TooButton } from './wants-parts.tsx';
import type { ShownWant } from './wants-store.ts';

/** A want as it is typed. */
export interface TypedWant {
  words: string;
  /** Where it is said; `say-store.ts` knows which there are. */
  from: string;
  /** The slug of the story that was being read; empty for none. */
  story: string;
  /** The id of a place; empty for none. */
  place: string;
  email: string;
  hear: boolean;
}

/** Room to say what one wants to know. */
export function SayPage({
  words,
  typed,
  faults,
  places,
  storyTitle,
  isMember,
}: {
  words: WantWords;
  typed: TypedWant;
  faults: Faults;
  places: readonly { id: string; name: string }[];
  /** Of the story that was being read; null for none that they may see. */
  storyTitle: string | null;
  isMember: boolean;
}) {
  const { say } = words;
  return (
    <div class="narrow">
      <Crumbs label={words.list.title} links={[{ href: to('wants', {}), text: words.list.title }]} />
      <h1>{say.title}</h1>
      <p class="lead">
        {say.lead} {say.before}
      </p>
      {storyTitle && <p class="soft">{say.fromStory(storyTitle)}</p>}
      <Form action={to('want', {})} faults={faults} faultsTitle={words.faults}>
        <Hidden name="from" value={typed.from} />
        {storyTitle && <Hidden name="story" value={typed.story} />}
        <TextArea
          name="words"
          label={say.label}
          hint={say.hint}
          size="m"
          rows={4}
          value={typed.words}
          faults={faults}
        />
        {!isMember && places.length > 0 && (
          <SelectField
            name="place"
            label={say.where}
            hint={say.whereHint}
            value={typed.place}
            choices={[
              { value: '', label: say.noPlace },
              ...places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {isMember ? (
          <Checkbox name="hear" label={say.hearMember} checked={typed.hear} />
        ) : (
          <TextField
            name="email"
            type="email"
            label={say.email}
            hint={say.emailHint}
            value={typed.email}
            faults={faults}
            autocomplete="email"
          />
        )}
        <Button>{say.button}</Button>
      </Form>
    </div>
  );
}

/** It has been taken down: what may answer it already, and who wants something like it. */
export function ThanksPage({
  words,
  findWords,
  isAgain,
  hears,
  mailbox,
  answers,
  like,
}: {
  words: WantWords;
  findWords: FindWords;
  isAgain: boolean;
  hears: 'mail' | 'account' | null;
  /** Where mail is read while the site is tried out; null where it is not. */
  mailbox: string | null;
  answers: readonly Result[];
  like: readonly ShownWant[];
}) {
  const { thanks } = words;
  return (
    <div class="narrow">
      <Panel title={thanks.title}>
        <p>{isAgain ? thanks.again : thanks.lead}</p>
      </Panel>
      {hears && <p>{thanks[hears]}</p>}
      {hears === 'mail' && mailbox && (
        <p>
          <a href={mailbox}>{thanks.mailbox}</a>
        </p>
      )}
      {answers.length > 0 && (
        <section>
          <h2>{thanks.answers}</h2>
          <Results results={answers} words={findWords} />
        </section>
      )}
      {like.length > 0 && (
        <section>
          <h2>{thanks.like}</h2>
          <ul class="rows">
            {like.map((want) => (
              <li key={want.code}>
                <a href={to('commonWant', { want: want.code })}>{want.words}</a>
                <TooButton words={words} want={want} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={to('wants', {})}>{thanks.wants}</a>
      </p>
    </div>
  );
}
