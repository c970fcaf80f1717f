import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { productSvg } from '../look/marks.ts';
import { ProductTile } from './html-marks.tsx';

/** Nothing may be fetched, run or sent: a page that is mailed about must be safe to open. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** What every page is told. */
export interface PageFrame {
  /** Never a teller's words: titles are shown where nothing says who is speaking. */
  title: string;
  description: string;
  language: string;
  style: string;
  /** The way back to the cover; null on the cover itself. */
  back: { href: string; text: string } | null;
  /** Sentences to be told before anything else; empty for none. The first is a draft's warning if `draft`. */
  notices: readonly string[];
  draft: boolean;
  children: ComponentChildren;
}

/** A whole HTML page, as bytes. It holds its style and asks for no other file. */
export function page(frame: PageFrame): Uint8Array {
  return new TextEncoder().encode(`<!DOCTYPE html>${renderToString(<Page {...frame} />)}\n`);
}

function Page({ title, description, language, style, back, notices, draft, children }: PageFrame) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <link rel="icon" type="image/svg+xml" href={favicon} />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <div class="wrap top">
            <span class="brand">
              <ProductTile />
              Passalong
            </span>
            {back && <a href={back.href}>{back.text}</a>}
          </div>
          {notices.map((text, index) => (
            <div key={text} class={draft && index === 0 ? 'notice draft' : 'notice'}>
              <p class="wrap">{text}</p>
            </div>
          ))}
        </header>
        <main>{children}</main>
        <footer class="wrap">
          <div class="foot">
            <p>
              Every quotation is in the words of the person who said it. Fillers and repeats may be left out,
              and a name may be replaced by words in [square brackets]; no other word is changed.
            </p>
            <p>
              To check every one of them, run <code>passalong verify</code> on the folder this came in.
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}

const favicon = `data:image/svg+xml,${encodeURIComponent(productSvg())}`;
