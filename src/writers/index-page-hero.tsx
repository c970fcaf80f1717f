import { marks } from '../look/marks.ts';
import { Said } from '../stories/said.ts';
import type { Cover, CoverForm } from './cover.ts';
import { ProductShapes } from './html-marks.tsx';

/** Longer than this, in letters, a quotation is set smaller so that it stays one thing to take in. */
const long = 110;

/** The one strong thing of the cover: a large quotation, and the one thing to do next. */
export function Hero({ cover }: { cover: Cover }) {
  return (
    <div class="hero">
      <svg class="leafy" viewBox="0 0 32 32" aria-hidden="true">
        <ProductShapes />
      </svg>
      <div class="wrap">
        <p class="facts">
          <span>{cover.toldBy}</span>
          {cover.place && <span>{cover.place}</span>}
        </p>
        <h1>{cover.title}</h1>
        <Standfirst cover={cover} />
        <Start forms={cover.forms} />
      </div>
    </div>
  );
}

function Standfirst({ cover: { standfirst, passageLink } }: { cover: Cover }) {
  if (!standfirst) return null;
  if (!(standfirst instanceof Said)) return <p class="stand">{standfirst.ours}</p>;
  const address = passageLink(standfirst.passage);
  return (
    <figure>
      <blockquote dir="auto" class={standfirst.text.length > long ? 'long' : undefined}>
        <p data-passage={standfirst.passage}>{standfirst.text}</p>
      </blockquote>
      {address && (
        <figcaption class="said-at">
          <a href={address}>where it was said</a>
        </figcaption>
      )}
    </figure>
  );
}

function Start({ forms }: { forms: readonly CoverForm[] }) {
  const [shortest] = [...forms].sort((a, b) => a.minutes - b.minutes);
  const file = shortest?.files[0];
  if (!shortest || !file) return null;
  const minutes = shortest.minutes === 1 ? '1 minute' : `${shortest.minutes} minutes`;
  return (
    <a class="go" href={file.name}>
      Begin with {minutes}: {marks[shortest.form].label}
    </a>
  );
}
