import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, type ZipInputFile, zipSync } from 'fflate';
import { told } from './told.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const office = 'http://schemas.openxmlformats.org';
const types = `${declaration}<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const [before, after] = [
  `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>`,
  '</w:t></w:r></w:p></w:body></w:document>',
];

/** Random-looking bytes, the same each time. */
export function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}

/** A Word file with this text in its one paragraph, after what is given of a document type. */
export function wordFile(text: string, doctype = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    'word/document.xml': strToU8(declaration + doctype + before + text + after),
  });
}

/** A Word file whose every entity stands for ten of the one before: a few hundred bytes for a gigabyte. */
export function entityBomb(): Uint8Array {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  return wordFile('&e9;', `<!DOCTYPE w [<!ENTITY e0 "ha">${entities.join('')}]>`);
}

/** A Word file of about a megabyte that unpacks to a gigabyte: the same few packed spaces over and over. */
export function zipBomb(): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  const first = new ZipDeflate('[Content_Types].xml');
  zip.add(first);
  first.push(strToU8(types), true);
  const packed = (text: string | Uint8Array, finishFlush: number) => deflateRawSync(text, { finishFlush });
  const [begin, end] = [declaration + before, after];
  const spaces = packed(Buffer.alloc(1 << 24, ' '), constants.Z_FULL_FLUSH);
  const bomb: ZipInputFile = {
    filename: 'word/document.xml',
    compression: 8,
    crc: 0,
    size: begin.length + 2 ** 30 + end.length,
  };
  zip.add(bomb);
  bomb.ondata!(null, packed(begin, constants.Z_FULL_FLUSH), false);
  for (let time = 0; time < 64; time += 1) bomb.ondata!(null, spaces, false);
  bomb.ondata!(null, packed(end, constants.Z_FINISH), true);
  zip.end();
  return Buffer.concat(parts);
}

/** The first half of a sample. */
export function halfOf(sample: string): Uint8Array {
  const bytes = readFileSync(fileURLToPath(new URL(`../../samples/${sample}`, import.meta.url)));
  return bytes.subarray(0, bytes.length / 2);
}

/** So many megabytes of talk. */
export function megabytesOf(count: number): Uint8Array {
  return Buffer.alloc(count * 1024 * 1024, told);
}
