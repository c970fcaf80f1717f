import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { quote, section } from '../documents/build.ts';
import { saidIn } from '../documents/walk.ts';
import { Mistake } from '../mistake.ts';
import { Said } from '../stories/said.ts';
import { writeWord } from './word.ts';
import { quotesInWord } from './word-quotes.ts';

const options = { passageLink: () => null, now: new Date('2026-11-20T09:00:00Z') };
const body = 'word/document.xml';

/** The file with its text as somebody changed it in Word. */
function edited(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  parts[body] = strToU8(change(strFromU8(parts[body]!)));
  return zipSync(parts);
}

const file = await writeWord(everyBlock, options);
const spans = saidIn(everyBlock);

describe('what tellers said, read back from Word', () => {
  test('is every span with its passage, in order, and what the contents repeat of them', async () => {
    const back = await quotesInWord(file);
    const inContents = { passage: 't1p01', text: 'asked about his knees.' };
    expect(back.toSpliced(1, 1)).toEqual(spans.map(({ passage, text }) => ({ passage, text })));
    expect(back[1]).toEqual(inContents);
  });

  test('differs when any one word of any quotation is changed by hand', async () => {
    const before = JSON.stringify(await quotesInWord(file));
    await fc.assert(
      fc.asyncProperty(fc.nat(spans.length - 1), fc.nat(200), async (which, at) => {
        const words = spans[which]!.text.split(' ');
        const altered = words.with(at % words.length, 'never').join(' ');
        const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const change = (xml: string) => xml.replaceAll(escaped(spans[which]!.text), escaped(altered));
        const after = JSON.stringify(await quotesInWord(edited(file, change)));
        expect(after === before).toBe(altered === spans[which]!.text);
      }),
      { numRuns: 60 },
    );
  });

  test('shows words put in beside a quotation, in its paragraph or its style, as of no passage', async () => {
    const added = '<w:r><w:t>And it was free.</w:t></w:r>';
    const beside = edited(file, (xml) =>
      xml.replace(/(that was the mistake\.<\/w:t><\/w:r><w:bookmarkEnd[^>]*>)/u, `$1${added}`),
    );
    expect(await quotesInWord(beside)).toContainEqual({ passage: null, text: 'And it was free.' });
    const inline =
      '<w:p><w:r><w:rPr><w:rStyle w:val="TellerInline"/></w:rPr><w:t>Invented.</w:t></w:r></w:p>';
    const elsewhere = edited(file, (xml) => xml.replace('<w:body>', `<w:body>${inline}`));
    expect((await quotesInWord(elsewhere))[0]).toEqual({ passage: null, text: 'Invented.' });
  });

  test('keeps together what somebody’s Word has cut into runs', async () => {
    const cut = edited(file, (xml) =>
      xml.replace('that was the mistake.', 'that was </w:t></w:r><w:r><w:t>the mistake.'),
    );
    expect(await quotesInWord(cut)).toEqual(await quotesInWord(file));
  });

  test('is what was said, whatever signs and line ends are in it', async () => {
    const unit = fc.constantFrom(...'abcŷé <>&"\'\n\t#*[]…—“”😀مر'.split(''), '😀');
    const words = fc.string({ unit, maxLength: 300 }).filter((text) => text.toWellFormed().trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (texts) => {
        const told = texts.map((text, i) => Said.of({ id: `t1p0${i}`, words: text.toWellFormed() }));
        const document = {
          ...everyBlock,
          standfirst: null,
          blocks: [
            section(
              'a',
              'A',
              told.map((span) => quote([span])),
            ),
          ],
        };
        const one = (text: string) => text.replace(/\s+/gu, ' ').trim();
        const expected = told.map(({ passage, text }) => ({ passage, text: one(text) }));
        expect(await quotesInWord(await writeWord(document, options))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('Hello')],
    ['another zip', zipSync({ 'a.txt': strToU8('Hello') })],
    ['broken XML', edited(file, (xml) => xml.slice(0, 2000))],
    ['an entity of its own', edited(file, (xml) => xml.replace('The plan', '&plan;'))],
  ])('is a mistake in plain words where the file is %s', async (_, bytes) => {
    await expect(quotesInWord(bytes)).rejects.toThrow(Mistake);
  });

  test('is a mistake where a small file would unpack to a very large one', async () => {
    const bomb = zipSync({ [body]: new Uint8Array(65 * 2 ** 20) });
    await expect(quotesInWord(bomb)).rejects.toThrow(Mistake);
  });
});
