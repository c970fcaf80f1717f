import type { ComponentChildren } from 'preact';

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

/**
 * A table that scrolls by itself where the window is narrow. The first cell of each row is its header.
 * @param isHeaded whether a heading over it says already what it is: its caption is then for ears alone
 */
export function Table({
  caption,
  head,
  rows,
  isHeaded = false,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
  isHeaded?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="govuk-table">
        <caption class={isHeaded ? 'govuk-visually-hidden' : undefined}>{caption}</caption>
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
