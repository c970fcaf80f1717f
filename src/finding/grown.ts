/** The same numbers with room for one more at `place`, and some besides. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array>(
  numbers: T,
  place: number,
): T {
  const roomier = new (numbers.constructor as new (length: number) => T)(Math.ceil((place + 1) * 1.5));
  roomier.set(numbers);
  return roomier;
}
