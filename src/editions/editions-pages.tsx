import { to } from '../addresses.ts';
import { marks } from '../look/marks.ts';
import { Banner, Crumbs, Empty, NextStep, Table, Tag } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { type Board, isWaiting, type Place } from './edition-board.ts';
import type { editionsWords } from './editions-words.ts';

/** What the page of a story's editions shows. */
export interface EditionsPageProps {
  words: WordsOf<typeof editionsWords>;
  slug: string;
  title: string;
  boards: readonly Board[];
  /** Whether something was asked for just now. */
  isAsked: boolean;
  /** A day as people say it. */
  day(date: Date): string;
}

/** Each form for each group of readers: how it stands, since when, why not, and what can be done. */
export function EditionsPage(props: EditionsPageProps) {
  const { words, slug, title, boards, isAsked } = props;
  const places = boards.flatMap((board) => board.places);
  const old = places.filter(({ isOld }) => isOld).length;
  const waiting = places.filter(isWaiting).length;
  return (
    <>
      <Crumbs
        label={words.crumbs}
        links={[
          { href: to('work', {}), text: words.work },
          { href: to('storyWork', { story: slug }), text: title },
        ]}
      />
      {isAsked && <Banner>{words.asked}</Banner>}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {waiting > 0 && (
        <p>
          {words.waiting(waiting)} <a href={to('editions', { story: slug })}>{words.lookAgain}</a>
        </p>
      )}
      {boards.length === 0 && (
        <Empty title={words.nothing}>
          <p>{words.nothingHint}</p>
          <p>
            <a href={to('storyWork', { story: slug })}>{words.toStory}</a>
          </p>
        </Empty>
      )}
      {old > 0 && (
        <NextStep title={words.movedOn}>
          <p>{words.allHint(old)}</p>
          <form method="post" action={to('editionsAsk', { story: slug })}>
            <button type="submit" class="govuk-button">
              {words.all}
            </button>
          </form>
        </NextStep>
      )}
      {boards.map((board) => (
        <BoardTable key={`${board.audience} ${board.circleId}`} {...props} board={board} />
      ))}
    </>
  );
}

function BoardTable({ board, ...props }: EditionsPageProps & { board: Board }) {
  const { words } = props;
  const caption =
    board.audience === 'circle' && board.circle ? words.circle(board.circle) : words.audience[board.audience];
  return (
    <Table
      caption={caption}
      isStacked
      head={[words.form, words.state, words.next]}
      rows={board.places.map((place) => [
        marks[place.form].label,
        <State key={place.form} {...props} place={place} />,
        <Next key={place.form} {...props} place={place} />,
      ])}
    />
  );
}

const tones = {
  shared: 'good',
  failed: 'bad',
  asked: 'wait',
  making: 'wait',
  ready: 'wait',
} as const;

function State({ words, place, day }: EditionsPageProps & { place: Place }) {
  const { last, shared, isOld } = place;
  if (!last) return <Tag>{words.states.missing}</Tag>;
  const state = last.state as keyof typeof words.states;
  const tone = tones[state as keyof typeof tones];
  return (
    <>
      <Tag {...(tone && { tone })}>{words.states[state]}</Tag>{' '}
      <span class="small soft">
        {last.sharedAt ? words.since(day(last.sharedAt)) : words.askedAt(day(last.askedAt))}
      </span>
      {isOld && <p class="small">{words.movedOn}</p>}
      {last.reason && (
        <p class="small">
          {last.reason} {last.remedy}
        </p>
      )}
      {shared?.sharedAt && <p class="small">{words.stillShared(day(shared.sharedAt))}</p>}
    </>
  );
}

function Next({ words, slug, place }: EditionsPageProps & { place: Place }) {
  const { form, last } = place;
  const about = words.remakeAbout(marks[form].label);
  return (
    <>
      {last?.state === 'shared' && (
        <p>
          <a href={to('form', { story: slug, form })}>
            {words.open}
            <span class="govuk-visually-hidden">{about}</span>
          </a>
        </p>
      )}
      {!isWaiting(place) && (
        <form method="post" action={to('editionsAsk', { story: slug })}>
          <input type="hidden" name="form" value={form} />
          <button type="submit" class="plain">
            {last ? words.remake : words.make}
            <span class="govuk-visually-hidden">{about}</span>
          </button>
        </form>
      )}
    </>
  );
}
