import { renderToString } from 'preact-render-to-string';
import { tellingStyle } from '../look/style.ts';
import { question } from '../questions/questions.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import { toldBy } from '../stories/tellers.ts';
import { storyNotices } from './html-notices.ts';
import { page } from './html-page.tsx';
import { type TellingPart, tellingParts } from './telling-parts.ts';

/** A file of the folder. */
export interface PageFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * The whole telling, every passage that may be shared in the order told: where a tap on any quotation lands. As
 * many pages (`telling.html`, `telling-2.html`) as keep each under 60 KB.
 * @param asked by passage id: what the interviewer asked just before it
 */
export function writeTellingPages(story: Story, asked: ReadonlyMap<string, string>): PageFile[] {
  const parts = tellingParts(story, (passage) => measure(passage, asked));
  return parts.map((part, index) => ({ name: part.name, bytes: write(story, asked, parts, part, index) }));
}

/** The address of each passage of the story, from a file beside the telling's: `telling.html#t1p07`. */
export function passageAddress(
  story: Story,
  asked: ReadonlyMap<string, string>,
): (passage: string) => string | null {
  const addresses = new Map<string, string>();
  for (const part of tellingParts(story, (passage) => measure(passage, asked)))
    for (const { id } of part.passages) addresses.set(id, `${part.name}#${id}`);
  return (passage) => addresses.get(passage) ?? null;
}

function measure(passage: ShapedPassage, asked: ReadonlyMap<string, string>): number {
  return Buffer.byteLength(
    renderToString(<Told passage={passage} asked={asked.get(passage.id) ?? null} named />),
  );
}

function write(
  story: Story,
  asked: ReadonlyMap<string, string>,
  parts: readonly TellingPart[],
  part: TellingPart,
  index: number,
): Uint8Array {
  const which = parts.length > 1 ? `, page ${index + 1} of ${parts.length}` : '';
  return page({
    title: `${story.title}: the whole telling${which}`,
    description: `Everything that may be shared, in the order told${which}.`,
    language: 'en-GB',
    style: tellingStyle(),
    back: { href: 'index.html', text: 'All the ways to take this in' },
    notices: storyNotices(story),
    draft: story.undecided > 0,
    children: (
      <article class="wrap">
        <header class="sheet head">
          <h1>{story.title}</h1>
          <p class="stand">The whole telling{which}: all that may be shared, in the order told.</p>
          {story.place && <p class="facts">{story.place}</p>}
        </header>
        <div class="sheet body">
          <div>
            {part.passages.map((passage, at) => (
              <>
                {heading(story, part, at)}
                <Told
                  key={passage.id}
                  passage={passage}
                  asked={asked.get(passage.id) ?? null}
                  named={tellersOf(story, passage).length > 1}
                />
              </>
            ))}
            <Turn parts={parts} index={index} />
          </div>
        </div>
      </article>
    ),
  });
}

function heading(story: Story, part: TellingPart, at: number) {
  const here = part.passages[at]!;
  if (at > 0 && part.passages[at - 1]?.telling === here.telling) return null;
  return (
    <h2>
      {toldBy(tellersOf(story, here))}
      {at === 0 && part.continues && ', continued'}
    </h2>
  );
}

/** Who tells in the telling that a passage is of. */
function tellersOf(story: Story, { telling, teller }: ShapedPassage): string[] {
  const names = story.tellers.filter((one) => one.telling === telling).map(({ name }) => name);
  return names.length ? [...new Set(names)] : [teller];
}

interface Shown {
  passage: ShapedPassage;
  asked: string | null;
  /** Whether who tells has to be said: not where the heading has said it for all. */
  named: boolean;
}

/** One passage: who and when, what was asked just before it, the words, what it is about. */
function Told({ passage, asked, named }: Shown) {
  return (
    <div class="told" id={passage.id}>
      {asked && (
        <h3>
          <span>Asked</span>
          {asked}
        </h3>
      )}
      {(named || passage.startMs !== null) && (
        <p class="who">
          {named && <b>{passage.teller}</b>}
          {passage.startMs !== null && ` ${clock(passage.startMs)}`}
        </p>
      )}
      <blockquote dir="auto">
        <p data-passage={passage.id}>{passage.words}</p>
      </blockquote>
      {passage.questions.length > 0 && (
        <p class="about">About {passage.questions.map((number) => question(number).name).join(', ')}</p>
      )}
    </div>
  );
}

function Turn({ parts, index }: { parts: readonly TellingPart[]; index: number }) {
  const before = parts[index - 1];
  const after = parts[index + 1];
  if (!before && !after) return null;
  return (
    <nav class="pages" aria-label="Pages of the telling">
      {before && <a href={before.name}>Earlier in the telling</a>}
      {after && <a href={after.name}>The telling goes on</a>}
    </nav>
  );
}

/** A time in a recording as people say it: 64,000 ms is "1:04", an hour and more "1:02:03". */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const head = minutes < 60 ? `${minutes}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  return `${head}:${two(seconds % 60)}`;
}
