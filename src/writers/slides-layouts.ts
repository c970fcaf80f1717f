import type { Document } from '../documents/document.ts';
import { light } from '../look/colours.ts';
import type { LayoutObjects, SlidesFile } from './slides-file.ts';
import { bodyHeight, bodyWidth, slide } from './slides-room.ts';
import { markPng } from './word-mark.ts';
import { bare, typefaces } from './word-styles.ts';

/** The kinds of slide that ours are made from, by name. */
export const layouts = { text: 'Heading and text', rows: 'Heading and table' } as const;

const ink = bare(light.ink);
/** Where the heading of a slide stands, and what is under it, in inches. */
export const titleBox = { x: slide.left, y: slide.top, w: bodyWidth - 1, h: slide.title };
/** Where what is said on a slide stands, in inches. */
export const bodyBox = { x: slide.left, y: slide.body, w: bodyWidth, h: bodyHeight };

/** Says what a slide looks like before anything is on it: title, text, form's mark, draft, number. */
export function drawLayouts(file: SlidesFile, document: Document): void {
  const colour = light.forms[document.form];
  const mark = `data:image/png;base64,${Buffer.from(markPng(document.form, colour)).toString('base64')}`;
  const title = {
    name: 'title',
    type: 'title',
    ...titleBox,
    align: 'left',
    valign: 'middle',
    margin: 0,
  } as const;
  const body = { name: 'body', type: 'body', ...bodyBox, align: 'left', valign: 'top', margin: 0 } as const;
  const type = { fontFace: typefaces.ours, color: ink };
  const fixed: LayoutObjects = [
    { rect: { x: 0, y: 0, w: 0.16, h: slide.height, fill: { color: bare(colour) } } },
    { image: { data: mark, x: slide.width - 1.35, y: 0.72, w: 0.65, h: 0.65 } },
    { placeholder: { options: { ...title, ...type, fontSize: 32, bold: true }, text: '' } },
  ];
  const numbered = {
    x: slide.width - 1.5,
    y: 6.85,
    w: 0.8,
    h: 0.4,
    ...type,
    color: bare(light.soft),
    fontSize: 20,
    align: 'right',
  } as const;
  const common = { background: { color: bare(light.paper) }, slideNumber: numbered };
  const text = { placeholder: { options: { ...body, ...type, fontSize: 24 }, text: '' } };
  const draft = {
    text: {
      text: 'Draft',
      options: { ...type, x: slide.left, y: 6.85, w: 3, h: 0.4, margin: 0, fontSize: 20, bold: true },
    },
  };
  const always = document.undecided > 0 ? [...fixed, draft] : fixed;
  file.defineSlideMaster({ ...common, title: layouts.text, objects: [...always, text] });
  file.defineSlideMaster({ ...common, title: layouts.rows, objects: always });
}
