import { to } from '../addresses.ts';
import type { StoryState } from '../library/story-state.ts';
import type { ListedWork } from '../library/story-state-store.ts';
import { between } from '../web/parts/between.ts';
import {
  Button,
  Checkbox,
  Checkboxes,
  type Faults,
  Hidden,
  LinkButton,
  SelectField,
  TextArea,
  TextField,
} from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Crumbs, Empty, Pages, SummaryList, Tag } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { markOf, type StoryFields } from './story-form.ts';
import type { StoryChoices } from './story-make-store.ts';
import type { workWords } from './work-words.ts';

/** The words that a gatherer's pages speak. */
export type WorkWords = WordsOf<typeof workWords>;

/** Whether a state waits for the gatherer, for somebody else, or is well. */
export const tones: Record<StoryState, 'good' | 'wait' | undefined> = {
  telling: undefined,
  'looking over': undefined,
  shaping: 'wait',
  'names to decide': 'wait',
  'ready to ask': 'wait',
  asked: undefined,
  'cooling off': 'good',
  shared: 'good',
  'taken back': undefined,
};

/** Where the one next thing is done. */
export function nextHref(state: StoryState, story: string): string {
  if (state === 'names to decide') return to('names', { story });
  if (state === 'shaping') return to('workbench', { story });
  // Where shaping ends it is said who is asked next; on a phone that stands below the list.
  if (state === 'ready to ask') return `${to('workbench', { story })}#passage`;
  if (state === 'shared') return to('story', { story });
  return to('storyWork', { story });
}

/** The one next thing, in words. */
export function nextWords(words: WorkWords, { state, facts }: Pick<ListedWork, 'state' | 'facts'>): string {
  return state === 'telling' && facts.tellings > 0 ? words.beingTold : words.steps[state];
}

/** Whole days from one time to another. */
export const daysBetween = (from: Date, until: Date): number =>
  Math.max(0, Math.floor((until.getTime() - from.getTime()) / 86_400_000));

/** The stories somebody gathers, with what is to be done. */
export function WorkPage({
  words,
  stories,
  now,
  isAll,
  newer,
  older,
}: {
  words: WorkWords;
  stories: readonly ListedWork[];
  now: Date;
  /** Whether these are the stories of everybody. */
  isAll: boolean;
  newer: string | null;
  older: string | null;
}) {
  const { list } = words;
  return (
    <>
      <h1>{list.title}</h1>
      <p class="lead">{isAll ? list.all : list.lead}</p>
      <p>
        <LinkButton href={to('storyNew', {})}>{list.make}</LinkButton>
      </p>
      <p>
        <a href={to('workWants', {})}>{list.wants}</a>
      </p>
      {stories.length === 0 && (
        <Empty title={list.empty}>
          <p>{list.emptyHint}</p>
        </Empty>
      )}
      <ul class="steps">
        {stories.map((story) => (
          <li key={story.id}>
            <span>
              <a href={to('storyWork', { story: story.slug })}>{story.title}</a>
              <small>
                {[
                  story.place,
                  list.changed(words.age(daysBetween(story.updatedAt, now))),
                  isAll && (story.owners.join(', ') || list.noOwner),
                ]
                  .filter(Boolean)
                  .join(between)}
              </small>
              <a href={nextHref(story.state, story.slug)}>
                {nextWords(words, story)}
                <span class="govuk-visually-hidden">: {story.title}</span>
              </a>
            </span>
            <Tag tone={tones[story.state]}>{words.states[story.state]}</Tag>
          </li>
        ))}
      </ul>
      <Pages
        label={list.pages}
        previous={newer ? { href: newer, text: list.newer } : null}
        next={older ? { href: older, text: list.older } : null}
      />
    </>
  );
}

/** The form of a story: to start one, or to change what is said of it. */
export function StoryForm({
  words,
  action,
  values,
  choices,
  faults,
  mark,
  isNew,
}: {
  words: WorkWords;
  action: string;
  values: StoryFields;
  choices: StoryChoices;
  faults: Faults;
  /** Of what is kept, so that a change of somebody else's meanwhile is seen; null for a new story. */
  mark: string | null;
  isNew: boolean;
}) {
  const { form } = words;
  return (
    <Form action={action} faults={faults} faultsTitle={words.faults} id="story">
      <TextField name="title" label={form.title} hint={form.titleHint} value={values.title} faults={faults} />
      <TextArea
        name="standfirst"
        label={form.standfirst}
        hint={form.standfirstHint}
        value={values.standfirst}
        faults={faults}
        rows={3}
      />
      <SelectField
        name="place"
        label={form.place}
        value={values.place}
        faults={faults}
        choices={[
          { value: '', label: form.noPlace },
          ...choices.places.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {choices.topics.length > 0 && (
        <Checkboxes
          name="topics"
          legend={form.topics}
          values={values.topics}
          faults={faults}
          small
          choices={choices.topics.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        name="newTopics"
        label={form.newTopics}
        hint={form.newTopicsHint}
        value={values.newTopics}
        faults={faults}
      />
      <Checkbox
        name="invented"
        label={form.invented}
        hint={form.inventedHint}
        checked={values.isInvented}
        faults={faults}
      />
      {mark !== null && <Hidden name="mark" value={mark} />}
      <Button kind={isNew ? 'next' : 'secondary'}>{isNew ? form.button : form.save}</Button>
    </Form>
  );
}

/** Starting a story. */
export function StoryNewPage(props: {
  words: WorkWords;
  values: StoryFields;
  choices: StoryChoices;
  faults: Faults;
}) {
  const { words } = props;
  return (
    <div class="narrow">
      <Crumbs label={words.crumbs} links={[{ href: to('work', {}), text: words.list.title }]} />
      <h1>{words.form.make}</h1>
      <StoryForm {...props} action={to('storyMake', {})} mark={null} isNew />
    </div>
  );
}

/** Two versions of what is said of a story: what is kept now, and the form with what was typed. */
export function StoryStalePage({
  words,
  slug,
  kept,
  values,
  choices,
}: {
  words: WorkWords;
  slug: string;
  kept: StoryFields;
  values: StoryFields;
  choices: StoryChoices;
}) {
  const { form } = words;
  const place = choices.places.find(({ id }) => id === kept.place)?.name ?? form.noPlace;
  const topics = choices.topics.filter(({ id }) => kept.topics.includes(id)).map(({ name }) => name);
  return (
    <>
      <h1>{form.stale}</h1>
      <p class="lead">{form.staleText}</p>
      <div class="two">
        <SummaryList
          rows={[
            { key: form.title, value: kept.title },
            { key: form.standfirst, value: kept.standfirst || '–' },
            { key: form.place, value: place },
            { key: form.topics, value: topics.join(', ') || '–' },
            { key: form.invented, value: kept.isInvented ? form.yes : form.no },
          ]}
        />
        <StoryForm
          words={words}
          action={to('storySave', { story: slug })}
          values={values}
          choices={choices}
          faults={{}}
          mark={markOf(kept)}
          isNew={false}
        />
      </div>
    </>
  );
}
