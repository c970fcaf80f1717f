import {
  Bookmark,
  InternalHyperlink,
  type Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type {
  Block,
  DiaryEvent,
  Document,
  Lines,
  List,
  Note,
  Quote,
  Section,
} from '../documents/document.ts';
import { topSections } from '../documents/walk.ts';
import { light } from '../look/colours.ts';
import { Said } from '../stories/said.ts';
import { whenInWords } from './calendar-words.ts';
import { inList, inNote, onThePage, type Place, paragraphAt } from './word-place.ts';
import { bare, toldStyles } from './word-styles.ts';
import { tableRows } from './word-table.ts';
import { piece, runs, spanRuns, startsRightToLeft } from './word-told.ts';

type Set = (Paragraph | Table)[];

/** How wide the text is on A4 between our margins, in twips. */
export const textWidth = 9000;

const headingStyles = ['Heading1', 'Heading2', 'Heading3'];

/**
 * The blocks of a document as paragraphs and tables of Word, in order.
 * @param name gives the bookmark round a span of a passage its name
 */
export function wordBlocks(document: Document, name: (passage: string) => string): Set {
  const sections = new Map(topSections(document).map((section, i) => [section, `section_${i + 1}`]));
  let lists = 0;

  const all = (blocks: readonly Block[], place: Place): Set =>
    blocks.flatMap((block, i) => one(block, place, leadsTo(blocks[i + 1])));

  function one(block: Block, place: Place, keepNext: boolean): Set {
    switch (block.kind) {
      case 'paragraph':
        return [ourWords(block.text, place, keepNext)];
      case 'quote':
        return quotation(block, place, name);
      case 'list':
        lists += 1;
        return listed(block, place, lists, keepNext);
      case 'table': {
        const rows = tableRows(block, textWidth - place.indent, name);
        return [text(place, block.caption, 'Caption'), rows, text(onThePage, '', 'Hint')];
      }
      case 'lines':
        return ruled(block, place);
      case 'note':
        return apart(block, place);
      case 'event':
        return diary(block, place, bare(light.forms[document.form]));
      case 'contents':
        return [
          text(place, 'What is here', 'NoteTitle'),
          ...[...sections].map(([section, at]) => entry(section, at)),
        ];
      case 'section':
        return [titled(block, place), ...all(block.blocks, { ...place, section: place.section + 1 })];
    }
  }

  function listed({ items, marker }: List, place: Place, instance: number, keepNext: boolean): Set {
    const short = items.length <= 8;
    return items.flatMap(([first, ...rest], i) => {
      const inside = inList(place, marker, instance);
      if (first?.kind !== 'paragraph') return all([...(first ? [first] : []), ...rest], inside);
      if (rest.length === 0)
        return [ourWords(first.text, inside, short && (keepNext || i < items.length - 1))];
      return [text(inside, first.text, 'NoteTitle'), ...all(rest, inside)];
    });
  }

  function apart(note: Note, place: Place): Set {
    const inside = inNote(place, bare(note.tone === 'host' ? light.forms[document.form] : light.line));
    return [text(inside, note.title, 'NoteTitle'), ...all(note.blocks, inside)];
  }

  function titled(section: Section, place: Place): Paragraph {
    const at = sections.get(section);
    const words = piece(section.heading, name);
    return paragraphAt(place, {
      style: headingStyles[Math.min(place.section, 3) - 1]!,
      pageBreakBefore: section.newPage,
      children: at ? [new Bookmark({ id: at, children: [] }), ...words] : words,
    });
  }

  function entry(section: Section, anchor: string): Paragraph {
    const { heading } = section;
    const told = heading instanceof Said;
    const style = told ? toldStyles.inline : 'Hyperlink';
    const link = new InternalHyperlink({ anchor, children: runs(told ? heading.text : heading, { style }) });
    const children = told ? [new Bookmark({ id: name(heading.passage), children: [link] })] : [link];
    return paragraphAt(onThePage, { style: 'Entry', children });
  }

  return all(document.blocks, onThePage);
}

function text(place: Place, words: string, style?: string, keepNext = false): Paragraph {
  const children: ParagraphChild[] = runs(words);
  return paragraphAt(place, {
    children,
    ...direction(words),
    ...(style && { style }),
    ...(keepNext && { keepNext }),
  });
}

function ourWords(words: string, place: Place, keepNext: boolean): Paragraph {
  return text(place, words, place.lists ? 'ListParagraph' : place.rule ? 'HostNote' : undefined, keepNext);
}

/** Whether a paragraph is only the way into what follows, and would be lost alone at the foot of a page. */
const leadsTo = (next: Block | undefined) => ['list', 'table', 'note'].includes(next?.kind ?? '');

const direction = (words: string) => (startsRightToLeft(words) ? { bidirectional: true } : {});

function quotation(quote: Quote, place: Place, name: (passage: string) => string): Set {
  const style = quote.weight === 'key' ? toldStyles.key : place.big ? toldStyles.big : toldStyles.body;
  const label = quote.label ? [text(place, quote.label, 'Label')] : [];
  const told = spanRuns(quote, name).map((children, i) =>
    paragraphAt(place, {
      children,
      style,
      ...direction(quote.spans[i]!.text),
      ...(quote.by && i === quote.spans.length - 1 && { keepNext: true, spacing: { after: 40 } }),
    }),
  );
  return [...label, ...told, ...(quote.by ? [text(place, quote.by, 'By')] : [])];
}

function ruled(lines: Lines, place: Place): Set {
  const rule = (_: unknown, row: number) =>
    paragraphAt(place, {
      style: 'Line',
      keepNext: row < Math.min(lines.rows, 8) - 1,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: 'underscore' }],
      children: [new TextRun({ children: ['\t'] })],
    });
  const hint = lines.hint ? [text(place, lines.hint, 'Hint')] : [];
  return [text(place, lines.label, 'NoteTitle'), ...hint, ...Array.from({ length: lines.rows }, rule)];
}

function diary(event: DiaryEvent, place: Place, colour: string): Set {
  const when = whenInWords(event);
  const beside = inNote(place, colour);
  const rest = [`${when.hours}, ${when.zone}`, event.summary, event.location, event.description];
  const told = rest.filter((line) => line !== null && line !== '') as string[];
  return [
    text(beside, when.day, 'EventDay'),
    ...told.map((line, i) => text(beside, line, i < told.length - 1 ? 'EventLine' : 'HostNote')),
  ];
}
