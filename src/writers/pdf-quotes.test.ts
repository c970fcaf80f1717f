import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { quote, section, table } from '../documents/build.ts';
import type { Document } from '../documents/document.ts';
import { saidIn } from '../documents/walk.ts';
import { Said } from '../stories/said.ts';
import { closePdf, writePdf } from './pdf.ts';
import { quotesInPdf } from './pdf-quotes.ts';

const options = { passageLink: () => null, now: new Date('2026-11-20T09:00:00Z') };
afterAll(closePdf);

const back = async (document: Document) =>
  (await quotesInPdf(await writePdf(document, options))).map(({ text }) => text);

/** As the eye takes it in: composed, without what cannot be seen, without where a line happened to end. */
const bare = (text: string) => text.normalize('NFC').replace(/[\p{Cf}\s]/gu, '');
const said = (words: string, id = 't1p01') => Said.of({ id, words });

const signs = [...'abcdeßŵŷâéœﬁABCXYZ0123.,;:!?’‘“”—–-…£€$%&<>*_#@/\\()[]{}"\'`~^+='];
const word = fc.string({
  unit: fc.constantFrom(...signs, 'y\u0302', '\u00ad', '\u00a0'),
  minLength: 1,
  maxLength: 60,
});
const words = fc
  .array(word, { minLength: 1, maxLength: 150 })
  .map((all) => all.join(' '))
  .filter((text) => text.trim() !== '');

describe('what tellers said, read back from a PDF', () => {
  test('is every span of every kind of block, in order, and nothing of ours', async () => {
    expect(await back(everyBlock)).toEqual(saidIn(everyBlock).map(({ text }) => text));
  });

  test('keeps neighbours apart and one that runs over a page together', async () => {
    const runs = Array.from({ length: 30 }, (_, i) =>
      said(`Run ${i} ${'it went on and on. '.repeat(40)}`, `t1p${i}`),
    );
    const cells = table('Who', ['A', 'B'], [[said('left of it'), said('right of it')]]);
    const document = { ...everyBlock, blocks: [...runs.map((span) => quote([span])), cells] };
    expect(await back(document)).toEqual(saidIn(document).map(({ text }) => text));
  });

  test('is what was said, whatever signs are in it and wherever lines and pages end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 10 }), async (texts) => {
        const blocks = [
          section(
            'a',
            'A',
            texts.map((text) => quote([said(text)])),
          ),
        ];
        const document = { ...everyBlock, blocks };
        expect((await back(document)).map(bare)).toEqual(saidIn(document).map(({ text }) => bare(text)));
      }),
      { numRuns: 25 },
    );
  });

  test('differs when one word of one quotation differs', async () => {
    const text = 'I did not tell anybody until the Monday, and that was the mistake.'.split(' ');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('now', 'is', 'Tuesday'),
        async (at, other) => {
          const altered = text.with(at, other).join(' ');
          expect(await back({ ...everyBlock, blocks: [quote([said(altered)])] })).toContain(altered);
          expect(altered).not.toBe(text.join(' '));
        },
      ),
      { numRuns: 10 },
    );
  });

  test('is nothing where the bytes are a PDF without any', async () => {
    expect(await back({ ...everyBlock, standfirst: null, blocks: [] })).toEqual([]);
  });

  test('fails loudly where the file is broken, rather than find nothing wrong', async () => {
    await expect(quotesInPdf(new TextEncoder().encode('%PDF-1.7 and no more'))).rejects.toThrow();
  });
});
