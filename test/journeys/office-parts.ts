import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The texts of the parts of a Word, PowerPoint or EPUB file, by name; a plain file is one part without a name. */
export function partsOf(path: string): Map<string, string> {
  const bytes = readFileSync(path);
  if (!isArchive(path)) return new Map([['', bytes.toString('utf8')]]);
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Writes `text` in place of one part of a file, as somebody does who opens the archive. */
export function replacePart(path: string, part: string, text: string): void {
  if (isArchive(path)) writeFileSync(path, rezipped(readFileSync(path), part, text));
  else writeFileSync(path, text);
}

function rezipped(archive: Uint8Array, part: string, text: string): Uint8Array {
  const parts: Zippable = {};
  // The first part of an EPUB says what it is, and must not be packed.
  for (const [name, bytes] of Object.entries(unzipSync(archive)))
    parts[name] = [name === part ? strToU8(text) : bytes, { level: name === 'mimetype' ? 0 : 6 }];
  return zipSync(parts);
}

function isArchive(path: string): boolean {
  return /\.(?:docx|pptx|epub)$/u.test(path);
}
