import { type Colours, dark, light } from '../look/colours.ts';
import { contrast } from '../look/contrast.ts';

/** What WCAG 2.2 asks of text, so of links. */
const enough = 4.5;
/** How far a colour goes towards black or white at each try: small enough that it stays the site's own. */
const pace = 0.04;

/**
 * The site's own accent as a stylesheet: links and whatever else is leaf. A colour that could not be read is darkened for
 * the day and lightened for the night until it can, so that any colour may be set.
 * @param accent as `#rrggbb`
 */
export function accentStyle(accent: string): string {
  const [day, night] = [readableOn(light, accent, 0), readableOn(dark, accent, 255)];
  return `:root{--leaf:${day}}@media screen and (prefers-color-scheme:dark){:root{--leaf:${night}}}`;
}

function readableOn({ paper, wash }: Colours, colour: string, towards: 0 | 255): string {
  for (let share = 0; share < 1; share += pace) {
    const tried = mixed(colour, towards, share);
    if ([paper, wash].every((ground) => contrast(tried, ground) >= enough)) return tried;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

function mixed(colour: string, towards: number, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const hex = channels.map((one) =>
    Math.round(one + (towards - one) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
