import { createHash, randomBytes } from 'node:crypto';
import { readCode } from './sign-in-code.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** How many somebody is given. */
export const recoveryCount = 10;

/** New codes for the day the phone is lost: each 80 random bits, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCount }, () =>
    [...randomBytes(16)]
      .map((byte) => signs[byte % signs.length])
      .join('')
      .replace(/.{4}(?=.)/gu, '$&-'),
  );
}

/** What is kept of one, however it is typed. Long and random, so one round of SHA-256 is enough. */
export function hashOfRecovery(typed: string): string {
  return createHash('sha256').update(readCode(typed)).digest('hex');
}

/** Whether something typed could be one, and not a number from an app. */
export function looksLikeRecovery(typed: string): boolean {
  return readCode(typed).length === 16;
}
