import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Thirty-two signs that are not taken for one another (Crockford's): no I, L, O or U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 6;

/** Minutes a code may be used for. */
export const codeMinutes = 10;
/** Times a code may be tried: five in a thousand million. */
export const mostTries = 5;

/** A new code of six signs. */
export function newCode(): string {
  return [...randomBytes(codeLength)].map((byte) => signs[byte % signs.length]).join('');
}

/** A code as it is shown: in two halves, which are easier to carry from one window to another. */
export function shownCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** What somebody typed, as a code: capitals and spaces make no difference, O is read as 0, I and L as 1. */
export function readCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
}

/** Whether it could be a code at all. */
export function looksLikeCode(code: string): boolean {
  return code.length === codeLength && [...code].every((sign) => signs.includes(sign));
}

/**
 * What is kept of a code. Slow by design (scrypt, about 50 ms): to try all thousand million against a stolen row takes
 * more than a year, and the code lives ten minutes.
 * @param salt the id of the row it stands in
 */
export function hashOfCode(code: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) =>
    scrypt(code, salt, 32, { N: 16_384, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key.toString('hex')),
    ),
  );
}

/** Compares without telling by the time it takes how much is the same. */
export function isSame(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)];
  return one.length === two.length && timingSafeEqual(one, two);
}
