import type { Block, DiaryEvent, Document, Lines, List, Quote, Table } from '../documents/document.ts';
import { gapBefore, topSections } from '../documents/walk.ts';
import { Said } from '../stories/said.ts';
import { whenInWords } from './calendar-words.ts';
import { oursToMarkdown, toMarkdown } from './markdown-words.ts';

/** What blocks need to know of the document they are in. */
export interface MarkdownSetting {
  document: Document;
  passageLink: (passage: string) => string | null;
}

/** Blocks as paragraphs of Markdown, to be set with an empty line between them. */
export function markdownBlocks(blocks: readonly Block[], setting: MarkdownSetting, depth = 0): string[] {
  return blocks.flatMap((block) => oneBlock(block, setting, depth));
}

function oneBlock(block: Block, setting: MarkdownSetting, depth: number): string[] {
  const inside = (blocks: readonly Block[], down = 0) => markdownBlocks(blocks, setting, depth + down);
  switch (block.kind) {
    case 'paragraph':
      return [oursToMarkdown(block.text)];
    case 'quote':
      return quotation(block, setting);
    case 'list':
      return [
        block.items
          .map((item, index) => listItem(block, inside(item), index))
          .join('\n')
          .trimEnd(),
      ];
    case 'table':
      return tableRows(block, setting);
    case 'lines':
      return roomToWrite(block);
    case 'note':
      return ['---', `**${oursToMarkdown(block.title)}**`, ...inside(block.blocks), '---'];
    case 'event':
      return inTheDiary(block, setting);
    case 'contents':
      return [contents(setting)];
    case 'section': {
      const level = '#'.repeat(Math.min(depth + 2, 6));
      return [`${level} ${inlineInMarkdown(block.heading, setting.passageLink)}`, ...inside(block.blocks, 1)];
    }
  }
}

/** A heading, a cell or a standfirst: words of ours, or a teller's in “ ” with their passage after them. */
export function inlineInMarkdown(piece: Said | string, passageLink: MarkdownSetting['passageLink']): string {
  if (!(piece instanceof Said)) return oursToMarkdown(piece);
  return `“${toMarkdown(piece.text)}” (${passageId(piece.passage, passageLink)})`;
}

function passageId(passage: string, passageLink: MarkdownSetting['passageLink']): string {
  const address = passageLink(passage);
  const id = toMarkdown(passage);
  return address
    ? `[${id}](${address.replace(/[\s()<>\\]/gu, (c) => `%${c.charCodeAt(0).toString(16)}`)})`
    : id;
}

function quotation(quote: Quote, { passageLink }: MarkdownSetting): string[] {
  const spans = quote.spans.map(
    (span, index) => `> ${gapBefore(quote, index) ? '… ' : ''}${toMarkdown(span.text)}\n>`,
  );
  const by = quote.by ? `${oursToMarkdown(quote.by)} · ` : '';
  const source = `> *— ${by}${passageId(quote.spans[0].passage, passageLink)}*`;
  const label = quote.label ? [`**${oursToMarkdown(quote.label)}**`] : [];
  return [...label, [...spans, source].join('\n')];
}

function listItem({ marker }: List, parts: string[], index: number): string {
  const ordered = marker === 'number' || marker === 'big';
  const mark = ordered ? `${index + 1}. ` : marker === 'tick' ? '* ' : '- ';
  const box = marker === 'tick' && !parts[0]?.startsWith('>') ? '[ ] ' : '';
  const body = parts.join('\n\n').replace(/\n(?=[^\n])/gu, `\n${' '.repeat(mark.length)}`);
  return `${mark}${box}${body}${parts.length > 1 ? '\n' : ''}`;
}

function tableRows(table: Table, { passageLink }: MarkdownSetting): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${oursToMarkdown(table.caption)}**`,
    [
      row(table.head.map(oursToMarkdown)),
      row(table.head.map(() => '---')),
      ...table.rows.map((cells) => row(cells.map((cell) => inlineInMarkdown(cell, passageLink)))),
    ].join('\n'),
  ];
}

function roomToWrite({ label, hint, rows }: Lines): string[] {
  const ruled = Array.from({ length: rows }, () => '_'.repeat(40));
  return [`**${oursToMarkdown(label)}**`, ...(hint ? [oursToMarkdown(hint)] : []), ...ruled];
}

function inTheDiary(event: DiaryEvent, { document }: MarkdownSetting): string[] {
  const { day, hours, zone } = whenInWords(event);
  const where = event.location ? `, ${event.location}` : '';
  return [
    `**${oursToMarkdown(event.summary)}**`,
    oursToMarkdown(`${day}, ${hours}, ${zone}${where}`),
    ...(event.description ? [oursToMarkdown(event.description)] : []),
    `[Add it to your diary](${document.form}.ics)`,
  ];
}

function contents({ document, passageLink }: MarkdownSetting): string {
  return topSections(document)
    .map(({ heading }) => `- ${inlineInMarkdown(heading, passageLink)}`)
    .join('\n');
}
