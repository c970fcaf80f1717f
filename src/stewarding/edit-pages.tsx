import { to } from '../addresses.ts';
import { placeKinds, regions, settings, sizes } from '../library/places.ts';
import { between } from '../web/parts/between.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, ButtonRow, Hidden, SelectField, TextField } from '../web/parts/fields.tsx';
import type { ListedPlace, ListedTopic, NewPlace } from './edit-store.ts';
import { mergeAddress } from './merge-pages.tsx';
import { StewardHead, type StewardWords } from './steward-parts.tsx';

/** What the page of places and topics shows. */
export interface PlacesEditProps {
  words: StewardWords;
  all: readonly ListedPlace[];
  topics: readonly ListedTopic[];
  /** The place and the topic that are being changed, by slug; empty where one is being added. */
  place: string;
  topic: string;
  values: Readonly<Record<string, string>>;
  faults: Faults;
  done: string | null;
}

/** Places and topics: what there is, and room to add and to change. */
export function PlacesEditPage(props: PlacesEditProps) {
  const { words, all, topics, faults, done } = props;
  const own = words.places;
  return (
    <>
      <StewardHead
        words={words}
        faults={faults}
        faultsTitle={own.faults}
        title={own.title}
        lead={own.lead}
        done={done}
      />
      <h2>{own.caption}</h2>
      <ul class="steps">
        {all.map(({ slug, name, kind, setting, size, region, about, stories }) => (
          <li key={slug}>
            <span>
              <b>{name}</b>
              <small>{[kind, own.settings[setting], own.sizes[size], region].join(between)}</small>
              {about && <small>{about}</small>}
            </span>
            <span>
              <span class="soft small">{own.stories(stories)}</span>{' '}
              <a href={`${to('placesEdit', {}, { place: slug })}#place`}>
                {own.change}
                <span class="govuk-visually-hidden"> {name}</span>
              </a>
              {' · '}
              <a href={mergeAddress('place', slug, 'page')}>
                {own.merge}
                <span class="govuk-visually-hidden"> {name}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
      <PlaceForm {...props} />
      <h2>{own.topics}</h2>
      <ul class="steps">
        {topics.map(({ slug, name, stories }) => (
          <li key={slug}>
            <span>{name}</span>
            <span>
              <span class="soft small">{own.stories(stories)}</span>{' '}
              <a href={`${to('placesEdit', {}, { topic: slug })}#topic-form`}>
                {own.change}
                <span class="govuk-visually-hidden"> {name}</span>
              </a>
              {' · '}
              <a href={mergeAddress('topic', slug, 'page')}>
                {own.merge}
                <span class="govuk-visually-hidden"> {name}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
      <TopicForm {...props} />
    </>
  );
}

function PlaceForm({ words, all, place, values, faults }: PlacesEditProps) {
  const own = words.places;
  const plain = (list: readonly string[]) => list.map((value) => ({ value, label: value }));
  const named = <T extends string>(list: readonly T[], names: Readonly<Record<T, string>>) =>
    list.map((value) => ({ value, label: names[value] }));
  const kept = all.find(({ slug }) => slug === place);
  const value = (name: keyof NewPlace) => values[name] ?? kept?.[name] ?? '';
  return (
    <form method="post" action={to('placeSave', {})} id="place">
      <h3>{kept ? own.changing(kept.name) : own.addPlace}</h3>
      {kept && <Hidden name="place" value={kept.slug} />}
      <TextField
        name="name"
        label={own.name}
        hint={own.nameHint}
        value={value('name')}
        faults={faults}
        maxlength={120}
      />
      <SelectField name="kind" label={own.kind} value={value('kind')} choices={plain(placeKinds)} />
      <SelectField
        name="setting"
        label={own.setting}
        value={value('setting')}
        choices={named(settings, own.settings)}
      />
      <SelectField name="size" label={own.size} value={value('size')} choices={named(sizes, own.sizes)} />
      <SelectField name="region" label={own.region} value={value('region')} choices={plain(regions)} />
      <TextField name="about" label={own.about} value={value('about')} maxlength={200} />
      <ButtonRow>
        <Button>{kept ? own.saveButton : own.addButton}</Button>
        {kept && <a href={to('placesEdit', {})}>{own.cancel}</a>}
      </ButtonRow>
    </form>
  );
}

function TopicForm({ words, topics, topic, values, faults }: PlacesEditProps) {
  const own = words.places;
  const kept = topics.find(({ slug }) => slug === topic);
  return (
    <form method="post" action={to('topicSave', {})} id="topic-form">
      <h3>{kept ? own.changing(kept.name) : own.addTopic}</h3>
      {kept && <Hidden name="slug" value={kept.slug} />}
      <TextField
        name="topic"
        label={own.topicName}
        value={values.topic ?? kept?.name ?? ''}
        faults={faults}
        maxlength={80}
      />
      <ButtonRow>
        <Button kind="secondary">{kept ? own.saveButton : own.addButton}</Button>
        {kept && <a href={to('placesEdit', {})}>{own.cancel}</a>}
      </ButtonRow>
    </form>
  );
}
