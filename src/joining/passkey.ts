import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { KnownPasskey, NewPasskey } from './passkey-store.ts';

/** Where passkeys belong: the site's address and its host. A passkey for one host opens no other. */
export interface Ground {
  origin: string;
  host: string;
  siteName: string;
}

/** Where the passkeys of a site belong. */
export function groundOf(site: { address: string; settings: { siteName: string } }): Ground {
  const { origin, hostname } = new URL(site.address);
  return { origin, host: hostname, siteName: site.settings.siteName };
}

/** Loaded when the first passkey is made or used: it takes 10 MB, and readers have none. */
const webauthn = () => import('@simplewebauthn/server');

const base64url = z.string().regex(/^[\w-]+=*$/u);
const credential = z.looseObject({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: base64url }),
  clientExtensionResults: z.looseObject({}).default({}),
});
/** What the browser sends when a passkey was made or used. Whether it is true, the signature tells. */
export const sentCredential = z.object({
  credential,
  name: z.string().max(200).default(''),
  back: z.string().max(2000).default(''),
});
/** A credential as the browser sent it. */
export type SentCredential = z.output<typeof credential>;

/** EdDSA, ES256 and RS256 (COSE): what every device has. Left to choose, the library tries what Node calls experimental. */
const algorithms = [-8, -7, -257];

/** What the browser needs to make a passkey. The device must ask for a finger, a face or its code. */
export async function toMake(
  ground: Ground,
  person: { id: string; email: string; name: string },
  known: readonly { id: string }[],
) {
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: ground.siteName,
    rpID: ground.host,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name || person.email,
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** The passkey that was made; null where what the browser sent does not hold. */
export async function made(
  ground: Ground,
  challenge: string,
  sent: SentCredential,
): Promise<Omit<NewPasskey, 'name'> | null> {
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await verifyRegistrationResponse({
    response: sent as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: ground.origin,
    expectedRPID: ground.host,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  if (!verified?.verified) return null;
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey), counter, transports };
}

/** What the browser needs to use a passkey, any that it has for this site. */
export async function toUse(ground: Ground) {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({ rpID: ground.host, userVerification: 'required' });
}

/** The new count of a passkey that has signed the challenge; null where it has not. */
export async function used(
  ground: Ground,
  challenge: string,
  sent: SentCredential,
  { id, publicKey, counter }: KnownPasskey,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await verifyAuthenticationResponse({
    response: sent as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: ground.origin,
    expectedRPID: ground.host,
    credential: { id, publicKey: new Uint8Array(publicKey), counter },
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}
