import type { Readable } from 'node:stream';
import { Mistake } from '../mistake.ts';

/** What is known of a file that was put. */
export interface Put {
  bytes: number;
  /** As hex. */
  sha256: string;
}

/** A file, or a part of it, on its way out. */
export interface Got {
  stream: Readable;
  /** Of what is sent. */
  bytes: number;
  /** Of the whole file. */
  total: number;
}

/** From the first byte to the last, counted from 0, both included. */
export interface Range {
  start: number;
  end: number;
}

/** Where files are kept: a folder, or any S3-compatible store. A key is a path like `editions/ID/tips.pdf`. */
export interface FileStore {
  /** Keeps a file: whole, or not at all. One of the same key is replaced. */
  put(key: string, body: Uint8Array | Readable): Promise<Put>;
  /** null where there is no such file. @throws RangeError when the range begins behind its end */
  get(key: string, range?: Range): Promise<Got | null>;
  /** Its size; null where there is no such file. */
  size(key: string): Promise<number | null>;
  /** Deletes it; nothing happens where there is none. */
  delete(key: string): Promise<void>;
  /** Every file whose key begins so. */
  list(prefix: string): AsyncIterable<{ key: string; bytes: number }>;
  /** Takes away what a program that was killed left half written a day or more ago. @returns how many */
  sweep(now: Date): Promise<number>;
}

/** Names that mean a device on Windows, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** Bytes that one part of a key may have; a file system takes 255. */
const longestPart = 200;

/**
 * Makes sure that a key can be a path on any system and leads nowhere else.
 * @throws Mistake
 */
export function checkedKey(key: string): string {
  const parts = key.split('/');
  const good = parts.every(
    (part) =>
      /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._ -]*$/u.test(part) &&
      !/[. ]$/u.test(part) &&
      !devices.test(part) &&
      Buffer.byteLength(part) <= longestPart,
  );
  if (!good || Buffer.byteLength(key) > 500)
    throw new Mistake('A file cannot be kept under that name.', 'Rename it with plain letters and digits.');
  return key;
}

/** A range that ends no later than the file. @throws RangeError when nothing of the file is in it */
export function withinFile({ start, end }: Range, total: number): Range {
  if (start < 0 || start >= total || start > end)
    throw new RangeError(`There is no part from ${start} to ${end} of ${total} bytes.`);
  return { start, end: Math.min(end, total - 1) };
}

/** The whole of a file as bytes, for files known to be small. */
export async function wholeOf(store: FileStore, key: string): Promise<Buffer | null> {
  const got = await store.get(key);
  if (!got) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of got.stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
