import { Secret, TOTP } from 'otpauth';
import { toString as qrSvg } from 'qrcode';

/** Seconds that a number of an authenticator app stands (RFC 6238, as every such app does it). */
const period = 30;
/** Letters of a secret: 160 bits in base32, as RFC 4226 asks for. */
const secretLength = 32;

function totp(secret: string, about: { site: string; email: string } = { site: '', email: '' }): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    issuer: about.site,
    label: about.email,
    algorithm: 'SHA1',
    digits: 6,
    period,
  });
}

/** A new secret, to be shared with somebody's authenticator app. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** Whether it is a secret as `newSecret` makes them: it comes back with the form that confirms it. */
export function isSecret(text: string): boolean {
  return text.length === secretLength && /^[A-Z2-7]+$/u.test(text);
}

/** A secret in groups of four, for somebody who types it in. */
export function shownSecret(secret: string): string {
  return secret.replace(/.{4}(?=.)/gu, '$& ');
}

/** The secret as an address that authenticator apps open, and the same as a picture to be scanned (a `data:` address). */
export async function toScan(
  secret: string,
  about: { site: string; email: string },
): Promise<{ uri: string; picture: string }> {
  const uri = totp(secret, about).toString();
  const svg = await qrSvg(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return { uri, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

/**
 * Which half minute a number from the app belongs to; null where it is not right. The one before and the one after count,
 * because clocks differ. Each half minute may be used once: the caller keeps the last.
 */
export function stepOf(secret: string, typed: string, now: Date): number | null {
  const token = typed.replace(/\s/gu, '');
  if (!/^\d{6}$/u.test(token)) return null;
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}
