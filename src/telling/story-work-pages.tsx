import { to } from '../addresses.ts';
import type { ListedWork } from '../library/story-state-store.ts';
import { Button, type Faults, LinkButton, Radios, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, Inset, More, NextStep, SummaryList, Tag } from '../web/parts/notes.tsx';
import { dayInWords } from '../web/words.ts';
import { markOf, type StoryFields } from './story-form.ts';
import type { StoryChoices } from './story-make-store.ts';
import type { TellingListed } from './story-work-store.ts';
import { Tellings } from './tellings-parts.tsx';
import type { KeptTranscript } from './transcript-store.ts';
import { daysBetween, nextHref, nextWords, StoryForm, tones, type WorkWords } from './work-pages.tsx';

/** What was typed to add a teller. */
export type TellerValues = Record<'name' | 'role' | 'email' | 'how', string>;

/** Everything about a story, for those who work on it. */
export interface StoryWorkProps {
  words: WorkWords;
  work: ListedWork;
  now: Date;
  gatherers: readonly string[];
  tellings: readonly TellingListed[];
  waitingFiles: readonly KeptTranscript[];
  fields: StoryFields;
  choices: StoryChoices;
  /** What was typed and not kept: shown again. */
  typed: { story?: StoryFields; teller?: TellerValues; join?: string };
  faults: { story?: Faults; teller?: Faults; join?: Faults };
  done: string | null;
}

/** A story at work: where it is, the next step, who tells, and every way to work on it. */
export function StoryWorkPage(props: StoryWorkProps) {
  const { words, work, waitingFiles } = props;
  const own = words.story;
  const { slug } = work;
  return (
    <>
      <Crumbs label={words.crumbs} links={[{ href: to('work', {}), text: words.list.title }]} />
      {props.done && (
        <Banner>
          <p>{props.done}</p>
        </Banner>
      )}
      <h1>{work.title}</h1>
      <p>
        <Tag tone={tones[work.state]}>{words.states[work.state]}</Tag>
      </p>
      <NextStep title={words.next}>
        <p>
          {nextHref(work.state, slug) === to('storyWork', { story: slug }) ? (
            <>
              {nextWords(words, work)}
              {work.state === 'looking over' && (
                <>
                  {'. '}
                  <a href={to('storyWork', { story: slug })}>{own.lookAgain}</a>
                </>
              )}
            </>
          ) : (
            <a href={nextHref(work.state, slug)}>{nextWords(words, work)}</a>
          )}
        </p>
      </NextStep>
      {waitingFiles.length > 0 && (
        <Inset>
          <p>
            <b>{own.waitingFiles}</b>
          </p>
          <ul>
            {waitingFiles.map(({ id, name }) => (
              <li key={id}>
                {name}: <a href={to('transcriptSpeakers', { story: slug, transcript: id })}>{own.sayNow}</a>
              </li>
            ))}
          </ul>
        </Inset>
      )}
      <h2 id="tellers">{own.tellings}</h2>
      <Tellings {...props} />
      <AddTeller {...props} />
      <Links {...props} />
      <Facts {...props} />
      <Gatherers {...props} />
      <h2>{words.form.change}</h2>
      <More summary={words.form.open} open={Boolean(props.faults.story)}>
        <StoryForm
          words={words}
          action={to('storySave', { story: slug })}
          values={props.typed.story ?? props.fields}
          choices={props.choices}
          faults={props.faults.story ?? {}}
          mark={markOf(props.fields)}
          isNew={false}
        />
      </More>
    </>
  );
}

function AddTeller({ words, work, typed, faults: all, tellings }: StoryWorkProps) {
  const own = words.story;
  const faults = all.teller ?? {};
  const values = typed.teller ?? { name: '', role: '', email: '', how: '' };
  return (
    <More summary={own.add} open={tellings.length === 0 || Object.keys(faults).length > 0}>
      <Form
        action={to('tellerInvite', { story: work.slug })}
        faults={faults}
        faultsTitle={words.faults}
        id="teller"
      >
        <TextField name="name" label={own.name} value={values.name} faults={faults} />
        <TextField name="role" label={own.role} hint={own.roleHint} value={values.role} faults={faults} />
        <Radios
          name="how"
          legend={own.how}
          faults={faults}
          value={values.how}
          choices={(['mail', 'link', 'interview', 'transcript'] as const).map((how) => ({
            value: how,
            label: own.hows[how],
          }))}
        />
        <TextField
          name="email"
          type="email"
          label={own.email}
          hint={own.emailHint}
          value={values.email}
          faults={faults}
        />
        <Button kind={tellings.length === 0 ? 'next' : 'secondary'}>{own.addButton}</Button>
      </Form>
    </More>
  );
}

function Links({ words, work }: StoryWorkProps) {
  const own = words.story;
  const story = { story: work.slug };
  return (
    <>
      <h2>{own.work}</h2>
      <ul>
        {work.facts.passages > 0 && (
          <>
            <li>
              <a href={to('workbench', story)}>{own.links.workbench}</a>
            </li>
            <li>
              <a href={to('names', story)}>{own.links.names}</a>
              {work.facts.waiting > 0 && <>: {own.waiting(work.facts.waiting)}</>}
            </li>
            <li>
              <a href={to('preview', { ...story, form: 'tips' })}>{own.links.preview}</a>
            </li>
            <li>
              <a href={to('editions', story)}>{own.links.editions}</a>
            </li>
          </>
        )}
        <li>
          <a href={to('transcript', story)}>{own.links.transcript}</a>
        </li>
        {work.facts.live > 0 && (
          <li>
            <a href={to('story', story)}>{own.links.read}</a>
          </li>
        )}
      </ul>
    </>
  );
}

function Facts({ words, work, now, gatherers }: StoryWorkProps) {
  const { facts } = words.story;
  const row = (key: string, value: string | number) => ({ key, value: String(value) });
  const changed = `${dayInWords(work.updatedAt)} (${words.age(daysBetween(work.updatedAt, now))})`;
  return (
    <SummaryList
      rows={[
        row(facts.made, dayInWords(work.madeAt)),
        row(facts.changed, changed),
        row(facts.place, work.place ?? facts.none),
        row(facts.gatherers, gatherers.join(', ') || facts.none),
        row(facts.passages, work.facts.passages),
        ...(work.facts.live > 0 ? [row(facts.live, work.facts.live)] : []),
        ...(work.facts.cooling > 0 ? [row(facts.cooling, work.facts.cooling)] : []),
        ...(work.reviewOn ? [row(facts.review, dayInWords(work.reviewOn))] : []),
      ]}
    />
  );
}

function Gatherers({ words, work, typed, faults: all }: StoryWorkProps) {
  const own = words.story;
  const faults = all.join ?? {};
  return (
    <More summary={own.join} open={Object.keys(faults).length > 0}>
      <Form action={to('gathererAdd', { story: work.slug })} faults={faults} faultsTitle={words.faults}>
        <TextField
          name="gatherer"
          type="email"
          label={own.joinEmail}
          hint={own.joinHint}
          value={typed.join ?? ''}
          faults={faults}
        />
        <Button kind="secondary">{own.joinButton}</Button>
      </Form>
    </More>
  );
}

/** A link to hand over, shown once. */
export function HandOverPage({
  words,
  slug,
  name,
  link,
}: {
  words: WorkWords;
  slug: string;
  name: string;
  link: string;
}) {
  const { handOver } = words;
  return (
    <div class="narrow">
      <h1>{handOver.title}</h1>
      <p class="lead">{handOver.lead(name)}</p>
      <p>
        <code>{link}</code>
      </p>
      <p>{handOver.once}</p>
      <LinkButton href={to('storyWork', { story: slug })}>{handOver.back}</LinkButton>
    </div>
  );
}
