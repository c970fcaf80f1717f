import type {
  Block,
  DiaryEvent,
  Document,
  Lines,
  List,
  Quote,
  Section,
  Table,
} from '../documents/document.ts';
import { gapBefore, topSections } from '../documents/walk.ts';
import { Said } from '../stories/said.ts';
import { whenInWords } from './calendar-words.ts';
import { oursInLines, wrap } from './text-lines.ts';

interface Setting {
  document: Document;
  /** What every line of these blocks begins with. */
  indent: string;
}

/** Blocks as paragraphs of plain text, to be set with an empty line between them. */
export function textBlocks(blocks: readonly Block[], setting: Setting): string[] {
  return blocks.flatMap((block) => oneBlock(block, setting));
}

function oneBlock(block: Block, setting: Setting): string[] {
  const { indent } = setting;
  switch (block.kind) {
    case 'paragraph':
      return [ours(block.text, indent)];
    case 'quote':
      return [quotation(block, indent)];
    case 'list':
      return list(block, setting);
    case 'table':
      return tableRows(block, indent);
    case 'lines':
      return roomToWrite(block, indent);
    case 'note':
      return [ours(block.title, indent), ...textBlocks(block.blocks, { ...setting, indent: `${indent}  ` })];
    case 'event':
      return [inTheDiary(block, setting)];
    case 'contents':
      return contents(setting);
    case 'section':
      return part(block, setting);
  }
}

function ours(text: string, first: string, rest = first): string {
  return oursInLines(text, first, rest).join('\n');
}

function piece(words: Said | string, indent: string): string {
  return words instanceof Said ? saidInText(words, indent) : ours(words, indent);
}

/** A teller's words that are no quotation of their own: a heading, a cell, a standfirst. */
export function saidInText(said: Said, indent: string): string {
  return [...wrap(said.text, `${indent}| `), `${indent}  — (${said.passage})`].join('\n');
}

function part(section: Section, setting: Setting): string[] {
  const heading = piece(section.heading, section.heading instanceof Said ? '  ' : '');
  const nested = !setting.document.blocks.includes(section);
  return [nested ? heading : `\n${heading}`, ...textBlocks(section.blocks, setting)];
}

function quotation(quote: Quote, indent: string): string {
  const label = quote.label ? oursInLines(quote.label, indent) : [];
  const spans = quote.spans.flatMap((span, index) => {
    const between = gapBefore(quote, index) ? `${indent}  (words left out)` : `${indent}|`;
    return [...(index > 0 ? [between] : []), ...wrap(span.text, `${indent}| `)];
  });
  const by = quote.by ? `${quote.by.replaceAll('|', '¦')} ` : '';
  return [...label, ...spans, `${indent}  — ${by}(${quote.spans[0].passage})`].join('\n');
}

function list({ marker, items }: List, setting: Setting): string[] {
  const ordered = marker === 'number' || marker === 'big';
  const made = items.map((item, index) => {
    const mark = ordered ? `${index + 1}. ` : marker === 'tick' ? '[ ] ' : '- ';
    const indent = setting.indent + ' '.repeat(mark.length);
    const body = textBlocks(item, { ...setting, indent }).join('\n\n');
    const barred = body.startsWith(`${indent}|`);
    return barred
      ? `${setting.indent}${mark.trimEnd()}\n${body}`
      : setting.indent + mark + body.slice(indent.length);
  });
  const tight = items.every((item) => item.length === 1 && item[0]?.kind === 'paragraph');
  return tight ? [made.join('\n')] : made;
}

function tableRows(table: Table, indent: string): string[] {
  const rows = table.rows.map((cells) =>
    cells
      .map((cell, column) => {
        const name = table.head[column]!;
        if (cell instanceof Said) return `${ours(`${name}:`, indent)}\n${saidInText(cell, indent)}`;
        return ours(`${name}: ${cell}`, indent, `${indent}  `);
      })
      .join('\n'),
  );
  return [ours(table.caption, indent), ...rows];
}

function roomToWrite({ label, hint, rows }: Lines, indent: string): string[] {
  const ruled = Array.from({ length: rows }, () => `${indent}${'_'.repeat(48)}`);
  return [ours(hint ? `${label} (${hint})` : label, indent), ...ruled];
}

function inTheDiary(event: DiaryEvent, { document, indent }: Setting): string {
  const { day, hours, zone } = whenInWords(event);
  return [
    event.summary,
    `${day}, ${hours}, ${zone}`,
    event.location,
    event.description,
    `Diary entry: ${document.form}.ics`,
  ]
    .flatMap((line) => (line ? oursInLines(line, indent, indent) : []))
    .join('\n');
}

function contents({ document, indent }: Setting): string[] {
  const headings = topSections(document).map(({ heading }) => piece(heading, `${indent}  `));
  return [[ours('What is here:', indent), ...headings].join('\n')];
}
