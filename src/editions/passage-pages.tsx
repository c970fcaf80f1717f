import { to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import { marks } from '../look/marks.ts';
import { question } from '../questions/questions.ts';
import type { ShapedPassage } from '../stories/story.ts';
import { between } from '../web/parts/between.ts';
import { Pages } from '../web/parts/notes.tsx';
import { Words } from '../web/parts/ways.tsx';
import { Cite, type CiteProps } from './cite.tsx';
import { toPassage } from './passage-address.ts';
import { StoryHead, type StoryHeadProps, type StoryWords } from './story-parts.tsx';

/** A passage with its neighbours, as its page shows it. */
export interface PassagePageProps extends StoryHeadProps, Pick<CiteProps, 'cite' | 'address' | 'contact'> {
  passage: ShapedPassage;
  /** The forms that say something of it. */
  saidIn: readonly { form: string }[];
  before: ShapedPassage | null;
  after: ShapedPassage | null;
  mark: { start: number; end: number } | null;
}

/** Where a tap on any line lands: the passage, the line marked, and what was said just before and after. */
export function PassagePage(props: PassagePageProps) {
  const { words, passage, before, after, slug } = props;
  const pageOf = (one: ShapedPassage | null, text: string) => one && { href: toPassage(slug, one.id), text };
  return (
    <>
      <StoryHead {...props} />
      {before && <Near passage={before} slug={slug} title={words.before} words={words} />}
      <figure class="passage here" id="here">
        <blockquote data-passage={passage.id}>
          <Words text={passage.words} mark={props.mark} />
        </blockquote>
        <figcaption>
          {passage.teller}
          {passage.startMs !== null && `${between}${words.atTime(clock(passage.startMs))}`}
          {passage.questions.length > 0 && (
            <span>
              {`${between}${words.answers} `}
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
      <SaidIn {...props} />
      {after && <Near passage={after} slug={slug} title={words.after} words={words} />}
      <Pages
        label={words.moreFrom}
        previous={pageOf(before, words.before)}
        next={pageOf(after, words.after)}
      />
      <Cite {...props} title={props.story.title} since={null} review={null} />
    </>
  );
}

function SaidIn({ saidIn, words, slug }: PassagePageProps) {
  if (saidIn.length === 0) return null;
  return (
    <p class="soft">
      {words.saidIn}{' '}
      {saidIn.map(({ form }, i) => (
        <span key={form}>
          {i > 0 && ', '}
          <a href={to('form', { story: slug, form })}>{marks[form as FormName].label}</a>
        </span>
      ))}
    </p>
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
        {passage.teller}
        <span class="to-click">
          {between}
          <a href={toPassage(slug, passage.id)}>{words.whereSaid}</a>
        </span>
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
