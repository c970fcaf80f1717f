import type { IStylesOptions } from 'docx';
import type { FormName } from '../documents/document.ts';
import { light } from '../look/colours.ts';

/** Typefaces that office programs have: a serif for tellers, a sans for us. */
export const typefaces = { theirs: 'Georgia', ours: 'Arial' } as const;

/** The styles whose text is a teller's: of paragraphs, and of words within a line of ours. */
export const toldStyles = {
  key: 'TellerKey',
  body: 'Teller',
  big: 'TellerBig',
  inline: 'TellerInline',
} as const;

/** The style of the few words of ours that stand inside a paragraph of a teller's, such as the mark of a gap. */
export const oursInline = 'OursInline';

/** Without `#`, as Word writes colours. */
export const bare = (colour: string) => colour.slice(1);

const ink = bare(light.ink);
const soft = bare(light.soft);

/** Lines as high as a share of their letters, in 240ths: without it, LibreOffice takes the height as fixed. */
const lineRule = 'auto' as const;

/** Every style that our Word files use. Sizes in half points, spaces in twentieths of a point. */
export function wordStyles(form: FormName): IStylesOptions {
  const colour = bare(light.forms[form]);
  return {
    default: {
      document: {
        run: { font: typefaces.ours, size: 22, color: ink, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 140, line: 288, lineRule } },
      },
      title: {
        run: { font: typefaces.ours, size: 56, bold: true, color: ink },
        paragraph: { spacing: { before: 120, after: 120, line: 240, lineRule } },
      },
      heading1: heading(34, 480, 160),
      heading2: heading(26, 360, 120),
      heading3: heading(23, 280, 100),
      listParagraph: { run: {}, paragraph: { spacing: { after: 80, line: 288, lineRule } } },
      hyperlink: { run: { color: bare(light.leaf), underline: { type: 'single' } } },
    },
    paragraphStyles: [
      ours('Subtitle', 'Subtitle', { size: 28, color: soft }, { spacing: { after: 120 } }),
      ours('FormMark', 'Form', { size: 24, color: colour }, { spacing: { after: 200 } }),
      ours('Notice', 'Notice', { size: 21 }, { spacing: { after: 120 }, ...bar(colour) }),
      ours(
        'Caption',
        'caption',
        { size: 22, bold: true },
        { keepNext: true, spacing: { before: 160, after: 80 } },
      ),
      ours(
        'Label',
        'Label',
        { bold: true, color: soft },
        { keepNext: true, spacing: { before: 180, after: 40 } },
      ),
      ours('By', 'By', { size: 20, color: soft }, { spacing: { after: 140 } }),
      ours('Hint', 'Hint', { size: 20, color: soft }, { keepNext: true, spacing: { after: 0 } }),
      ours('Line', 'Line to write on', { color: soft }, { spacing: { before: 200, after: 0 } }),
      ours(
        'NoteTitle',
        'Note title',
        { bold: true },
        { keepNext: true, spacing: { before: 200, after: 80 } },
      ),
      ours('HostNote', 'Host note', {}, {}),
      ours('Entry', 'Contents entry', {}, { spacing: { after: 60 } }),
      ours(
        'EventDay',
        'Event day',
        { size: 30, bold: true },
        { keepNext: true, spacing: { before: 160, after: 60 } },
      ),
      ours('EventLine', 'Event line', {}, { keepNext: true, spacing: { after: 60 } }),
      ours('Cell', 'Cell', { size: 21 }, { spacing: { before: 50, after: 50, line: 260, lineRule } }),
      ours(
        'CellHead',
        'Cell head',
        { size: 20, bold: true, color: soft },
        { keepNext: true, spacing: { after: 60 } },
      ),
      ours('Footer', 'footer', { size: 18, color: soft }, { spacing: { after: 0 } }),
      theirs(toldStyles.body, 'Teller’s words', 24, {}),
      theirs(toldStyles.big, 'Teller’s words, large', 26, { spacing: { after: 120, line: 280, lineRule } }),
      theirs(toldStyles.key, 'Teller’s words, key', 31, bar(colour)),
    ],
    characterStyles: [
      {
        id: toldStyles.inline,
        name: 'Teller inline',
        basedOn: 'DefaultParagraphFont',
        run: { font: typefaces.theirs },
      },
      {
        id: oursInline,
        name: 'Ours inline',
        basedOn: 'DefaultParagraphFont',
        run: { font: typefaces.ours, color: soft },
      },
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function heading(size: number, before: number, after: number) {
  const run = { font: typefaces.ours, size, bold: true, color: ink };
  return {
    run,
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 250, lineRule } },
  };
}

function ours(
  id: string,
  name: string,
  run: ParagraphStyle['run'],
  paragraph: ParagraphStyle['paragraph'],
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

function theirs(id: string, name: string, size: number, more: ParagraphStyle['paragraph']): ParagraphStyle {
  const paragraph = { spacing: { after: 160, line: 300, lineRule }, ...more };
  return { id, name, basedOn: 'Normal', quickFormat: true, run: { font: typefaces.theirs, size }, paragraph };
}

/** The upright rule that sets a paragraph apart. */
function bar(color: string) {
  return { border: { left: { style: 'single', size: 18, space: 8, color } }, indent: { left: 200 } } as const;
}
