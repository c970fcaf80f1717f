import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { Mistake } from '../mistake.ts';

/** Text without what XML cannot hold: one such sign makes a file that no program opens (XML 1.0, 2.2). */
export function fitForXml(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
}

/** One thing met while reading XML from its beginning to its end. */
export type XmlStep =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'text'; text: string }
  | { kind: 'close'; name: string };

/** No part of an office file that we wrote comes near this, in bytes; what does is not ours to open. */
const largest = 64 * 2 ** 20;

/**
 * The parts of an office file whose name `wanted` takes, as text, by name.
 * @param kind what the file should be, for the sentence that says it is not
 * @throws Mistake when it cannot be unzipped or a part is far too large
 */
export function officeParts(
  bytes: Uint8Array,
  kind: string,
  wanted: (name: string) => boolean,
): Map<string, string> {
  const spoilt = () =>
    new Mistake(`This is not a ${kind} file that can be opened.`, 'Make it again from the telling.');
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (wanted(name) && originalSize > largest) throw spoilt();
        return wanted(name);
      },
    });
    if (Object.keys(parts).length === 0) throw spoilt();
    return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    throw spoilt();
  }
}

/**
 * XML as the steps of reading it. Nothing is fetched and no entity of the file's own is put in.
 * @throws Mistake when it is not well formed
 */
export function xmlSteps(xml: string): XmlStep[] {
  const steps: XmlStep[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => steps.push({ kind: 'open', name, attributes }));
  parser.on('text', (text) => steps.push({ kind: 'text', text }));
  parser.on('closetag', ({ name }) => steps.push({ kind: 'close', name }));
  parser.on('error', () => {
    throw new Mistake('Part of this file is broken: it is not XML.', 'Make it again from the telling.');
  });
  parser.write(xml).close();
  return steps;
}
