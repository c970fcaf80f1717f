import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Mistake } from '../mistake.ts';
import { largestFile, readTranscript } from './read.ts';

const dialogue = 'Anna: Siân said “no” — £40.\r\nBen: And then?\r\nAnna: Then she said yes.\r\n';
const turnsOf = (bytes: Uint8Array, name = 'a.txt') =>
  readTranscript(bytes, name).turns.map(({ speaker, said }) => [speaker, said]);
const expected = [
  ['Anna', 'Siân said “no” — £40.'],
  ['Ben', 'And then?'],
  ['Anna', 'Then she said yes.'],
];
const mistakeOf = (bytes: Uint8Array | string, name: string): Mistake => {
  try {
    readTranscript(typeof bytes === 'string' ? strToU8(bytes, true) : bytes, name);
  } catch (error) {
    expect(error).toBeInstanceOf(Mistake);
    return error as Mistake;
  }
  throw new Error(`${name} was read`);
};
const utf16 = (text: string, mark: [number, number], big: boolean): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  if (big)
    for (let at = 0; at < bytes.length; at += 2) [bytes[at], bytes[at + 1]] = [bytes[at + 1]!, bytes[at]!];
  return new Uint8Array([...mark, ...bytes]);
};

describe('whatever program saved it, the words come out right', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(turnsOf(strToU8(dialogue))).toEqual(expected);
    expect(turnsOf(strToU8(`\ufeff${dialogue}`))).toEqual(expected);
  });
  it('reads UTF-16 of both kinds by its mark', () => {
    expect(turnsOf(utf16(dialogue, [0xff, 0xfe], false))).toEqual(expected);
    expect(turnsOf(utf16(dialogue, [0xfe, 0xff], true))).toEqual(expected);
  });
  it('reads Windows-1252, with its curly quotes and pound sign', () => {
    const windows: Record<string, number> = { â: 0xe2, '“': 0x93, '”': 0x94, '—': 0x97, '£': 0xa3 };
    const bytes = Uint8Array.from(dialogue, (letter) => windows[letter] ?? letter.charCodeAt(0));
    expect(turnsOf(bytes)).toEqual(expected);
  });
  it.each(['\n', '\r', '\r\n'])('reads line ends %j, with the right line numbers', (end) => {
    const { turns } = readTranscript(strToU8(dialogue.replaceAll('\r\n', end)), 'a.txt');
    expect(turns.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
  it('keeps a UTF-8 file that was cut in the middle of a letter, and says so', () => {
    const bytes = strToU8(`${dialogue}Ben: Ŵ`);
    const cut = readTranscript(bytes.subarray(0, bytes.length - 1), 'a.txt');
    expect(cut.turns[0]!.said).toBe(expected[0]![1]);
    expect(cut.warnings.join()).toContain('line 4');
  });
});

describe('what a file holds counts before what it is called', () => {
  it.each([
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nHi.', 'a.txt', 'vtt'],
    ['1\n00:00:01,000 --> 00:00:02,000\nHi.', 'a.txt', 'srt'],
    ['[{"start":0,"end":1,"text":"Hi."}]', 'a.txt', 'json'],
    ['# Us\n\nHi there.', 'a.txt', 'markdown'],
    ['Hi there.', 'a.md', 'markdown'],
    ['[00:01] Ben: Hi there.\n[00:02] Anna: Hi.', 'a.json.txt', 'text'],
    ['00:01.000 --> 00:02.000\nHi.', 'a.vtt', 'vtt'],
    ['00:00:01.000 --> 00:00:02.000\nHi.', 'a.srt', 'srt'],
  ])('%j as %s is %s', (text, name, format) => {
    expect(readTranscript(strToU8(text), name).format).toBe(format);
  });
});

describe('a file that cannot be read says what it is and what to do', () => {
  it.each([
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a.doc', /Word/, /\.docx/],
    ['%PDF-1.7', 'a.docx', /PDF/, /Word/],
    ['{\\rtf1\\ansi hello}', 'a.txt', /RTF/, /\.docx/],
    ['ID3\x04\0\0\0', 'a.mp3', /recording/, /transcript/],
    ['\0\0\0\x20ftypM4A \0', 'a.m4a', /recording/, /transcript/],
    ['RIFF\x24\0\0\0WAVE', 'a.wav', /recording/, /transcript/],
    ['\x89PNG\r\n\x1a\n', 'a.png', /picture/, /words/],
    ['<!DOCTYPE html><html><body>Anna: hi</body></html>', 'a.txt', /HTML/, /\.txt/],
    ['<?xml version="1.0"?><tt>Anna</tt>', 'a.xml', /XML/, /\.txt/],
    ['', 'a.vtt', /no words/, /right file/],
    [' \n\t\r\n', 'a.txt', /no words/, /right file/],
    ['WEBVTT\n\nNOTE nobody spoke\n', 'a.vtt', /no words/, /right file/],
    ['a\0b\0c', 'a.txt', /not text/, /UTF-8/],
    ['{"segments": [{"start": 0,\n "text": "on', 'a.json', /cut off at line 2/, /again/],
    ['{"segments": [\n{"start" 0}]}', 'a.json', /line 2/, /again/],
    ['{"speech": "no"}', 'a.json', /no list of segments/, /Whisper/],
  ])('%j named %s', (bytes, name, what, remedy) => {
    const mistake = mistakeOf(bytes, name);
    expect(mistake.message).toMatch(what);
    expect(mistake.remedy).toMatch(remedy);
    expect(mistake.file).toBe(name);
    expect(mistake.message.startsWith(name)).toBe(true);
  });
  it('refuses the first byte over 50 MB, with size and limit, and not the last byte under', () => {
    const bytes = new Uint8Array(largestFile + 1).fill(0x61);
    expect(mistakeOf(bytes, 'big.txt').message).toMatch(/50\.0 MB.*50 MB/);
    expect(readTranscript(bytes.subarray(1), 'big.txt').turns[0]!.said).toHaveLength(largestFile);
  });
  it('refuses zip files that are not Word', () => {
    const zip = (path: string) => zipSync({ [path]: strToU8('<a/>') });
    expect(mistakeOf(zip('xl/workbook.xml'), 'a.docx').message).toMatch(/spreadsheet/);
    expect(mistakeOf(zip('notes.txt'), 'a.zip').message).toMatch(/no Word file/);
    expect(mistakeOf(zip('content.xml'), 'a.odt').remedy).toMatch(/\.docx/);
  });
});

describe('no file, however broken, gives anything but a transcript or a mistake', () => {
  const endings = ['vtt', 'srt', 'json', 'docx', 'txt', 'md', 'bin'];
  const starts = [
    '',
    'WEBVTT\n\n',
    '1\n00:00:01,000 --> 00:00:02,000\n',
    '[{"text":',
    'PK\x03\x04',
    '# ',
    'Anna: ',
  ];
  const parts = [
    '-->',
    '00:01.000',
    '\n',
    '\n\n',
    '<v ',
    '>',
    '&',
    'Anna:',
    '[',
    '**',
    '"',
    '{',
    ' ',
    'NOTE',
    '12',
    ':',
  ];
  const check = (bytes: Uint8Array, ending: string): void => {
    try {
      const { turns } = readTranscript(bytes, `a.${ending}`);
      expect(turns.length).toBeGreaterThan(0);
      for (const { said, cues } of turns) {
        expect(said).toBe(said.replace(/\s+/g, ' ').trim());
        expect(said).not.toBe('');
        for (const { at } of cues) expect(at === 0 || said[at - 1] === ' ').toBe(true);
      }
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      expect(error.message).toMatch(/\.$/);
    }
  };
  it('for any bytes under any ending', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...starts),
        fc.constantFrom(...endings),
        (bytes, start, ending) => check(new Uint8Array([...strToU8(start, true), ...bytes]), ending),
      ),
      { numRuns: 2000 },
    );
  });
  it('for any heap of the pieces that transcripts are made of', () => {
    const heap = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 9 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(heap, fc.constantFrom(...starts), fc.constantFrom(...endings), (pieces, start, ending) =>
        check(strToU8(start + pieces.join('')), ending),
      ),
      { numRuns: 3000 },
    );
  });
});
