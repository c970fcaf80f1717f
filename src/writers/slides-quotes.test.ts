import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { note, quote, section } from '../documents/build.ts';
import { Mistake } from '../mistake.ts';
import { Said } from '../stories/said.ts';
import { writeSlides } from './slides.ts';
import { quotesInSlides } from './slides-quotes.ts';

const options = { passageLink: () => null, now: new Date('2026-11-20T09:00:00Z') };
const file = await writeSlides(everyBlock, options);
const texts = async (bytes: Uint8Array) => (await quotesInSlides(bytes)).map(({ text }) => text);
const before = await texts(file);

function edited(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith('ppt/slides/slide')) parts[name] = strToU8(change(strFromU8(part)));
  return zipSync(parts);
}

describe('what tellers said, read back from slides', () => {
  test('is the cover’s standfirst and every span of the slides, in order', async () => {
    expect(before).toEqual([
      'Not the director, the caretaker.',
      'If he locked up at four, that was the end of it.',
      expect.stringMatching(/^We opened on a Saturday .*and _two_\.$/u),
      'Siân from Tŷ Gwyn rang — she was crying, honestly',
      'I didn’t sleep.',
    ]);
  });

  test('differs when any one word of any quotation is changed by hand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(before.length - 1), fc.nat(100), async (which, at) => {
        const words = before[which]!.split(' ');
        const altered = words.with(at % words.length, 'never').join(' ');
        const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const changed = edited((xml) => xml.replace(escaped(before[which]!), escaped(altered)));
        expect(await texts(changed)).toEqual(before.with(which, altered));
      }),
      { numRuns: 40 },
    );
  });

  test('joined, is what was said, over however many slides it ran', async () => {
    const unit = fc.constantFrom(...'abcŷ <>&"\'\n.?! '.split(''), 'word ', 'end. ');
    const words = fc.string({ unit, maxLength: 2500 }).filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(words, async (told) => {
        const blocks = [section('a', 'A', [quote([Said.of({ id: 't1p01', words: told })])], { slide: true })];
        const back = await texts(await writeSlides({ ...everyBlock, standfirst: null, blocks }, options));
        expect(back.join('').replace(/\s/gu, '')).toBe(told.replace(/\s/gu, ''));
      }),
      { numRuns: 30 },
    );
  });

  test('holds what the host is given to read out from the notes', async () => {
    const told = quote([Said.of({ id: 't1p01', words: 'Read this <slowly> & once.' })]);
    const blocks = [section('a', 'A', [note('host', 'Read out', [told])], { slide: true })];
    const back = await texts(await writeSlides({ ...everyBlock, standfirst: null, blocks }, options));
    expect(back).toEqual(['Read this <slowly> & once.']);
  });

  test('is a mistake in plain words where the file is no presentation', async () => {
    await expect(quotesInSlides(strToU8('Hello'))).rejects.toThrow(Mistake);
    await expect(quotesInSlides(zipSync({ 'a.txt': strToU8('Hello') }))).rejects.toThrow(Mistake);
  });
});
