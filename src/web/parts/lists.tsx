import type { AriaRole, ComponentChildren } from 'preact';

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
 * @param isStacked whether on a telephone each row is a paragraph of its own, its cells after the names of their columns: for rows
 * that are read one by one, not for numbers that are compared
 */
export function Table({
  caption,
  head,
  rows,
  isHeaded = false,
  isStacked = false,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
  isHeaded?: boolean;
  isStacked?: boolean;
}) {
  const role = (name: AriaRole) => (isStacked ? name : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={caption}>
      {/* The roles are said because a row that is no longer laid out as one would lose its own in some browsers. */}
      <table class={isStacked ? 'govuk-table stacked' : 'govuk-table'} role={isStacked ? 'table' : undefined}>
        <caption class={isHeaded ? 'govuk-visually-hidden' : undefined}>{caption}</caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {head.map((name) => (
              <th key={name} scope="col" role={role('columnheader')} class="govuk-table__header">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {rows.map((row, at) => (
            <tr key={at} role={role('row')}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row" role={role('rowheader')} class="govuk-table__header">
                    {cell}
                  </th>
                ) : (
                  <td key={i} role={role('cell')} data-head={head[i]} class="govuk-table__cell">
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
