import { SaxesParser } from 'saxes';
import { Mistake } from '../mistake.ts';
import { damaged } from './limits.ts';

/** What is done with each thing met in a part of a packed file. Names come without their prefix (`x:row` is `row`). */
export interface XmlTaker {
  open(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a part from beginning to end. Nothing is fetched and no entity of the file's own is put in.
 * @throws Mistake when it is not XML; and what the taker throws
 */
export function readXml(part: Uint8Array, file: string, taker: XmlTaker): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => taker.open(local(name), attributes));
  if (taker.close) parser.on('closetag', ({ name }) => taker.close!(local(name)));
  if (taker.text) {
    parser.on('text', (text) => taker.text!(text));
    parser.on('cdata', (text) => taker.text!(text));
  }
  parser.on('error', () => {
    throw damaged(file);
  });
  const decoder = new TextDecoder();
  const size = 1024 * 1024;
  try {
    for (let at = 0; at < part.length; at += size)
      parser.write(decoder.decode(part.subarray(at, at + size), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof Mistake ? error : damaged(file);
  }
}

/** A name without its prefix. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
