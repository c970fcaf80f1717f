import { createHmac, timingSafeEqual } from 'node:crypto';
import { hashOf } from '../people/token.ts';

/** The cookie by which a browser is known to have said what it wants before. It says nothing of who uses it. */
export const browserCookie = 'passalong_wants';

/** Seconds the cookie lives: a year. */
export const browserSeconds = 365 * 86_400;

/** The value of the cookie: an id and our signature, so that nobody makes one up or takes another's. */
export function signed(id: string, key: string): string {
  return `${id}.${createHmac('sha256', key).update(id).digest('base64url')}`;
}

/** The id in a cookie of ours; null where it is not of our making. */
export function readSigned(value: string | undefined, key: string): string | null {
  const [id = '', signature = ''] = (value ?? '').split('.');
  const ours = Buffer.from(signed(id, key));
  const theirs = Buffer.from(`${id}.${signature}`);
  return /^[a-z0-9]{32}$/u.test(id) && ours.length === theirs.length && timingSafeEqual(ours, theirs)
    ? id
    : null;
}

/** What is kept of a browser: a hash of its id. */
export function browserHash(id: string): string {
  return hashOf(id);
}
