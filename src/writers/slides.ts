import type { Document } from '../documents/document.ts';
import { drawCover } from './slides-cover.ts';
import { drawSlide } from './slides-draw.ts';
import { newSlidesFile, type SlidesFile } from './slides-file.ts';
import { type Line, slideMatter } from './slides-items.ts';
import { drawLayouts } from './slides-layouts.ts';
import { mended } from './slides-mend.ts';
import { pages } from './slides-pages.ts';
import { repacked } from './word-package.ts';
import { typefaces } from './word-styles.ts';
import type { Writer } from './writer.ts';

/**
 * Writes the slides of a document: a cover, then every section that is a slide, over as many slides as it needs;
 * what is for the host goes into the speaker notes. The same document and time give the same bytes.
 */
export const writeSlides: Writer = async (document, { now }) => {
  const file = newSlidesFile();
  file.layout = 'LAYOUT_WIDE';
  file.title = document.title;
  file.theme = { headFontFace: typefaces.ours, bodyFontFace: typefaces.ours };
  const notes = drawn(file, document);
  const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  return repacked(bytes, document, now, mended(document.language, notes));
};

/** Draws every slide and gives the notes of each. */
function drawn(file: SlidesFile, document: Document): Line[][] {
  drawCover(file, document);
  const notes: Line[][] = [[]];
  drawLayouts(file, document);
  for (const { heading, items, notes: forTheHost } of slideMatter(document.blocks))
    pages(items).forEach((page, number) => {
      drawSlide(file, heading, number > 0, page);
      notes.push(number === 0 ? forTheHost : []);
    });
  return notes;
}
