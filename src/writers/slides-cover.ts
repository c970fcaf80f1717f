import type { Document } from '../documents/document.ts';
import { light } from '../look/colours.ts';
import { marks } from '../look/marks.ts';
import { Said } from '../stories/said.ts';
import { notices } from './notices.ts';
import type { SlidesFile, TextRun } from './slides-file.ts';
import { linesOf, slide } from './slides-room.ts';
import { markPng } from './word-mark.ts';
import { bare, typefaces } from './word-styles.ts';

const cover = 'Cover';
const left = 1.1;
const width = slide.width - 2 * left;
const white = bare(light.onGrove);

/** Draws the first slide: what it is, called what, told by whom, how long, and whether it is a draft. */
export function drawCover(file: SlidesFile, document: Document): void {
  const type = { fontFace: typefaces.ours, color: white, align: 'left', margin: 0 } as const;
  const title = {
    name: 'title',
    type: 'title',
    x: left,
    y: 1.75,
    w: width,
    h: 1.9,
    bold: true,
    fontSize: 44,
  } as const;
  file.defineSlideMaster({
    title: cover,
    background: { color: bare(light.grove) },
    objects: [{ placeholder: { options: { ...type, ...title, valign: 'bottom' }, text: '' } }],
  });
  const page = file.addSlide({ masterName: cover });
  const { label } = marks[document.form];
  const mark = Buffer.from(markPng(document.form, light.sprout)).toString('base64');
  const altText = `The mark of the form called ${label}`;
  page.addImage({ data: `data:image/png;base64,${mark}`, x: left, y: 0.85, w: 0.65, h: 0.65, altText });
  const place = document.place ? `  ·  ${document.place}` : '';
  const said = [
    { text: label, options: { bold: true } },
    { text: `  ${document.minutes.total} minutes${place}` },
  ];
  page.addText(said, {
    ...type,
    x: left + 0.85,
    y: 0.85,
    w: width - 0.85,
    h: 0.65,
    fontSize: 22,
    valign: 'middle',
  });
  const fits = (size: number) => linesOf(document.title, width, size, 'bold') * size * 1.2 <= 1.9 * 72;
  const fontSize = [44, 36, 30, 24].find(fits) ?? 20;
  page.addText([{ text: document.title, options: { fontSize } }], { placeholder: 'title' });
  page.addText(underTitle(document), {
    ...type,
    x: left,
    y: 3.85,
    w: width,
    h: 3.2,
    fontSize: 20,
    valign: 'top',
  });
}

/** What stands under the title, as far as it fits: the standfirst, who told it, what must be said first. */
function underTitle(document: Document): TextRun[] {
  const { standfirst, toldBy } = document;
  const told = standfirst instanceof Said;
  const words = told ? standfirst.text : (standfirst ?? '');
  const fontSize = linesOf(words, width, 26, 'told') <= 2 ? 26 : 20;
  const paragraphs = [
    { text: toldBy, bold: false },
    ...notices(document).map((text) => ({ text, bold: true })),
  ];
  const rest = paragraphs.filter(({ text }) => text !== '');
  const first = {
    fontSize,
    fontFace: told ? typefaces.theirs : typefaces.ours,
    paraSpaceAfter: 14,
    breakLine: true,
  };
  return [
    ...(words ? [{ text: words, options: first }] : []),
    ...rest.map(({ text, bold }) => ({ text, options: { bold, paraSpaceAfter: 6, breakLine: true } })),
  ];
}
