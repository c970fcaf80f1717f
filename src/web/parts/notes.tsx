import type { ComponentChildren } from 'preact';
import type { Faults } from './field-frame.tsx';

export { SummaryList, Table } from './lists.tsx';
export { BackLink, Crumbs, NumberedPages, Pages, SearchBox, TabLinks } from './moves.tsx';

/** What is wrong with a form, over it: each fault leads to its field. It takes the keyboard when the page opens. */
export function ErrorSummary({
  title,
  faults,
  ids = {},
}: {
  title: string;
  faults: Faults;
  ids?: Readonly<Record<string, string>>;
}) {
  const all = Object.entries(faults);
  if (all.length === 0) return null;
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} id="error-summary">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <ul class="govuk-error-summary__list">
        {all.map(([name, text]) => (
          <li key={name}>
            <a href={`#${ids[name] ?? name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that something was done, or is to be known, at the head of a page. */
export function Banner({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <div class="govuk-notification-banner" role="status">
      {title && <h2>{title}</h2>}
      <div>{children}</div>
    </div>
  );
}

/** The one thing to do next, and why. */
export function NextStep({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="next">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Where there is nothing yet: says so, and what could be done. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Something to open for those who want to know more. */
export function More({
  summary,
  children,
  open,
}: {
  summary: string;
  children: ComponentChildren;
  open?: boolean;
}) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

/** Set apart, because it matters. */
export function Inset({ children }: { children: ComponentChildren }) {
  return <div class="govuk-inset-text">{children}</div>;
}

/** A state in a word: good, waiting, bad, or just a fact. Never colour alone. */
export function Tag({ children, tone }: { children: ComponentChildren; tone?: 'good' | 'wait' | 'bad' }) {
  return <strong class={`govuk-tag${tone ? ` ${tone}` : ''}`}>{children}</strong>;
}

/** Something that cannot be undone, or that goes wrong easily. `word` says so to whoever cannot see the sign: “Warning”. */
export function Warning({ word, children }: { word: string; children: ComponentChildren }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{word}</span> {children}
      </strong>
    </div>
  );
}

/** It is done, in large. @param level 1 when the title is the heading of the page, as it mostly is */
export function Panel({
  title,
  level = 1,
  children,
}: {
  title: string;
  level?: 1 | 2;
  children?: ComponentChildren;
}) {
  const Heading = `h${level}` as const;
  return (
    <div class="done">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
