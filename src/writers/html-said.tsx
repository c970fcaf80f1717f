import type { Quote } from '../documents/document.ts';
import { gapBefore } from '../documents/walk.ts';
import { Said } from '../stories/said.ts';
import type { Setting } from './html-setting.ts';

/** A teller's words within a line: a heading, a cell. The marks round it are the browser's, not in the text. */
export function Inline({ piece }: { piece: Said | string }) {
  if (!(piece instanceof Said)) return <>{piece}</>;
  return (
    <q data-passage={piece.passage} dir="auto">
      {piece.text}
    </q>
  );
}

/** A quotation with our label over it and, under it, who says it and the way to where it was said. */
export function Quotation({ quote, setting }: { quote: Quote; setting: Setting }) {
  return (
    <figure class={quote.weight === 'key' ? 'key' : undefined}>
      {quote.label && <p class="label">{quote.label}</p>}
      <blockquote dir="auto">
        {quote.spans.map((said, index) => (
          <Paragraph key={said.start} said={said} gap={gapBefore(quote, index)} />
        ))}
      </blockquote>
      <Source by={quote.by} passage={quote.spans[0].passage} setting={setting} />
    </figure>
  );
}

function Paragraph({ said, gap }: { said: Said; gap: boolean }) {
  if (!gap) return <p data-passage={said.passage}>{said.text}</p>;
  return (
    <p>
      <span class="gap" role="img" aria-label="Words left out">
        …
      </span>{' '}
      <span data-passage={said.passage}>{said.text}</span>
    </p>
  );
}

function Source({ by, passage, setting }: { by: string | null; passage: string; setting: Setting }) {
  const address = setting.passageLink(passage);
  if (!by && !address && !setting.showIds) return null;
  const shown = setting.showIds && `${by ? '· ' : ''}${passage}`;
  return (
    <figcaption>
      {by && <span>— {by}</span>} {address ? <a href={address}>where it was said</a> : shown}
    </figcaption>
  );
}
