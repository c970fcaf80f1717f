import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { Mistake } from '../mistake.ts';

/** The most that the parts of a Word file we read may come to once unpacked; bytes. */
export const largestUnpacked = 200 * 1024 * 1024;
/** How many times its packed size a part may come to, once it is past `smallest`. Word's own stay under 40. */
export const greatestRatio = 200;
const smallest = 10 * 1024 * 1024;
/** Fed in slices of this size, so that a bomb is noticed before it has gone off; bytes. */
const slice = 16 * 1024;

/** Where the unpacked bytes of a part go, piece by piece. */
export type Sinks = Record<string, (piece: Uint8Array, last: boolean) => void>;

/**
 * Unpacks those parts of a zip file that `sinks` names, and no other.
 * @returns the names of all its parts
 * @throws Mistake when the file is damaged, cut off, or unpacks to far more than any document holds
 */
export function unpack(bytes: Uint8Array, name: string, sinks: Sinks): string[] {
  const names: string[] = [];
  let unpacked = 0;
  const zip = new Unzip((file) => {
    names.push(file.name);
    const sink = Object.hasOwn(sinks, file.name) ? sinks[file.name] : undefined;
    if (!sink || names.indexOf(file.name) < names.length - 1) return;
    file.ondata = (error, piece, last) => {
      // What a sink throws comes back here as an error of the unpacking.
      if (error) throw (error as unknown) instanceof Mistake ? error : damaged(name);
      unpacked += piece.length;
      refuseBomb(unpacked, bytes.length, name);
      sink(piece, last);
    };
    begin(file, name);
  });
  zip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += slice)
      zip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  } catch (error) {
    throw error instanceof Mistake ? error : damaged(name);
  }
  return names;
}

function begin(file: UnzipFile, name: string): void {
  if (file.compression !== 0 && file.compression !== 8) throw damaged(name);
  file.start();
}

function refuseBomb(unpacked: number, packed: number, name: string): void {
  if (unpacked <= smallest || (unpacked <= largestUnpacked && unpacked <= packed * greatestRatio)) return;
  throw new Mistake(
    `${name} unpacks to far more than a transcript holds, as files made to do harm do.`,
    'If the file is yours, copy its text into a new Word document, save that and bring it.',
    { file: name },
  );
}

function damaged(name: string): Mistake {
  return new Mistake(
    `${name} is damaged or cut off: it cannot be unpacked.`,
    'Get the file again, or open it in Word and save it under a new name.',
    { file: name },
  );
}
