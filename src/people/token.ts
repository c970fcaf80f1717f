import { createHash, randomBytes } from 'node:crypto';

/** A new secret for an address or a cookie: 160 random bits in 32 letters and digits that survive any mail program. */
export function newToken(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return [...randomBytes(32)].map((byte) => letters[byte % 32]).join('');
}

/** What is kept of a secret: its SHA-256, as hex. The secrets are long and random, so no salt is needed. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
