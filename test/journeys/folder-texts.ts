import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import type { TellingFile } from '../../src/folders/telling-json.ts';
import { textsOutside } from './html-tree.ts';

/** A text that somebody who has the folder can get out of it: what is seen, and what stands in a file's properties. */
export interface Found {
  /** "guide.docx word/document.xml". */
  where: string;
  text: string;
}

/** The list of what was told in a folder. */
export function tellingIn(folder: string): TellingFile {
  return JSON.parse(readFileSync(join(folder, 'telling.json'), 'utf8'));
}

/** Everything that can be read out of every file of a folder, and the names of the files. Needs pdftotext, pdfinfo and qpdf. */
export function textsIn(folder: string): Found[] {
  return readdirSync(folder).flatMap((name) => [
    { where: 'names of files', text: name },
    ...textsOf(join(folder, name)).map(({ where, text }) => ({ where: `${name} ${where}`, text })),
  ]);
}

function textsOf(path: string): Found[] {
  const bytes = readFileSync(path);
  switch (extname(path)) {
    case '.docx':
    case '.pptx':
    case '.epub':
      return Object.entries(unzipSync(bytes)).flatMap(([where, part]) => marked(where, strFromU8(part)));
    case '.pdf':
      return [
        { where: 'text', text: said('pdftotext', [path, '-']) },
        { where: 'properties', text: said('pdfinfo', ['-meta', path]) },
        { where: 'every string in it', text: said('qpdf', ['--json', path]) },
      ];
    case '.html':
      return marked('', bytes.toString('utf8'));
    default:
      return [{ where: '', text: bytes.toString('utf8') }];
  }
}

/** As it stands, and as it is seen: a name may be parted by markup, or its letters written as entities. */
function marked(where: string, source: string): Found[] {
  const page = parse(source.replace(/<\/?(?:w|a|p|dc|cp):[^>]*>/gu, ''));
  const seen = textsOutside(page, ({ nodeName }) => nodeName === 'style').join(' ');
  return [
    { where: `${where} source`, text: source },
    { where, text: seen },
  ];
}

function said(program: string, words: string[]): string {
  return execFileSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Where any of the words stand in the texts, as "words: place"; capitals, white space and line ends do not matter. */
export function standing(words: readonly string[], texts: readonly Found[]): string[] {
  return texts.flatMap(({ where, text }) => {
    const bare = squeezed(text);
    return words.filter((one) => bare.includes(squeezed(one))).map((one) => `${one}: ${where}`);
  });
}

function squeezed(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[\s\p{Cf}]+/gu, '');
}
