import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';
import { Mistake } from '../mistake.ts';
import { damaged, largestUnpacked, tooLarge } from './limits.ts';

/** Fed in slices of this size, so that a file made to do harm is noticed before it has unpacked; bytes. */
const slice = 16 * 1024;

/** The parts of a packed file: those asked for, unpacked, and the names of all. */
export interface PackedParts {
  names: Set<string>;
  parts: Map<string, Uint8Array>;
}

/**
 * Unpacks those parts that `wanted` takes. The sizes that the file states are added up before anything is unpacked,
 * and what really comes out is counted as it comes, because a file can lie about its sizes.
 * @throws Mistake when it is damaged, or its parts come to more than `largestUnpacked`
 */
export function unpackParts(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): PackedParts {
  const names = new Set<string>();
  const pieces = new Map<string, Uint8Array[]>();
  let counted = 0;
  refuseStated(bytes, file, wanted);
  const zip = new Unzip((part) => {
    const isNew = !names.has(part.name);
    names.add(part.name);
    if (!isNew || !wanted(part.name)) return;
    const taken: Uint8Array[] = [];
    pieces.set(part.name, taken);
    start(part, file, (piece) => {
      counted += piece.length;
      if (counted > largestUnpacked) throw tooLarge(file, false);
      taken.push(piece);
    });
  });
  zip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += slice)
      zip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  } catch (error) {
    throw error instanceof Mistake ? error : damaged(file);
  }
  return { names, parts: new Map([...pieces].map(([name, taken]) => [name, joined(taken)])) };
}

/** Adds up the sizes that the file states in its list of parts; unpacks nothing. */
function refuseStated(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): void {
  let stated = 0;
  const add = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (wanted(name)) stated += originalSize;
    return false;
  };
  try {
    unzipSync(bytes, { filter: add });
  } catch {
    throw damaged(file);
  }
  if (stated > largestUnpacked) throw tooLarge(file, false);
}

function start(part: UnzipFile, file: string, take: (piece: Uint8Array) => void): void {
  if (part.compression !== 0 && part.compression !== 8) throw damaged(file);
  part.ondata = (error, piece) => {
    // What `take` throws comes back here as an error of the unpacking.
    if (error) throw (error as unknown) instanceof Mistake ? error : damaged(file);
    take(piece);
  };
  part.start();
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
