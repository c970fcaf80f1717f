import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { converted } from '../../test/converted.ts';
import { describeWith } from '../../test/programs.ts';
import { lines, list, paragraph, table } from '../documents/build.ts';
import type { Document } from '../documents/document.ts';
import { writeWord } from './word.ts';
import { toldStyles } from './word-styles.ts';
import { xmlSteps } from './word-xml.ts';

const options = { passageLink: () => null, now: new Date('2026-11-20T09:00:00Z') };
const folder = mkdtempSync(join(tmpdir(), 'word-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function parts(document: Document): Promise<Record<string, string>> {
  const files = unzipSync(await writeWord(document, options));
  return Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
}

/** The values of one attribute of one element, in order. */
const values = (xml: string, element: string, attribute = 'w:val') =>
  xmlSteps(xml).flatMap((step) =>
    step.kind === 'open' && step.name === element ? [step.attributes[attribute] ?? ''] : [],
  );

describe('the Word file', () => {
  test('has the same bytes for the same document and time, whatever was written before it', async () => {
    const first = await writeWord(everyBlock, options);
    await writeWord({ ...everyBlock, form: 'tips' }, options);
    expect(await writeWord(everyBlock, options)).toEqual(first);
  });

  test('defines every style that it uses, so that Word shows what was meant', async () => {
    const files = await parts(everyBlock);
    const defined = new Set(values(files['word/styles.xml']!, 'w:style', 'w:styleId'));
    const body = files['word/document.xml']!;
    const used = [...values(body, 'w:pStyle'), ...values(body, 'w:rStyle')];
    expect(used).toEqual(
      expect.arrayContaining([
        'Title',
        'Heading1',
        'Heading2',
        ...['key', 'body', 'inline'].map((k) => toldStyles[k as 'key']),
      ]),
    );
    for (const style of used) expect(defined).toContain(style);
  });

  test('has headings, lists, a table with a header and a picture with words for it', async () => {
    const { value } = await mammoth.convertToHtml({
      buffer: Buffer.from(await writeWord(everyBlock, options)),
    });
    expect(value).toMatch(/<h1>(<a [^>]*><\/a>)*The plan<\/h1>/u);
    expect(value).toMatch(/<h2>What to ask<\/h2>/u);
    expect(value).toMatch(/<ol><li>What would you have done\?<\/li>/u);
    expect(value).toMatch(/<thead><tr><th><p>Minutes<\/p><\/th>/u);
    expect(value).toContain('alt="The mark of the form called Session"');
  });

  test('keeps the rows of a plan, and room to write, on one page, because nobody can work from half of it', async () => {
    const plan = table(
      'The plan',
      ['Minutes', 'What'],
      [
        ['0–3', 'Welcome'],
        ['3–9', 'Listen'],
        ['9–12', 'Thanks'],
      ],
    );
    const body = (await parts({ ...everyBlock, blocks: [plan, lines('Kept', 3)] }))['word/document.xml']!;
    const kept = [...body.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([one]) => /<w:keepNext\/>/u.test(one));
    const [cells, rules] = [kept.slice(-13, -5), kept.slice(-3)];
    expect(cells).toEqual([...Array(6).fill(true), false, false]);
    expect(rules).toEqual([true, true, false]);
  });

  test('counts each list from one', async () => {
    const two = [
      list('number', [[paragraph('a')]]),
      paragraph('between'),
      list('number', [[paragraph('b')]]),
    ];
    const body = (await parts({ ...everyBlock, blocks: two }))['word/document.xml']!;
    expect(new Set(values(body, 'w:numId')).size).toBe(2);
  });

  test('leads from its contents to each section, to a place that is there', async () => {
    const body = (await parts(everyBlock))['word/document.xml']!;
    const places = values(body, 'w:bookmarkStart', 'w:name');
    const anchors = values(body, 'w:hyperlink', 'w:anchor');
    expect(anchors).toHaveLength(3);
    for (const anchor of anchors) expect(places).toContain(anchor);
    expect(new Set(places).size).toBe(places.length);
  });

  test('says who told it and when it was made, and nothing of the machine that made it', async () => {
    const files = await parts(everyBlock);
    const core = files['docProps/core.xml']!;
    expect(core).toContain('<dc:creator>Told by a service manager</dc:creator>');
    expect(core).toContain('2026-11-20T09:00:00Z');
    const all = Object.values(files).join('');
    expect(all).not.toMatch(/un-named|docx/iu);
    expect(all).not.toContain(process.cwd());
  });

  test('opens whatever signs are in it, and sets Arabic from right to left', async () => {
    const odd = { ...everyBlock, title: 'a \u0007 < & > \ud800 "b"', blocks: [paragraph('مرحبا بكم')] };
    const body = (await parts(odd))['word/document.xml']!;
    expect(values(body, 'w:bidi')).toHaveLength(1);
    expect(values(body, 'w:rtl')).toHaveLength(1);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeWord(odd, options)) });
    expect(value).toContain('مرحبا بكم');
  });
});

describeWith(['soffice', 'pdftotext', 'pdfinfo'], 'the Word file in LibreOffice', () => {
  test('opens, on A4, with its pages numbered and the draft said on each', async () => {
    const file = join(folder, 'session.docx');
    writeFileSync(file, await writeWord(everyBlock, options));
    await converted([file], 'pdf', folder);
    const pdf = join(folder, 'session.pdf');
    expect(readFileSync(pdf).length).toBeGreaterThan(5000);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(text).toMatch(/· Draft +Page 1 of \d/u);
    expect(text).toContain('Siân from Tŷ Gwyn rang — she was crying, honestly');
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toContain('(A4)');
  });
});
