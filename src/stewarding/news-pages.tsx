import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import type { TypedDay } from '../web/parts/field-group.tsx';
import { Button, DateField, TextArea, TextField } from '../web/parts/fields.tsx';
import { Empty } from '../web/parts/notes.tsx';
import { dayInWords } from '../web/words.ts';
import { StewardHead, type StewardWords } from './steward-parts.tsx';

/** News: what is on, and room to add some. */
export function AnnouncementsPage({
  words,
  current,
  values,
  until,
  faults,
  done,
}: {
  words: StewardWords;
  current: readonly { id: string; title: string; body: string; until: Date | null }[];
  values: Readonly<Record<string, string>>;
  until: TypedDay;
  faults: Faults;
  done: string | null;
}) {
  const own = words.announcements;
  return (
    <>
      <StewardHead words={words} faults={faults} faultsTitle={own.faults} title={own.title} done={done} />
      {current.length === 0 ? (
        <Empty title={own.none}>
          <p>{own.noneText}</p>
        </Empty>
      ) : (
        <ul class="steps">
          {current.map((news) => (
            <li key={news.id}>
              <span>
                <b>{news.title}</b>
                <span class="as-typed">{news.body}</span>
                <small>{news.until ? own.shownUntil(dayInWords(news.until)) : own.shownAlways}</small>
              </span>
              <form method="post" action={to('announcementEnd', { announcement: news.id })}>
                <Button kind="quiet">
                  {own.end}
                  <span class="govuk-visually-hidden">: {news.title}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
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
        <DateField
          name="until"
          legend={own.until}
          hint={own.untilHint}
          value={until}
          faults={faults}
          words={own.dayParts}
        />
        <Button>{own.button}</Button>
      </form>
    </>
  );
}
