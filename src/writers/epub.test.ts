import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { briefJava, describeWith, needs } from '../../test/programs.ts';
import { paragraph } from '../documents/build.ts';
import type { Document } from '../documents/document.ts';
import { CannotWrite } from './cannot-write.ts';
import { writeEpub } from './epub.tsx';
import { quotesInEpub } from './epub-quotes.ts';

const options = { passageLink: (id: string) => `telling.html#${id}`, now: new Date('2026-11-23T09:00:00Z') };
const book = await writeEpub(everyBlock, options);
const file = (name: string) => strFromU8(unzipSync(book)[`book/${name}`]!);

describe('what makes it a book', () => {
  test('its first 58 bytes say what it is, stored as they are, as the container format asks', () => {
    expect(strFromU8(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(book[8]).toBe(0);
  });

  test('each top section is a chapter, and the contents lead to it', () => {
    expect(file('nav.xhtml')).toContain('<a href="part-02.xhtml">Read aloud</a>');
    expect(file('opening.xhtml')).toContain('href="part-02.xhtml#read-aloud"');
    expect(file('part-02.xhtml')).toMatch(/<section id="read-aloud" class="fresh"><h1>Read aloud<\/h1>/u);
  });

  test('no link leads to a file that is not in it; the passage is named instead', () => {
    expect(file('part-02.xhtml')).not.toContain('telling.html');
    expect(file('part-02.xhtml')).toContain('<span>— A service manager</span> · t1p02');
  });

  test('its identifier stays when it is made again on another day, so that shelves know it', async () => {
    const again = await writeEpub(everyBlock, { ...options, now: new Date('2027-01-01T00:00:00Z') });
    const id = /<dc:identifier id="id">(urn:uuid:[0-9a-f-]{36})</u;
    expect(id.exec(strFromU8(unzipSync(again)['book/package.opf']!))?.[1]).toBe(
      id.exec(file('package.opf'))?.[1],
    );
  });
});

describe('what it cannot hold', () => {
  test('a control character is refused in words, because every reading system would refuse the book', async () => {
    const document = { ...everyBlock, blocks: [paragraph('The bell rang: \u0007')] };
    await expect(writeEpub(document, options)).rejects.toThrow(CannotWrite);
  });

  test.each([
    ['not a zip', new TextEncoder().encode('PK no book')],
    ['cut off in the middle', book.slice(0, 900)],
    [
      'a page with a tag left open',
      zipSync({ 'book/a.xhtml': new TextEncoder().encode('<p data-passage="x">') }),
    ],
    [
      'a page with entities',
      zipSync({ 'book/a.xhtml': new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><p>&b;</p>') }),
    ],
    ['a bomb', zipSync({ 'book/a.xhtml': new Uint8Array(60_000_000) })],
  ])('%s: reading it back says so instead of failing', async (_name, bytes) => {
    await expect(quotesInEpub(bytes)).rejects.toMatchObject({ name: 'Mistake' });
  });
});

describeWith(['java', 'epubcheck'], 'EPUBCheck', () => {
  const bare: Document = {
    ...everyBlock,
    title: 'Keys & <b>"more"</b> ]]> than seventeen letters to a line, and on, and on, and on, and on',
    standfirst: null,
    place: null,
    undecided: 0,
    invented: false,
    blocks: [],
  };

  test.each([
    ['a book with every kind of block', everyBlock],
    ['a book with hardly anything, whose title has markup in it', bare],
  ])('finds nothing to say about %s', async (_name, document) => {
    const folder = mkdtempSync(join(tmpdir(), 'passalong-book-'));
    try {
      const path = join(folder, 'book.epub');
      writeFileSync(path, await writeEpub(document, options));
      const { stdout, stderr } = spawnSync('java', [...briefJava, '-jar', needs('epubcheck')!.path, path], {
        encoding: 'utf8',
      });
      expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings / 0 infos');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
