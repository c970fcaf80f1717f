import { to } from '../addresses.ts';
import { question } from '../questions/questions.ts';
import type { ShapedPassage } from '../stories/story.ts';
import { Pages } from '../web/parts/notes.tsx';
import { Words } from '../web/parts/ways.tsx';
import { Cite, StoryHead, type StoryHeadProps, type StoryWords } from './story-pages.tsx';

/** A passage with its neighbours, as its page shows it. */
export interface PassagePageProps extends StoryHeadProps {
  passage: ShapedPassage;
  asked: string | null;
  before: ShapedPassage | null;
  after: ShapedPassage | null;
  mark: { start: number; end: number } | null;
  cite: string;
}

/** Where a tap on any line lands: the passage, the line marked, and what was said just before and after. */
export function PassagePage(props: PassagePageProps) {
  const { words, passage, before, after, slug } = props;
  const pageOf = (one: ShapedPassage | null, text: string) =>
    one && { href: to('passage', { story: slug, passage: one.id }), text };
  return (
    <>
      <StoryHead {...props} />
      {before && <Near passage={before} slug={slug} title={words.before} words={words} />}
      <figure class="passage here" id="here">
        {props.asked && <p class="label soft">{words.asked(props.asked)}</p>}
        <blockquote data-passage={passage.id}>
          <Words text={passage.words} mark={props.mark} />
        </blockquote>
        <figcaption>
          {passage.teller}
          {passage.startMs !== null && ` · ${words.atTime(clock(passage.startMs))}`}
          {passage.questions.length > 0 && (
            <span>
              {` · ${words.answers} `}
              {passage.questions.map((number, i) => (
                <span key={number}>
                  {i > 0 && ', '}
                  <a href={to('question', { question: String(number) })}>{question(number).wording}</a>
                </span>
              ))}
            </span>
          )}
        </figcaption>
      </figure>
      {after && <Near passage={after} slug={slug} title={words.after} words={words} />}
      <Pages
        label={words.moreFrom}
        previous={pageOf(before, words.before)}
        next={pageOf(after, words.after)}
      />
      <Cite words={words} cite={props.cite} since={null} review={null} />
    </>
  );
}

function Near({
  passage,
  slug,
  title,
  words,
}: {
  passage: ShapedPassage;
  slug: string;
  title: string;
  words: StoryWords;
}) {
  return (
    <figure class="passage near">
      <p class="label soft">{title}</p>
      <blockquote data-passage={passage.id}>
        <Words text={passage.words} />
      </blockquote>
      <figcaption>
        {passage.teller} · <a href={to('passage', { story: slug, passage: passage.id })}>{words.whereSaid}</a>
      </figcaption>
    </figure>
  );
}

/** Milliseconds as a clock shows them: "1:02:03", "12:05". */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
