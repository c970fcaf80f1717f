import { to } from '../addresses.ts';
import { placeKinds, regions, settings, sizes } from '../library/places.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, SelectField, TextArea, TextField } from '../web/parts/fields.tsx';
import { Table } from '../web/parts/lists.tsx';
import { ErrorSummary } from '../web/parts/notes.tsx';
import type { StewardWords } from './steward-pages.tsx';

/** News: what is on, and room to add some. */
export function AnnouncementsPage({
  words,
  current,
  values,
  faults,
}: {
  words: StewardWords;
  current: readonly { id: string; title: string; body: string }[];
  values: Record<string, string>;
  faults: Faults;
}) {
  const own = words.announcements;
  return (
    <>
      <ErrorSummary title={own.faults} faults={faults} />
      <h1>{own.title}</h1>
      {current.length === 0 && <p class="soft">{own.none}</p>}
      <ul class="rows">
        {current.map(({ id, title, body }) => (
          <li key={id}>
            <b>{title}</b>
            <p>{body}</p>
            <form method="post" action={to('announcementEnd', { announcement: id })}>
              <Button kind="quiet">{own.end}</Button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={to('announcementMake', {})}>
        <h2>{own.make}</h2>
        <TextField
          name="title"
          label={own.heading}
          value={values.title ?? ''}
          faults={faults}
          maxlength={120}
        />
        <TextArea name="body" label={own.body} value={values.body ?? ''} faults={faults} rows={4} />
        <TextField name="until" type="date" label={own.until} value={values.until ?? ''} faults={faults} />
        <Button>{own.button}</Button>
      </form>
    </>
  );
}

/** Places and topics: what there is, and room to add some. */
export function PlacesEditPage({
  words,
  all,
  topics,
  values,
  faults,
}: {
  words: StewardWords;
  all: readonly { slug: string; name: string; kind: string; setting: string; size: string; region: string }[];
  topics: readonly { slug: string; name: string }[];
  values: Record<string, string>;
  faults: Faults;
}) {
  const own = words.places;
  const plain = (list: readonly string[]) => list.map((value) => ({ value, label: value }));
  return (
    <>
      <ErrorSummary title={own.faults} faults={faults} />
      <h1>{own.title}</h1>
      {all.length > 0 && (
        <Table
          caption={own.caption}
          head={own.head}
          rows={all.map(({ name, kind, setting, size, region }) => [name, kind, setting, size, region])}
        />
      )}
      <form method="post" action={to('placeSave', {})}>
        <h2>{own.addPlace}</h2>
        <TextField
          name="name"
          label={own.name}
          hint={own.nameHint}
          value={values.name ?? ''}
          faults={faults}
          maxlength={120}
        />
        <SelectField name="kind" label={own.kind} value={values.kind ?? ''} choices={plain(placeKinds)} />
        <SelectField
          name="setting"
          label={own.setting}
          value={values.setting ?? ''}
          choices={plain(settings)}
        />
        <SelectField name="size" label={own.size} value={values.size ?? ''} choices={plain(sizes)} />
        <SelectField name="region" label={own.region} value={values.region ?? ''} choices={plain(regions)} />
        <TextField name="about" label={own.about} value={values.about ?? ''} maxlength={200} />
        <Button>{own.addButton}</Button>
      </form>
      <h2>{own.topics}</h2>
      <p>{topics.map(({ name }) => name).join(', ') || '–'}</p>
      <form method="post" action={to('topicSave', {})}>
        <TextField
          name="topic"
          label={own.addTopic}
          value={values.topic ?? ''}
          faults={faults}
          maxlength={80}
        />
        <Button kind="secondary">{own.addButton}</Button>
      </form>
    </>
  );
}
