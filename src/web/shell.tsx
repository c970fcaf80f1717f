import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { productMark } from '../look/marks.ts';
import { asset } from './assets.ts';
import type { Language } from './words.ts';

/** The words of the shell itself. */
export interface ShellWords {
  skip: string;
  mainNav: string;
  footNav: string;
  otherLanguage: string;
}

/** Everything that stands round the main part of a page. */
export interface ShellProps {
  language: Language;
  /** The language of the main part, where its words are not written in the other yet. */
  mainLanguage: Language;
  title: string;
  siteName: string;
  description: string | undefined;
  /** Whether search engines may keep it. */
  isFound: boolean;
  canonical: string | undefined;
  head: ComponentChildren;
  /** JSON-LD about the page. */
  data: object | undefined;
  links: readonly { href: string; text: string; isHere: boolean }[];
  /** Beside the links: signing in and out. */
  own: ComponentChildren;
  footLinks: readonly { href: string; text: string }[];
  footWords: string;
  /** The way to the other language; null where the site speaks one. */
  toOther: ComponentChildren;
  notice: string | undefined;
  islands: readonly string[];
  logo: string | undefined;
  /** A style of the site's own: its accent. */
  siteStyle: string | undefined;
  words: ShellWords;
  main: ComponentChildren;
}

/** A whole page as text. */
export function shell(props: ShellProps): string {
  return `<!DOCTYPE html>${renderToString(<Shell {...props} />)}\n`;
}

function Shell(props: ShellProps) {
  const { language, words, siteName } = props;
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <a href="#main" class="govuk-skip-link">
          {words.skip}
        </a>
        <header class="bar">
          {props.notice && (
            <div class="trial">
              <p class="wrap">{props.notice}</p>
            </div>
          )}
          <div class="wrap">
            <a class="brand" href="/">
              {props.logo ? <img src={props.logo} alt="" width="34" height="34" /> : <Mark />}
              {siteName}
            </a>
            <nav aria-label={words.mainNav}>
              <ul>
                {props.links.map(({ href, text, isHere }) => (
                  <li key={href}>
                    <a href={href} aria-current={isHere ? 'page' : undefined}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
              <ul class="own">
                {props.own}
                {props.toOther && <li>{props.toOther}</li>}
              </ul>
            </nav>
          </div>
        </header>
        <main
          id="main"
          class="wrap"
          tabIndex={-1}
          lang={props.mainLanguage === language ? undefined : props.mainLanguage}
        >
          {props.main}
        </main>
        <footer class="foot">
          <div class="wrap">
            <nav aria-label={words.footNav}>
              <ul>
                {props.footLinks.map(({ href, text }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <p>{props.footWords}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Head({
  title,
  siteName,
  description,
  isFound,
  canonical,
  head,
  data,
  islands,
  siteStyle,
}: ShellProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === siteName ? siteName : `${title} – ${siteName}`}</title>
      {description && <meta name="description" content={description} />}
      {!isFound && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={canonical} />}
      <link rel="icon" type="image/svg+xml" href={asset('icon.svg')} />
      <link rel="stylesheet" href={asset('site.css')} />
      {siteStyle && <link rel="stylesheet" href={siteStyle} />}
      {head}
      {/* A block of data is never run, so the policy that forbids inline script lets it be; "<" could end it early. */}
      {data && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
        />
      )}
      {islands.map((name) => (
        <script key={name} type="module" src={asset(`${name}.js`)} />
      ))}
    </head>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill={productMark.tile} />
      {productMark.shapes.map(({ path, fill, stroke }) => (
        <path
          key={path}
          d={path}
          fill={fill ?? 'none'}
          stroke={stroke ?? undefined}
          stroke-width={stroke ? 2.6 : undefined}
          stroke-linecap={stroke ? 'round' : undefined}
        />
      ))}
    </svg>
  );
}
