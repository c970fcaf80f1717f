import type { ComponentChildren } from 'preact';
import type { Faults } from './fields.tsx';

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

/** Where this page is, from the top. */
export function Crumbs({
  label,
  links,
  here,
}: {
  label: string;
  links: readonly { href: string; text: string }[];
  here?: string;
}) {
  return (
    <nav class="crumbs" aria-label={label}>
      {links.map(({ href, text }, i) => (
        <span key={href}>
          {i > 0 && ' › '}
          <a href={href}>{text}</a>
        </span>
      ))}
      {here && (
        <span aria-current="page">
          {' › '}
          {here}
        </span>
      )}
    </nav>
  );
}

/** Facts, each under its name, with something to do beside it where there is something. */
export function SummaryList({
  rows,
}: {
  rows: readonly {
    key: string;
    value: ComponentChildren;
    action?: { href: string; text: string; about: string } | undefined;
  }[];
}) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value, action }) => (
        <div class="govuk-summary-list__row" key={key}>
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {action && (
            <dd class="govuk-summary-list__actions">
              <a href={action.href}>
                {action.text}
                <span class="govuk-visually-hidden"> {action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** A table that scrolls by itself where the window is narrow. The first cell of each row is its header. */
export function Table({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="govuk-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col" class="govuk-table__header">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row" class="govuk-table__header">
                    {cell}
                  </th>
                ) : (
                  <td key={i} class="govuk-table__cell">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The way to the page before and the one after. */
export function Pages({
  label,
  previous,
  next,
}: {
  label: string;
  previous: { href: string; text: string } | null;
  next: { href: string; text: string } | null;
}) {
  if (!previous && !next) return null;
  return (
    <nav class="pages" aria-label={label}>
      {previous && (
        <a rel="prev" href={previous.href}>
          ← {previous.text}
        </a>
      )}
      {next && (
        <a rel="next" href={next.href}>
          {next.text} →
        </a>
      )}
    </nav>
  );
}
