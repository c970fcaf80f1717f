import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { describeWith } from '../../test/programs.ts';
import { list, paragraph, quote, section } from '../documents/build.ts';
import type { Document } from '../documents/document.ts';
import { Said } from '../stories/said.ts';
import { CannotWrite } from './cannot-write.ts';
import { closePdf, writePdf } from './pdf.ts';

const options = { passageLink: () => null, now: new Date('2026-11-20T09:00:00Z') };
const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
const words = 'If he locked up at four, that was the end of it, so I brought him a bacon roll every Friday.';

afterAll(async () => {
  await closePdf();
  rmSync(folder, { recursive: true });
});

async function written(document: Document): Promise<string> {
  const file = join(folder, `${document.form}.pdf`);
  writeFileSync(file, await writePdf(document, options));
  return file;
}

/** What a program prints; a complaint that ends it fails the test. */
const says = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const tips = (count: number): Document => ({
  ...everyBlock,
  form: 'tips',
  blocks: [
    list(
      'big',
      Array.from({ length: count }, (_, i) => [
        quote([Said.of({ id: `t1p${i}`, words })], {
          label: 'The rule that was bent',
          by: 'A service manager',
        }),
      ]),
    ),
  ],
});

const long = (sections: number): Document => ({
  ...everyBlock,
  form: 'guide',
  blocks: [
    { kind: 'contents' },
    ...Array.from({ length: sections }, (_, i) =>
      section(`s${i}`, `Part ${i + 1}`, Array(30).fill(paragraph(words))),
    ),
  ],
});

describe('the PDF', () => {
  test('has the same bytes for the same document and time, so that an edition can be told to be unchanged', async () => {
    const [one, other] = await Promise.all([writePdf(everyBlock, options), writePdf(everyBlock, options)]);
    await closePdf();
    expect(one).toEqual(other);
    expect(await writePdf(everyBlock, options)).toEqual(one);
  });

  test.each([
    ['Arabic letters', 'مرحبا'],
    ['Hebrew letters', 'שלום'],
    ['emoji', 'Well done 👍🏽'],
    ['Chinese characters', '你好'],
    ['signs that cannot be seen', 'a bell \u0007 rang'],
  ])('says in plain words that it has no %s, rather than print empty boxes', async (kind, title) => {
    const failure = await writePdf({ ...everyBlock, title }, options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CannotWrite);
    expect((failure as CannotWrite).message).toContain(kind);
  });

  test('can still write the next one after one that it could not', async () => {
    const attempts = ['مرحبا', 'Ysgol Tŷ Gwyn'].map((title) => writePdf({ ...everyBlock, title }, options));
    const [refused, done] = await Promise.allSettled(attempts);
    expect([refused!.status, done!.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('does not keep a process alive that has finished', async () => {
    const script = `
      import { writePdf } from ${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)};
      import { everyBlock } from ${JSON.stringify(new URL('../../test/cast/documents.ts', import.meta.url).href)};
      const bytes = await writePdf(everyBlock, { passageLink: () => null, now: new Date(0) });
      console.log(bytes.length > 10_000);`;
    const args = ['--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 });
    expect(stdout.trim()).toBe('true');
  });
});

describeWith(['pdfinfo', 'pdffonts', 'pdftotext', 'qpdf'], 'the PDF, as other programs see it', () => {
  test('is tagged, named, dated, in its language, and says that it meets PDF/UA-1', async () => {
    const file = await written(everyBlock);
    const about = says('pdfinfo', file);
    expect(about).toMatch(/Title: +The keys to the day centre/u);
    expect(about).toMatch(/Author: +Told by a service manager/u);
    expect(about).toMatch(/Tagged: +yes/u);
    expect(about).toMatch(/Page size: .*\(A4\)/u);
    expect(about).not.toContain(process.cwd());
    expect(says('pdfinfo', '-isodates', file)).toContain('2026-11-20T09:00:00Z');
    const meta = says('pdfinfo', '-meta', file);
    expect(meta).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(meta).toContain('en-GB');
  });

  test('is sound, and holds every letter that it uses in our two typefaces and no other', async () => {
    const file = await written(everyBlock);
    expect(says('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const fonts = says('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts)
      expect(font).toMatch(/\+(SourceSerif4|AtkinsonHyperlegibleNext)-\S+ .* yes yes yes /u);
  });

  test('is read to a blind person as what it is: headings, quotations, lists, a table with headers', async () => {
    const tree = says('pdfinfo', '-struct-text', await written(everyBlock));
    expect(tree).toMatch(/H1 "The keys to the day centre"/u);
    expect(tree).toMatch(/H2 "Read aloud"/u);
    expect(tree).toMatch(/H3 "What to ask"/u);
    expect(tree).toMatch(/BlockQuote\s+P \(block\)\s+"We opened on a Saturday/u);
    expect(tree).toMatch(/Table[^"]+Caption[^"]+"The plan, minute by minute"\s+THead\s+TR\s+TH/u);
    expect(tree).toMatch(/ListNumbering \/Decimal\s+LI \(block\)\s+Lbl/u);
  });

  test('lists its contents with pages where it is long, and does not where it is short', async () => {
    const contents = says('pdftotext', '-layout', '-l', '1', await written(long(8)), '-');
    expect(contents).toMatch(/Contents\s+Part 1 +\u2060?\d\s+Part 2 +\u2060?\d\n/u);
    expect(says('pdfinfo', '-struct', await written(long(8)))).toMatch(/TOCI/u);
    expect(says('pdftotext', await written(long(1)), '-')).not.toContain('Contents');
  });

  test('puts tips on one side of A4, few or many, and lets what is far too long run on', async () => {
    for (const count of [3, 6, 9])
      expect(says('pdfinfo', await written(tips(count)))).toMatch(/Pages: +1\n/u);
    expect(says('pdfinfo', await written(tips(40)))).not.toMatch(/Pages: +1\n/u);
  });

  test('says on every page that it is a draft while something waits for a decision, and then no longer', async () => {
    const text = says('pdftotext', await written(everyBlock), '-');
    expect(text).toContain('3 names or other details wait for a decision');
    expect(text.match(/· Draft/gu)).toHaveLength(2);
    expect(text).toContain('invented');
    const settled = await written({ ...everyBlock, undecided: 0, invented: false });
    expect(says('pdftotext', settled, '-')).not.toMatch(/draft|invented/iu);
  });

  test('keeps a very long word on the page', async () => {
    const file = await written({ ...everyBlock, blocks: [paragraph('w'.repeat(400))] });
    const boxes = says('pdftotext', '-bbox', file, '-').matchAll(/xMax="([\d.]+)"[^>]*>w+</gu);
    for (const [, right] of boxes) expect(Number(right)).toBeLessThan(595 - 80);
  });
});
