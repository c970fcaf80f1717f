import { to } from '../addresses.ts';
import type { Result } from '../finding/search.ts';
import { Button, type Faults, Hidden, TextArea } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, Tag } from '../web/parts/notes.tsx';
import type { CheckWords } from './check-pages.tsx';
import type { KeptCommon } from './keep-store.ts';
import type { Like } from './like-store.ts';

/** What people want alike, as a steward keeps it: its wording, what was said, what is like it, what may answer it. */
export function KeepPage({
  words,
  common,
  like,
  answers,
  typed,
  faults,
  done,
}: {
  words: CheckWords;
  common: KeptCommon;
  like: readonly Like[];
  answers: readonly Result[];
  /** The wording as it is typed. */
  typed: string;
  faults: Faults;
  done: string | null;
}) {
  const { keep } = words;
  const action = to('wantChange', { want: common.code });
  const shown = common.wants.filter(({ state }) => state === 'shown').length;
  return (
    <div class="narrow">
      <Crumbs
        label={words.steward}
        links={[
          { href: to('steward', {}), text: words.steward },
          { href: to('wantsCheck', {}), text: words.title },
        ]}
      />
      {done && <Banner>{done}</Banner>}
      <h1>{common.words}</h1>
      <p>
        <a href={to('commonWant', { want: common.code })}>{keep.see}</a>
      </p>
      <Form action={action} faults={faults} faultsTitle={words.faults}>
        <TextArea name="words" label={keep.wording} rows={2} value={typed} faults={faults} />
        <Button kind="secondary" name="does" value="word">
          {keep.reword}
        </Button>
      </Form>
      <h2>{keep.said}</h2>
      <ul class="steps">
        {common.wants.map(({ id, words: said, shownWords, state }) => (
          <li key={id}>
            <span>
              {shownWords ?? said} <Tag>{keep.states[state]}</Tag>
            </span>
            {state === 'shown' && (
              <form method="post" action={action} class="row">
                <Hidden name="want" value={id} />
                {shown > 1 && (
                  <Button kind="quiet" name="does" value="part">
                    {keep.part}
                    <span class="govuk-visually-hidden">: {shownWords ?? said}</span>
                  </Button>
                )}
                <Button kind="quiet" name="does" value="hide">
                  {words.hide}
                  <span class="govuk-visually-hidden">: {shownWords ?? said}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <h2>{keep.like}</h2>
      {like.length === 0 && <p>{keep.noneLike}</p>}
      <ul class="steps">
        {like.map((other) => (
          <li key={other.id}>
            <a href={to('wantKeep', { want: other.code })}>{other.words}</a>
            <form method="post" action={action}>
              <Hidden name="code" value={other.code} />
              <Button kind="quiet" name="does" value="join">
                {keep.join}
                <span class="govuk-visually-hidden">: {other.words}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <h2>{keep.answers}</h2>
      {answers.length === 0 && <p>{keep.noAnswers}</p>}
      <ul class="rows">
        {answers.map(({ release, words: text, line, story, passage, title }) => (
          <li key={release}>
            <blockquote data-passage={passage}>{text.slice(line.start, line.end)}</blockquote>
            <p class="where">
              <a href={to('passage', { story, passage })}>{title}</a>
            </p>
            <form method="post" action={action}>
              <Hidden name="release" value={release} />
              <Button kind="quiet" name="does" value="strike">
                {keep.strike}
                <span class="govuk-visually-hidden">: {text.slice(line.start, line.start + 60)}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
