import type { Document } from '../documents/document.ts';
import { light } from '../look/colours.ts';
import { marks, productMark } from '../look/marks.ts';
import { escapeXml } from './epub-xml.ts';

/** Letters to a line of the title, at the size it has on the cover. */
const lineLength = 15;
/** Lines that fit above the mark. */
const mostLines = 7;

/** The cover as a picture for the shelf: the title, the mark of the form, the mark of the product. SVG, 600 × 800. */
export function coverPicture(document: Document): string {
  const { label, path } = marks[document.form];
  const lines = titleLines(document.title).map(
    (line, index) =>
      `<text x="50" y="${120 + index * 60}" font-size="50" font-weight="bold"${squeezed(line)}>${escapeXml(line)}</text>`,
  );
  const shapes = productMark.shapes.map(({ path: d, fill, stroke }) =>
    fill
      ? `<path d="${d}" fill="${fill}"/>`
      : `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="2.6" stroke-linecap="round"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800"><rect width="600" height="800" fill="${light.grove}"/><g transform="translate(330 470) scale(11)" opacity=".3">${shapes.join('')}</g><g fill="${light.onGrove}" font-family="sans-serif">${lines.join('')}<text x="118" y="733" font-size="34" font-weight="bold">${label}</text></g><g transform="translate(50 698) scale(2.1)" fill="none" stroke="${light.sprout}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></g></svg>
`;
}

function titleLines(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > mostLines ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]} …`] : lines;
}

/** A single word that is longer than a line is drawn narrower, so that it stays on the cover. */
function squeezed(line: string): string {
  return line.length > lineLength ? ' textLength="500" lengthAdjust="spacingAndGlyphs"' : '';
}
