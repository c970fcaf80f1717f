/** What this page is under, from the top; its own name is the heading below. Where it is under one thing alone, that is the way back. */
export function Crumbs({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; text: string }[];
}) {
  const [up, ...more] = links;
  if (up && more.length === 0)
    return (
      <nav aria-label={label}>
        <BackLink {...up} />
      </nav>
    );
  return (
    <nav class="crumbs" aria-label={label}>
      <Trail links={links} />
    </nav>
  );
}

function Trail({ links }: { links: readonly { href: string; text: string }[] }) {
  return (
    <>
      {links.map(({ href, text }, i) => (
        <span key={href}>
          {i > 0 && ' › '}
          <a href={href}>{text}</a>
        </span>
      ))}
    </>
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

/** The way back to where somebody came from: at the very top, before the heading. */
export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <a class="govuk-back-link" href={href}>
      {text}
    </a>
  );
}

/** Which numbers of pages to show, from 1: the first, the last and those beside this one; null where some are left out. */
export function shownPages(here: number, last: number): (number | null)[] {
  const wanted = [1, here - 1, here, here + 1, last].filter((page) => page >= 1 && page <= last);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.flatMap((page, i) => {
    const gap = page - (numbers[i - 1] ?? page - 1);
    // A gap of one page is shown as that page: dots would take the same room.
    return gap === 2 ? [page - 1, page] : gap > 2 ? [null, page] : [page];
  });
}

/** Numbered pages of a long list, with the way to the one before and after. Nothing where there is one page only. */
export function NumberedPages({
  label,
  here,
  last,
  href,
  words,
}: {
  label: string;
  /** From 1. */
  here: number;
  last: number;
  href: (page: number) => string;
  words: { previous: string; next: string; page: (page: number) => string };
}) {
  if (last < 2) return null;
  return (
    <nav class="pages" aria-label={label}>
      {here > 1 && (
        <a rel="prev" href={href(here - 1)}>
          ← {words.previous}
        </a>
      )}
      <ul>
        {shownPages(here, last).map((page, i) => (
          <li key={page ?? `gap-${i}`}>
            {page === null ? (
              '…'
            ) : (
              <a
                href={href(page)}
                aria-label={words.page(page)}
                aria-current={page === here ? 'page' : undefined}
              >
                {page}
              </a>
            )}
          </li>
        ))}
      </ul>
      {here < last && (
        <a rel="next" href={href(here + 1)}>
          {words.next} →
        </a>
      )}
    </nav>
  );
}

/** Sides of one thing, each an address of its own. */
export function TabLinks({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; text: string; isHere: boolean }[];
}) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {links.map(({ href, text, isHere }) => (
          <li key={href}>
            <a href={href} aria-current={isHere ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Looks for something in plain words: one field, one button, no script. */
export function SearchBox({
  action,
  name,
  label,
  hint,
  value = '',
  button,
}: {
  action: string;
  name: string;
  label: string;
  hint?: string;
  value?: string;
  button: string;
}) {
  return (
    <search>
      <form action={action} method="get">
        <label class="govuk-label" for={name}>
          {label}
        </label>
        {hint && (
          <div id={`${name}-hint`} class="govuk-hint">
            {hint}
          </div>
        )}
        <div class="find">
          <input
            class="govuk-input"
            id={name}
            name={name}
            type="search"
            value={value}
            autocomplete="off"
            aria-describedby={hint ? `${name}-hint` : undefined}
          />
          <button type="submit" class="govuk-button">
            {button}
          </button>
        </div>
      </form>
    </search>
  );
}
