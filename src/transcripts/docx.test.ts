import {
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Mistake } from '../mistake.ts';
import { readTranscript } from './read.ts';

const made = async (children: FileChild[], title?: string) =>
  readTranscript(
    new Uint8Array(await Packer.toBuffer(new Document({ title, sections: [{ children }] }))),
    'a.docx',
  );
const said = (transcript: { turns: { speaker: string | null; said: string }[] }) =>
  transcript.turns.map((turn) => `${turn.speaker}: ${turn.said}`);
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const raw = (body: string, before = '') =>
  readTranscript(
    zipSync({
      'word/document.xml': strToU8(
        `<?xml version="1.0"?>${before}<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
      ),
    }),
    'a.docx',
  );
const mistakeOf = (act: () => unknown): Mistake => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(Mistake);
    return error as Mistake;
  }
  throw new Error('it was read');
};
const teams = (name: string, time: string, words: string) =>
  new Paragraph({
    children: [
      new TextRun({ text: name, bold: true }),
      new TextRun(`   ${time}`),
      new TextRun({ text: words, break: 1 }),
    ],
  });

describe('Word files as transcription software exports them', () => {
  it('Teams: name, time and words in one paragraph', async () => {
    const transcript = await made(
      [
        new Paragraph({ text: 'Meeting with Anna', style: 'Title' }),
        new Paragraph('13 May 2025, 09:33AM'),
        new Paragraph('28m 36s'),
        new Paragraph('Ben Jones started transcription'),
        teams('Ben Jones', '0:03', 'So, are we on?'),
        teams('Anna Smith', '1:02:03', 'We are.'),
        new Paragraph('Ben Jones stopped transcription'),
      ],
      'ignored',
    );
    expect(transcript.title).toBe('Meeting with Anna');
    expect(transcript.notes).toHaveLength(4);
    expect(said(transcript)).toEqual(['Ben Jones: So, are we on?', 'Anna Smith: We are.']);
    expect(transcript.turns.map((turn) => [turn.cues[0]?.startMs, turn.line])).toEqual([
      [3000, 5],
      [3_723_000, 6],
    ]);
  });
  it('Word itself: time and name, then words; a table keeps its order', async () => {
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
    const transcript = await made(
      [
        new Paragraph('00:00:03 Speaker 1'),
        new Paragraph('So we began.'),
        new Paragraph('00:00:09 Speaker 2'),
        new Paragraph('And?'),
        new Table({
          rows: [row('00:00:12', 'Speaker 1', 'It fell.'), row('00:00:15', 'Speaker 2', 'Over?')],
        }),
      ],
      'From the properties',
    );
    expect(transcript.title).toBe('From the properties');
    expect(said(transcript)).toEqual([
      'Speaker 1: So we began.',
      'Speaker 2: And?',
      'Speaker 1: It fell.',
      'Speaker 2: Over?',
    ]);
    expect(transcript.turns.map((turn) => turn.cues[0]?.startMs)).toEqual([3000, 9000, 12_000, 15_000]);
  });
  it('an account: headings by style, remarks in italics are notes', async () => {
    const transcript = await made([
      new Paragraph({ text: 'Us', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ children: [new TextRun({ text: 'Invented.', italics: true })] }),
      new Paragraph({ text: 'Beginning', heading: HeadingLevel.HEADING_2 }),
      new Paragraph('We went.'),
    ]);
    expect(transcript).toMatchObject({
      title: 'Us',
      notes: ['Invented.'],
      turns: [{ heading: 'Beginning', said: 'We went.' }],
    });
  });
});

describe('what a Word file says once its changes are settled', () => {
  it('leaves deleted and moved text out, takes inserted text, links, tabs and breaks', () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const { turns } = raw(
      `<w:p>${run('We ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:moveFrom>${run('gone ')}</w:moveFrom>` +
        `<w:ins>${run('always ')}</w:ins><w:hyperlink>${run('went')}</w:hyperlink><w:r><w:tab/><w:t>there</w:t><w:br/><w:t>&amp; back.</w:t></w:r></w:p>`,
    );
    expect(turns[0]!.said).toBe('We always went there & back.');
  });
});

describe('Word files that would do harm', () => {
  it('XML entities are refused, before they unfold', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(mistakeOf(() => raw('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', bomb)).message).toMatch(/entities/);
  });
  it('a zip bomb is stopped on the way, and parts nobody reads are never unpacked', () => {
    const zeros = new Uint8Array(64 * 1024 * 1024).fill(0x20);
    expect(
      mistakeOf(() => readTranscript(zipSync({ 'word/document.xml': zeros }), 'bomb.docx')).message,
    ).toMatch(/unpacks/);
    const document = strToU8(
      `<w:document ${namespace}><w:body><w:p><w:r><w:t>Hi.</w:t></w:r></w:p></w:body></w:document>`,
    );
    const padded = zipSync({ 'word/media/image1.png': zeros, 'word/document.xml': document });
    expect(readTranscript(padded, 'a.docx').turns[0]!.said).toBe('Hi.');
  });
  it('a file cut off anywhere, or with a byte changed, is a Mistake or a transcript', async () => {
    const bytes = new Uint8Array(
      await Packer.toBuffer(
        new Document({ sections: [{ children: [teams('Ben Jones', '0:03', 'Hello to you all.')] }] }),
      ),
    );
    const read = (some: Uint8Array): void => {
      try {
        readTranscript(some, 'a.docx');
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
      }
    };
    for (let at = 0; at < bytes.length; at += 50) {
      read(bytes.subarray(0, at));
      const changed = bytes.slice();
      changed[at] = changed[at]! ^ 0xff;
      read(changed);
    }
  });
});
