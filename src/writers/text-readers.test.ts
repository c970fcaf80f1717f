import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { list, note, paragraph, quote, section, table } from '../documents/build.ts';
import type { Block, Document } from '../documents/document.ts';
import { saidIn } from '../documents/walk.ts';
import { Said } from '../stories/said.ts';
import { writeEpub } from './epub.tsx';
import { quotesInEpub } from './epub-quotes.ts';
import { writeHtml } from './html.tsx';
import { quotesInHtml } from './html-quotes.ts';
import { writeMarkdown } from './markdown.ts';
import { quotesInMarkdown } from './markdown-quotes.ts';
import { writeText } from './text.ts';
import { quotesInText } from './text-quotes.ts';
import type { QuoteBack, QuoteReader, Writer } from './writer.ts';

const formats: [string, Writer, QuoteReader][] = [
  ['HTML', writeHtml, quotesInHtml],
  ['Markdown', writeMarkdown, quotesInMarkdown],
  ['text', writeText, quotesInText],
  ['EPUB', writeEpub, quotesInEpub],
];
const options = { passageLink: (id: string) => `telling.html#${id}`, now: new Date('2026-11-23T09:00:00Z') };

/** What each format has a meaning for, as a person might still say or type it. */
const nasty = [
  ...[
    '\\',
    '\\\\',
    '\\|',
    '`',
    '```',
    '|',
    '||',
    '>',
    '>>',
    '-',
    '---',
    '+',
    '=',
    '===',
    '1.',
    '12)',
    '#',
    '##',
  ],
  ...[
    '*',
    '**',
    '* * *',
    '_',
    '__two__',
    '[x]',
    '[a](b)',
    '![',
    '](',
    '(t1p01)',
    '” (t1p01)',
    '“',
    '”',
    '"',
    "'",
  ],
  ...[
    '—',
    '— Jo (t1p01)',
    '*— Jo · t1p01*',
    '…',
    '...',
    '&amp;',
    '&#8230;',
    '&',
    'R&D',
    '<b>',
    '</p>',
    '<!--',
    '-->',
  ],
  ...[
    ']]>',
    '<script>',
    '~~',
    '~',
    '$5',
    '$',
    'שלום',
    'مرحبا',
    '👩🏽‍🚒',
    'Tŷ',
    '£40',
    '(words left out)',
    '- [ ]',
    '| a |',
  ],
  ...['https://example.org/?a=1&b=2', 'a'.repeat(90)],
];
const word = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.lorem(),
);
const words = fc
  .array(word, { minLength: 1, maxLength: 40 })
  .map((all) => all.join(' ').replace(/\s+/gu, ' ').trim())
  .filter((text) => text.length > 0);

/** Documents with a teller's words everywhere they can stand. */
const documents = fc.array(words, { minLength: 4, maxLength: 4 }).chain((texts) => {
  const passages = texts.map((text, index) => ({ id: `t1p0${index + 1}`, words: text }));
  return fc.record({ ours: words, cut: fc.nat(200) }).map(({ ours, cut }) => build(passages, ours, cut));
});

type Passages = { id: string; words: string }[];

function build([a, b, c, d]: Passages, ours: string, cut: number): Document {
  const blocks: Block[] = [
    paragraph(ours),
    quote(spans(a!, cut), { label: ours, by: ours }),
    section('one', ours, [
      quote([Said.of(b!)], { weight: 'key' }),
      table(ours, ['One', 'Two'], [[ours, Said.of(c!)]]),
      table(ours, ['One', 'Two'], [[Said.of(c!), ours]]),
      section('two', Said.of(d!), [
        list('big', [[quote([Said.of(b!)], { label: ours })], [quote([Said.of(a!)])]]),
        list('bullet', [[quote([Said.of(c!)])], [paragraph(ours), list('number', [[quote([Said.of(d!)])]])]]),
        list('tick', [[quote([Said.of(d!)])], [paragraph(ours), paragraph(ours)]]),
        note('aside', ours, [quote([Said.of(a!)])]),
      ]),
    ]),
  ];
  return { ...everyBlock, title: ours, toldBy: ours, place: ours, standfirst: Said.of(c!), blocks };
}

function spans(passage: Passages[number], cut: number): Said[] {
  const spaces = [...passage.words.matchAll(/ /gu)].map((match) => match.index);
  if (spaces.length < 3) return [Said.of(passage)];
  const at = cut % (spaces.length - 1);
  return [Said.of(passage, 0, spaces[at]), Said.of(passage, spaces[at + 1])];
}

function told(document: Document): QuoteBack[] {
  return saidIn(document).map(({ passage, text }) => ({ passage, text }));
}

/** The file with one text put in place of another wherever it stands. */
function alter(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (bytes[0] !== 0x50) return strToU8(strFromU8(bytes).replaceAll(from, to));
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    strToU8(strFromU8(content).replaceAll(from, to)),
  ]);
  return zipSync(Object.fromEntries(files) as Zippable);
}

describe.each(formats)('%s', (_name, write, read) => {
  test('a teller’s words come back letter for letter with their passage, whatever characters are in them', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(await read(await write(document, options))).toEqual(told(document));
      }),
      { numRuns: 150 },
    ));

  test('where there is no address for passages, they still come back', async () => {
    const bare = { ...options, passageLink: () => null };
    const back = await read(await write(everyBlock, bare));
    for (const quotation of told(everyBlock)) expect(back).toContainEqual(quotation);
  });

  test('nothing but what was told comes back, whatever kinds of block there are', async () => {
    const quotations = told(everyBlock);
    const back = await read(await write(everyBlock, options));
    for (const found of back) expect(quotations).toContainEqual(found);
    expect(back.length).toBeGreaterThanOrEqual(quotations.length);
  });

  test('a single word changed by hand in any quotation is seen, or verify would prove nothing', async () => {
    const before = await write(everyBlock, options);
    const back = await read(before);
    for (const { text } of told(everyBlock)) {
      const last = text.match(/\p{L}{3,}/gu)!.at(-1)!;
      const after = await read(alter(before, last, 'potato'));
      expect(after).not.toEqual(back);
      expect(after.some((found) => found.text.includes('potato'))).toBe(true);
    }
  });

  test('a word added to a quotation is seen, wherever it is put', () =>
    fc.assert(
      fc.asyncProperty(documents, fc.nat(), async (document, which) => {
        const quotations = told(document);
        const { passage } = quotations[which % quotations.length]!;
        const marked = build(
          ['t1p01', 't1p02', 't1p03', 't1p04'].map((id) => {
            const whole = quotations
              .filter((q) => q.passage === id)
              .sort((x, y) => y.text.length - x.text.length)[0]!;
            return { id, words: id === passage ? `${whole.text} Zqxj` : whole.text };
          }),
          'ours',
          0,
        );
        const bytes = await write(marked, options);
        const back = await read(alter(bytes, 'Zqxj', 'Zqxj never'));
        expect(back).not.toEqual(await read(bytes));
        expect(back.some((found) => found.text.endsWith('Zqxj never'))).toBe(true);
      }),
      { numRuns: 25 },
    ));

  test('the same document gives the same bytes, so that making again changes nothing', async () => {
    expect(await write(everyBlock, options)).toEqual(await write(everyBlock, options));
  });

  test('a draft, an invented story and an unmet length are told at the head', async () => {
    const why = 'This story is told in less.';
    const document = { ...everyBlock, undecided: 14, minutes: { ...everyBlock.minutes, why } };
    const bytes = await write(document, options);
    const text = bytes[0] === 0x50 ? strFromU8(unzipSync(bytes)['book/opening.xhtml']!) : strFromU8(bytes);
    for (const words of ['14 names', 'invented', why]) {
      expect(text).toContain(words);
      expect(text.indexOf(words)).toBeLessThan(text.indexOf('Nobody needs to prepare'));
    }
  });
});
