import { to } from '../addresses.ts';
import type { Decided } from '../identity/identifier.ts';
import { between } from '../web/parts/between.ts';
import { Button, type Faults, Hidden, Radios, TextField } from '../web/parts/fields.tsx';
import { Banner } from '../web/parts/notes.tsx';
import { type Language, momentInWords, type WordsOf } from '../web/words.ts';
import { type NameChoice, nameChoices } from './name-form.ts';
import type { Place } from './name-places.ts';
import type { LastDecision } from './names-store.ts';
import type { namesWords } from './names-words.ts';

/** One name, open. */
export interface NameOpenProps {
  words: WordsOf<typeof namesWords>;
  language: Language;
  slug: string;
  show: string;
  one: Decided;
  last: LastDecision | null;
  places: readonly Place[];
  /** What is ticked and typed: what holds, or what was sent. */
  chosen: { decision: string; by: string };
  faults: Faults;
  isStale: boolean;
}

/** Places shown before the rest is only counted. */
const most = 30;

/** A name in each place where it stands, and the decision about it. */
export function NameOpen(props: NameOpenProps) {
  const { words, language, one, last, places, isStale } = props;
  const { found, wordings, kind } = one.identifier;
  const others = wordings.filter((wording) => wording !== found);
  return (
    <section aria-labelledby="name-title">
      <h2 id="name-title">
        <q>{found}</q>
      </h2>
      {isStale && (
        <Banner>
          <p>{words.stale}</p>
        </Banner>
      )}
      <p class="soft">
        {words.kinds[kind]}
        {others.length > 0 && (
          <>
            {between}
            {words.wordings}{' '}
            {others.map((wording, i) => (
              <span key={wording}>
                {i > 0 && ', '}
                <q>{wording}</q>
              </span>
            ))}
          </>
        )}
      </p>
      {last && <p>{words.by(last.who || words.somebody, momentInWords(last.at, language))}</p>}
      {!last && one.decision.kind === 'replace' && <p>{words.byRule}</p>}
      <DecideForm {...props} />
      <h3>{words.places}</h3>
      {places.length === 0 ? (
        <p>{words.noPlaces}</p>
      ) : (
        <p class="soft small">{words.placesCount(Math.min(most, places.length), places.length)}</p>
      )}
      <Places {...props} />
    </section>
  );
}

function Places({ words, slug, places }: NameOpenProps) {
  if (places.length === 0) return null;
  return (
    <ul class="plain-list">
      {places.slice(0, most).map(({ before, name, after, passage }, i) => (
        <li key={`${i} ${before}`}>
          <q>
            {before}
            <mark>{name}</mark>
            {after}
          </q>{' '}
          {passage ? (
            <a href={`${to('passageWork', { story: slug, passage: passage.code })}#passage`}>
              {words.passage(passage.number)}
            </a>
          ) : (
            <span class="soft">{words.overStory}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function DecideForm({ words, slug, show, one, last, chosen, faults }: NameOpenProps) {
  const { found, suggest } = one.identifier;
  const label = (choice: NameChoice) =>
    choice === 'suggested' ? words.choices.suggested(suggest) : words.choices[choice];
  return (
    <form method="post" action={to('nameDecide', { story: slug }, { show })}>
      <Hidden name="found" value={found} />
      <Hidden name="seen" value={last?.id ?? ''} />
      <Radios
        name="decision"
        legend={words.decide(found)}
        small
        faults={faults}
        value={chosen.decision}
        choices={nameChoices.map((value) => ({ value, label: label(value) }))}
      />
      <TextField
        name="by"
        label={words.own}
        hint={words.ownHint}
        value={chosen.by}
        faults={faults}
        maxlength={80}
      />
      <Button name="do" value="one">
        {words.decideDo}
      </Button>
    </form>
  );
}
