import type { ComponentChildren } from 'preact';

/** Sends a form. `next`: the one thing to do next, in lime; `quiet`: as a link. */
export function Button({
  children,
  kind = 'next',
  name,
  value,
  formaction,
}: {
  children: ComponentChildren;
  kind?: 'next' | 'secondary' | 'warning' | 'quiet';
  name?: string;
  value?: string;
  formaction?: string;
}) {
  const look = {
    next: 'govuk-button',
    secondary: 'govuk-button govuk-button--secondary',
    warning: 'govuk-button govuk-button--warning',
    quiet: 'plain',
  }[kind];
  return (
    <button type="submit" class={look} name={name} value={value} formaction={formaction}>
      {children}
    </button>
  );
}

/** Goes somewhere, and looks like what to do next. */
export function LinkButton({
  href,
  children,
  kind = 'next',
}: {
  href: string;
  children: ComponentChildren;
  kind?: 'next' | 'secondary';
}) {
  return (
    <a class={kind === 'next' ? 'govuk-button' : 'govuk-button govuk-button--secondary'} href={href}>
      {children}
    </a>
  );
}

/** Buttons and links that belong together, in a row that stacks where the window is narrow. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="govuk-button-group">{children}</div>;
}
