import type * as Oidc from 'openid-client';
import type { Settings } from '../settings.ts';

/** What a work account says about who signed in, checked by signature, nonce and state. */
export interface WorkIdentity {
  issuer: string;
  subject: string;
  /** Their address, only where the issuer says that it was verified. */
  email: string | null;
  name: string;
  /** Whether they took more than one step there (`amr` says `mfa`, RFC 8176). */
  tookSecondStep: boolean;
}

/** What must be remembered between going there and coming back. */
export interface Outing {
  state: string;
  nonce: string;
  verifier: string;
}

/** A way to sign in with a work account (OpenID Connect, with PKCE). */
export interface WorkProvider {
  /** Where to send somebody, and what to remember. */
  begin(returnTo: string): Promise<{ address: string; outing: Outing }>;
  /**
   * Who came back.
   * @param came the whole address they came back to
   * @throws when what came back does not hold
   */
  finish(came: URL, outing: Outing): Promise<WorkIdentity>;
}

/**
 * The site's work accounts; null where settings name none. The issuer is asked about itself when it is first needed, so
 * that a site starts while it is down.
 */
export function workProvider(
  settings: Pick<Settings, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret'>,
): WorkProvider | null {
  const { oidcIssuer, oidcClientId, oidcClientSecret } = settings;
  if (!oidcIssuer || !oidcClientId) return null;
  const issuer = new URL(oidcIssuer);
  // Only an issuer on this very machine, for trying things out, may be without https.
  const isNear = issuer.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(issuer.hostname);
  // Loaded when somebody signs in so: most sites have no work accounts.
  const loaded = () => import('openid-client');
  let known: Promise<Oidc.Configuration> | null = null;
  const configuration = (oidc: typeof Oidc) => {
    known ??= oidc
      .discovery(issuer, oidcClientId, oidcClientSecret, undefined, {
        timeout: 10,
        ...(isNear && { execute: [oidc.allowInsecureRequests] }),
      })
      .catch((error: unknown) => {
        known = null;
        throw error;
      });
    return known;
  };
  return {
    async begin(returnTo) {
      const oidc = await loaded();
      const outing = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(await configuration(oidc), {
        redirect_uri: returnTo,
        scope: 'openid email profile',
        state: outing.state,
        nonce: outing.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(outing.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, outing };
    },
    async finish(came, { state, nonce, verifier }) {
      const oidc = await loaded();
      const tokens = await oidc.authorizationCodeGrant(await configuration(oidc), came, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('There is no identity in the answer.');
      return identityOf(claims);
    },
  };
}

function identityOf(claims: Oidc.IDToken): WorkIdentity {
  const { iss, sub, amr } = claims;
  const { email, email_verified: isVerified, name } = claims as Record<string, unknown>;
  return {
    issuer: iss,
    subject: sub,
    email: typeof email === 'string' && isVerified === true ? email : null,
    name: typeof name === 'string' ? name.slice(0, 120) : '',
    tookSecondStep: Array.isArray(amr) && amr.includes('mfa'),
  };
}
