/**
 * A program for WebAssembly, written down as its bytes: 30 instructions do not need a compiler among the packages. Numbers of
 * sections, types and instructions are those of the WebAssembly Core Specification 1.0, chapter 5 (Binary Format).
 */
const type = { i32: 0x7f, i64: 0x7e, function: 0x60, none: 0x40 };
const section = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 };
const is = { function: 0, memory: 2 };

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const i32 = (value: number) => [0x41, ...signed(value)];
const load64 = (offset: number) => [0x29, 3, ...unsigned(offset)];
const store32 = [0x36, 2, 0];
const [isAtLeast, isAtMost] = [0x4f, 0x4c];
const add32 = 0x6a;
const [add64, xor64, bits64] = [0x7c, 0x85, 0x7b];
const as32 = 0xa7;
const [loop, when, end, again, back, never] = [0x03, 0x04, 0x0b, [0x0c, 0], 0x0f, 0x00];

/** Where things lie in its memory, in bytes. */
const places = { asked: 0, found: 64, entries: 128 };
const each = 64;

/** The program, with a memory of its own. */
export interface SignProgram {
  memory: WebAssembly.Memory;
  /** Where the signs that are asked for lie. */
  asked: number;
  /** Where it writes in how many signs the entry differs that it found. */
  found: number;
  /** Where the entries begin, of 64 bytes each. */
  entries: number;
  /**
   * The next entry that differs in no more than so many signs.
   * @param from where to begin, in bytes
   * @param to where to end
   * @returns where it lies; `to` or more where there is none
   */
  next(from: number, to: number, most: number): number;
}

/** Starts it. */
export function signProgram(): SignProgram {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes()), { own: { memory } });
  return { memory, ...places, next: exports.next as SignProgram['next'] };
}

function bytes(): Uint8Array<ArrayBuffer> {
  const signature = [type.function, 3, type.i32, type.i32, type.i32, 1, type.i32];
  const body = [1, 1, type.i32, ...instructions(), end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...part(section.types, [1, ...signature]),
    ...part(section.imports, [1, ...name('own'), ...name('memory'), is.memory, 0, 1]),
    ...part(section.functions, [1, 0]),
    ...part(section.exports, [1, ...name('next'), is.function, 0]),
    ...part(section.code, [1, ...unsigned(body.length), ...body]),
  ]);
}

function instructions(): number[] {
  const [from, to, most, differing] = [0, 1, 2, 3];
  const eight = Array.from({ length: each / 8 }, (_, i) => [
    ...[...get(from), ...load64(8 * i), ...i32(places.asked), ...load64(8 * i)],
    ...[xor64, bits64, ...(i === 0 ? [] : [add64])],
  ]).flat();
  return [
    ...[loop, type.none],
    ...[...get(from), ...get(to), isAtLeast, when, type.none, ...get(from), back, end],
    ...[...eight, as32, ...set(differing)],
    ...[...get(differing), ...get(most), isAtMost, when, type.none],
    ...[...i32(places.found), ...get(differing), ...store32, ...get(from), back, end],
    ...[...get(from), ...i32(each), add32, ...set(from), ...again],
    ...[end, never],
  ];
}

const part = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content];
const name = (text: string) => [text.length, ...Buffer.from(text, 'ascii')];

/** LEB128, as WebAssembly writes whole numbers. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}
