import type { ComponentChildren } from 'preact';
import { safeHref } from '../safe-href.ts';
import { between } from './between.ts';

/**
 * A teller's words with who says them: in the serif, never changed, one tap from where they were said.
 * @param passage the id of the passage they are a span of; tests find every quotation of a page by it
 */
export function Said({
  text,
  passage,
  by,
  where,
  label,
  isKey = false,
}: {
  text: string;
  passage: string;
  by: ComponentChildren;
  where?: { href: string; text: string };
  /** Words of ours over it: what it is about. */
  label?: string | undefined;
  /** The one line of a page, in large. */
  isKey?: boolean;
}) {
  return (
    <figure class={isKey ? 'passage key-line' : 'passage'}>
      {label && <p class="label">{label}</p>}
      <blockquote>
        <p data-passage={passage}>{text}</p>
      </blockquote>
      <figcaption>
        {by}
        {where && (
          <span class="to-click">
            {between}
            <a href={where.href}>{where.text}</a>
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** A link to an address that somebody typed: anything but http, https and mail leads nowhere. */
export function OutLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={safeHref(href)} rel="noopener nofollow ugc">
      {children}
    </a>
  );
}
