import {
  AlignmentType,
  Document as File,
  Footer,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import type { Document, FormName } from '../documents/document.ts';
import { light } from '../look/colours.ts';
import { marks } from '../look/marks.ts';
import { notices } from './notices.ts';
import { textWidth, wordBlocks } from './word-blocks.ts';
import { markPng } from './word-mark.ts';
import { wordNumbering } from './word-numbering.ts';
import { repacked } from './word-package.ts';
import { wordStyles } from './word-styles.ts';
import { bookmarkNames, piece, runs } from './word-told.ts';
import type { Writer } from './writer.ts';

/** Writes a document as a Word file on A4. The same document and time give the same bytes. */
export const writeWord: Writer = async (document, { now }) => {
  const name = bookmarkNames();
  const file = new File({
    title: document.title,
    styles: wordStyles(document.form),
    numbering: wordNumbering(document.form),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: document.form === 'tips' ? tipsMargins : margins,
          },
        },
        footers: { default: footer(document) },
        children: [...head(document, markRun(document.form), name), ...wordBlocks(document, name)],
      },
    ],
  });
  return repacked(await Packer.toBuffer(file), document, now, renumbered);
};

const margins = { top: 1250, bottom: 1250, left: 1453, right: 1453, header: 600, footer: 600 };
/** Tips are one side. */
const tipsMargins = { ...margins, top: 800, bottom: 1000, footer: 500 };

function head(document: Document, mark: ImageRun, name: (passage: string) => string): Paragraph[] {
  const { label } = marks[document.form];
  const form = [
    new TextRun({ text: ` ${label}`, bold: true }),
    new TextRun(`  ${document.minutes.total} min${document.place ? `  ·  ${document.place}` : ''}`),
  ];
  return [
    new Paragraph({ style: 'FormMark', children: [mark, ...form] }),
    new Paragraph({ style: 'Title', children: runs(document.title) }),
    ...(document.standfirst
      ? [new Paragraph({ style: 'Subtitle', children: piece(document.standfirst, name) })]
      : []),
    ...(document.toldBy ? [new Paragraph({ style: 'By', children: runs(document.toldBy) })] : []),
    ...notices(document).map((notice) => new Paragraph({ style: 'Notice', children: runs(notice) })),
  ];
}

function markRun(form: FormName): ImageRun {
  return new ImageRun({
    type: 'png',
    data: markPng(form, light.forms[form]),
    transformation: { width: 22, height: 22 },
    altText: { name: 'Mark', title: '', description: `The mark of the form called ${marks[form].label}` },
  });
}

function footer(document: Document): Footer {
  const draft = document.undecided > 0 ? [new TextRun({ text: ' · Draft', bold: true })] : [];
  const pages = ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [...runs(document.title), ...draft, new TextRun({ children: pages })],
      }),
    ],
  });
}

/**
 * With the numbers of bookmarks and pictures counted in this file alone: the library goes on counting from the
 * last file it wrote.
 */
function renumbered(name: string, part: Uint8Array): Uint8Array {
  if (name !== 'word/document.xml') return part;
  const numbers = new Map<string, number>();
  const number = (old: string) => {
    if (!numbers.has(old)) numbers.set(old, numbers.size + 1);
    return numbers.get(old);
  };
  const xml = strFromU8(part)
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]* w:id=")(\d+)"/gu,
      (_, before, old) => `${before}${number(old)}"`,
    )
    .replace(/(<wp:docPr id=")\d+"/gu, '$11"');
  return strToU8(xml);
}
