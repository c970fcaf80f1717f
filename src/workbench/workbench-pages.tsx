import type { ComponentChildren } from 'preact';
import { to } from '../addresses.ts';
import { LinkButton } from '../web/parts/fields.tsx';
import { Banner, Crumbs, Empty, NextStep } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { type ListProps, PassageList } from './list-parts.tsx';
import { filterQuery } from './passage-list.ts';
import { PreviewBeside, type PreviewProps } from './preview-parts.tsx';
import type { workbenchWords } from './workbench-words.ts';

type Words = WordsOf<typeof workbenchWords>;

/** What stands round everything on the workbench. */
export interface BenchProps {
  words: Words;
  slug: string;
  title: string;
  /** How many names wait for a decision. */
  waiting: number;
  list: ListProps;
  preview: PreviewProps & { draft: string | null };
  /** What was just done, in words. */
  done: string | null;
}

/** The list, what is open, and the preview, side by side; under each other on a phone. */
export function Bench({
  words,
  slug,
  title,
  waiting,
  list,
  preview,
  done,
  children,
}: BenchProps & { children: ComponentChildren }) {
  return (
    <>
      <Crumbs
        label={words.crumbs}
        links={[
          { href: to('work', {}), text: words.work },
          { href: to('storyWork', { story: slug }), text: title },
        ]}
      />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={to('names', { story: slug })}>{words.names}</a>
        {waiting > 0 && <>: {words.namesWaiting(waiting)}</>}
      </p>
      <div class="bench three">
        <PassageList {...list} />
        <section id="passage" aria-labelledby="passage-title">
          {done && (
            <Banner>
              <p>{done}</p>
            </Banner>
          )}
          {children}
        </section>
        <PreviewBeside {...preview} />
      </div>
    </>
  );
}

/** The workbench with no passage open: where to begin. */
export function WorkbenchPage(props: BenchProps & { first: string | null }) {
  const { words, slug, list, first, waiting } = props;
  if (list.all === 0)
    return (
      <>
        <h1>{words.title}</h1>
        <Empty title={words.empty}>
          <p>{words.emptyHint}</p>
          <p>
            <a href={to('storyWork', { story: slug })}>{words.backToStory}</a>
          </p>
        </Empty>
      </>
    );
  const query = { ...filterQuery(list.filter), form: list.form };
  return (
    <Bench {...props}>
      <h2 id="passage-title">{first === null ? words.allDone : words.choose}</h2>
      {first === null ? (
        <NextStep title={words.toDo}>
          <p>{waiting > 0 ? words.thenNames : words.thenAsk}</p>
          <LinkButton
            href={waiting > 0 ? to('names', { story: slug }) : `${to('storyWork', { story: slug })}#tellers`}
          >
            {waiting > 0 ? words.names : words.toTellers}
          </LinkButton>
        </NextStep>
      ) : (
        <NextStep title={words.chooseHint}>
          <LinkButton href={`${to('passageWork', { story: slug, passage: first }, query)}#passage`}>
            {words.begin}
          </LinkButton>
        </NextStep>
      )}
    </Bench>
  );
}
