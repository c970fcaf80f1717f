import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { converted } from '../../test/converted.ts';
import { describeWith } from '../../test/programs.ts';
import { list, note, paragraph, quote, section, table } from '../documents/build.ts';
import type { Block, Document } from '../documents/document.ts';
import { Said } from '../stories/said.ts';
import { writeSlides } from './slides.ts';
import { xmlSteps } from './word-xml.ts';

const options = { passageLink: () => null, now: new Date('2026-11-20T09:00:00Z') };
const folder = mkdtempSync(join(tmpdir(), 'slides-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function parts(document: Document): Promise<Record<string, string>> {
  const files = unzipSync(await writeSlides(document, options));
  return Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
}

const slidesOf = (files: Record<string, string>) =>
  Object.entries(files).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));

/** The text of each paragraph of a part. */
function paragraphs(xml: string): string[] {
  const found: string[] = [];
  let inText = false;
  for (const step of xmlSteps(xml)) {
    if (step.kind === 'text' && inText) found[found.length - 1] += step.text;
    else if (step.kind !== 'text' && step.name === 'a:t') inText = step.kind === 'open';
    else if (step.kind === 'open' && step.name === 'a:p') found.push('');
  }
  return found.filter((text) => text !== '');
}

const shown = (blocks: Block[]): Document => ({
  ...everyBlock,
  blocks: [section('a', 'What was said', blocks, { slide: true })],
});
const long =
  'If he locked up at four, that was the end of it, so I brought him a bacon roll & asked. '.repeat(30);

describe('the slides', () => {
  test('have the same bytes for the same document and time, whatever was written before them', async () => {
    const first = await writeSlides(everyBlock, options);
    await writeSlides(shown([paragraph('other')]), options);
    expect(await writeSlides(everyBlock, options)).toEqual(first);
  });

  test('begin with a cover and have a slide, titled as such, for each section that is to be one', async () => {
    const files = await parts(everyBlock);
    const titles = slidesOf(files).map(([, xml]) => {
      expect(xml.match(/<p:ph\s[^>]*type="title"/gu)).toHaveLength(1);
      return paragraphs(xml);
    });
    expect(titles[0]).toContain('The keys to the day centre');
    expect(titles.map((all) => all[0])).toEqual(expect.arrayContaining(['The plan', 'Read aloud']));
    expect(titles.flat()).not.toContain('What I will try');
  });

  test('tell the host in the notes what is for the host, and nobody on the slide', async () => {
    const files = await parts(everyBlock);
    expect(paragraphs(files['ppt/notesSlides/notesSlide2.xml']!)).toEqual(
      expect.arrayContaining(['For the host', 'Keep to the time.', '• Sit in a circle.']),
    );
    expect(slidesOf(files).flatMap(([, xml]) => paragraphs(xml))).not.toContain('Keep to the time.');
  });

  test('go on over further slides, say so, and leave nothing out', async () => {
    const files = await parts(shown([quote([Said.of({ id: 't1p01', words: long })])]));
    const all = slidesOf(files).map(([, xml]) => paragraphs(xml));
    expect(all.length).toBeGreaterThan(3);
    expect(all[1]![0]).toBe('What was said');
    for (const page of all.slice(2)) expect(page[0]).toBe('What was said, continued');
    expect(
      all
        .slice(1)
        .map((page) => page[1])
        .join(' '),
    ).toBe(long.trim());
  });

  test('are as PowerPoint’s schema has them, where the library is not', async () => {
    const files = await parts(everyBlock);
    const order = xmlSteps(files['ppt/presentation.xml']!).flatMap((step) =>
      step.kind === 'open' && step.name.endsWith('IdLst') ? [step.name] : [],
    );
    expect(order).toEqual(['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst']);
    for (const [, xml] of slidesOf(files)) {
      expect(xml).not.toContain('buSzPct');
      expect(xml).not.toMatch(/<\/a:r><a:pPr/u);
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(files['ppt/slides/slide2.xml']).toContain('<a:tblPr firstRow="1" firstCol="1"/>');
  });

  test('use no letters below 20 points, so that the back of the room can read them', async () => {
    for (const [name, xml] of Object.entries(await parts(everyBlock)))
      if (/^ppt\/(slides|slideLayouts)\//u.test(name))
        for (const [, size] of xml.matchAll(/ sz="(\d+)"/gu))
          expect(Number(size)).toBeGreaterThanOrEqual(2000);
  });

  test('are set as large as there is room for, because a prompt is read from across a room', async () => {
    const sizes = async (blocks: Block[]) => {
      const all = slidesOf(await parts(shown(blocks))).slice(1);
      return [all.length, Number(/<p:ph[^>]*type="body".*? sz="(\d+)"/su.exec(all[0]![1])?.[1])];
    };
    expect(await sizes([paragraph('What is not being said?')])).toEqual([1, 3600]);
    expect(await sizes([paragraph(long.slice(0, 400))])).toEqual([1, 2800]);
  });

  test('open whatever signs are in them, and set Arabic from right to left', async () => {
    const told = quote([Said.of({ id: 't1p01', words: 'bell \u0007 < & \ud800 >' })]);
    const files = await parts(shown([paragraph('مرحبا بكم'), told, note('host', 'a \u0001', [])]));
    const xml = files['ppt/slides/slide2.xml']!;
    for (const [name, part] of Object.entries(files)) if (name.endsWith('.xml')) xmlSteps(part);
    expect(paragraphs(xml)).toContain('مرحبا بكم');
    expect(xml.match(/ rtl="1"/gu)).toHaveLength(1);
  });

  test('say who told it, in English as it is written here, and nothing of what made them', async () => {
    const files = await parts(everyBlock);
    expect(files['docProps/core.xml']).toContain('<dc:creator>Told by a service manager</dc:creator>');
    const all = Object.values(files).join('');
    expect(all).not.toMatch(/pptxgenjs|en-US/iu);
    expect(all).not.toContain(process.cwd());
    expect(all).toContain('descr="The mark of the form called Session"');
  });
});

describeWith(['soffice', 'pdftotext', 'pdfinfo'], 'the slides in LibreOffice', () => {
  test('open, and no word runs off a slide or into its foot', async () => {
    const words = (n: number) => Said.of({ id: 't1p01', words: long.slice(0, n) });
    const rows = Array.from({ length: 14 }, (_, i) => [
      `${i}–${i + 5}`,
      words(40 + i * 15),
      'Everyone in the room',
    ]);
    const document = shown([
      quote([words(700)], { label: 'The rule that was bent', by: 'A service manager' }),
      quote([words(260)], { weight: 'key' }),
      list('number', [[paragraph('Who would you have told?')], [paragraph(long.slice(0, 400))]]),
      list('bullet', [[quote([words(2000)], { label: 'Long', by: 'A parent' })]]),
      table('The plan', ['Minutes', 'What', 'Who'], rows),
      note('aside', 'Before you go', [paragraph('w'.repeat(300))]),
    ]);
    const file = join(folder, 'session.pptx');
    writeFileSync(file, await writeSlides({ ...document, undecided: 0 }, options));
    await converted([file], 'pdf', folder);
    const boxes = execFileSync('pdftotext', ['-bbox', join(folder, 'session.pdf'), '-'], {
      encoding: 'utf8',
    });
    const found = [...boxes.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu)];
    expect(found.length).toBeGreaterThan(500);
    for (const [, right, bottom, word] of found) {
      expect(Number(right), word).toBeLessThan(13.333 * 72);
      if (!/^\d+$/u.test(word!)) expect(Number(bottom), word).toBeLessThan(6.85 * 72);
    }
  });
});
