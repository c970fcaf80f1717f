import { to } from '../addresses.ts';
import { storyStates } from '../library/story-state.ts';
import type { ListedWork } from '../library/story-state-store.ts';
import { between } from '../web/parts/between.ts';
import { Button, SelectField } from '../web/parts/fields.tsx';
import { Empty, Pages, Tag } from '../web/parts/notes.tsx';
import { dayInWords } from '../web/words.ts';
import { Age, StewardHead, type StewardWords } from './steward-parts.tsx';
import type { StoryShow } from './stories-shown.ts';

/** What the list of stories shows. */
export interface StoriesProps {
  words: StewardWords;
  stories: readonly ListedWork[];
  show: StoryShow;
  now: Date;
  paging: { previous: string | null; next: string | null };
  done: string | null;
}

/** Stories by what they are at, with age and owner. */
export function StoriesAtWorkPage(props: StoriesProps) {
  const { words, stories, show, paging, done } = props;
  const { stories: own } = words;
  return (
    <>
      <StewardHead words={words} title={own.title} done={done} />
      <form method="get" action={to('stewardStories', {})} class="pick">
        <SelectField
          name="show"
          label={own.show}
          value={show}
          choices={[
            { value: 'all', label: own.all },
            { value: 'due', label: own.allDue },
            { value: 'stuck', label: own.stuck },
            ...storyStates.map((value) => ({ value, label: own.states[value] })),
          ]}
        />
        <Button kind="secondary">{own.showButton}</Button>
      </form>
      {stories.length === 0 ? (
        <Empty title={show === 'all' ? own.none : own.noneSuch} />
      ) : (
        <ul class="steps wide">
          {stories.map((story) => (
            <StoryAtWork key={story.id} story={story} {...props} />
          ))}
        </ul>
      )}
      <Pages
        label={own.more}
        previous={paging.previous ? { href: paging.previous, text: own.previous } : null}
        next={paging.next ? { href: paging.next, text: own.next } : null}
      />
    </>
  );
}

function StoryAtWork({ words, story, now }: { story: ListedWork } & StoriesProps) {
  const { stories: own } = words;
  const { slug, title, state, updatedAt, owners, reviewOn } = story;
  const isDue = reviewOn !== null && reviewOn <= now.toISOString().slice(0, 10);
  return (
    <li>
      <span>
        <a href={to('storyWork', { story: slug })}>{title}</a>
        <small>
          {own.moved} <Age words={words} at={updatedAt} now={now} />
          {between}
          {own.gathers(owners.join(', ') || own.unowned)}
          {reviewOn && `${between}${isDue ? own.due(dayInWords(reviewOn)) : own.later(dayInWords(reviewOn))}`}
        </small>
      </span>
      <Tag tone={state === 'shared' ? 'good' : state === 'names to decide' || isDue ? 'wait' : undefined}>
        {own.states[state]}
      </Tag>
      {state === 'shared' && (
        <form method="post" action={to('stewardReview', { story: slug })} class="row">
          <Button kind="quiet" name="says" value="still true">
            {own.stillTrue}
            <span class="govuk-visually-hidden">: {title}</span>
          </Button>
          <Button kind="quiet" name="says" value="has changed">
            {own.changed}
            <span class="govuk-visually-hidden">: {title}</span>
          </Button>
        </form>
      )}
    </li>
  );
}
