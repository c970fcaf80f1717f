import type { ComponentChildren } from 'preact';
import { Tag } from './notes.tsx';

/** How a state looks: good, waiting, bad, or just a fact. Its word always stands in it. */
export type Tone = 'good' | 'wait' | 'bad';

/** One thing to do: a link, unless it cannot be begun yet. */
export interface Task {
  text: string;
  href: string | null;
  hint?: string;
  state: string;
  tone?: Tone;
}

/** Things to do in an order that somebody chooses, each with how far it is. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="steps">
      {tasks.map(({ text, href, hint, state, tone }) => (
        <li key={text}>
          <span>
            {href ? <a href={href}>{text}</a> : text}
            {hint && <small>{hint}</small>}
          </span>
          <Tag tone={tone}>{state}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** How far something is, in words and as a bar: the words say all that the bar does. */
export function Progress({ words, done, all }: { words: string; done: number; all: number }) {
  return (
    <div class="how-far">
      <p>{words}</p>
      <progress class="progress" value={done} max={Math.max(all, 1)} aria-label={words} />
    </div>
  );
}

/** What happened to something, in order: where it is now, where it was, what is still to come. */
export function Timeline({
  events,
}: {
  events: readonly {
    title: string;
    /** Day and hour in words; left out for what is to come. */
    when?: string;
    text?: ComponentChildren;
    place: 'past' | 'now' | 'failed' | 'to come';
  }[];
}) {
  return (
    <ol class="timeline">
      {events.map(({ title, when, text, place }) => (
        <li
          key={title}
          class={place === 'to come' ? 'later' : place}
          aria-current={place === 'now' ? 'step' : undefined}
        >
          <b>{title}</b>
          {when && <small>{when}</small>}
          {text && <div>{text}</div>}
        </li>
      ))}
    </ol>
  );
}

/** Numbers that matter, each with its word under it. */
export function Counts({ counts }: { counts: readonly { number: string; word: string }[] }) {
  return (
    <ul class="counts">
      {counts.map(({ number, word }) => (
        <li key={word}>
          <b>{number}</b> {word}
        </li>
      ))}
    </ul>
  );
}

/** How often each of a few things was, as bars beside their numbers: longest is 100 hundredths of the width. */
export function Bars({
  label,
  bars,
}: {
  label: string;
  bars: readonly { text: string; count: number; shown: string }[];
}) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul class="bars" aria-label={label}>
      {bars.map(({ text, count, shown }) => (
        <li key={text}>
          <span>{text}</span>
          <b>{shown}</b>
          <meter min={0} max={most} value={count} aria-hidden="true" />
        </li>
      ))}
    </ul>
  );
}
