import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Client } from '../../test/site/client.ts';
import { joiningActions } from '../../test/site/joining.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';

/** Who signs in at the other place, and what it says of them. */
interface Worker {
  sub: string;
  email: string;
  verified: boolean;
  mfa: boolean;
}

/** A real issuer (oidc-provider) on this machine, at whose page whoever `worker` names has just signed in. */
let worker: Worker;
let server: Server;
let issuer: string;
let t: TestSite;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'passalong',
        client_secret: 'a secret',
        redirect_uris: ['http://site.test/sign-in/work/return'],
      },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, email: worker.email, email_verified: worker.verified, name: 'Wyn Work' }),
    }),
    cookies: { keys: ['a key'] },
    features: { devInteractions: { enabled: false } },
  });
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      const login = { accountId: worker.sub, amr: worker.mfa ? ['pwd', 'mfa'] : ['pwd'] };
      return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    }
    const grant = new provider.Grant({ accountId: session!.accountId, clientId: String(params.client_id) });
    grant.addOIDCScope('openid email profile');
    const consent = { grantId: await grant.save() };
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
  });
  t = await testSite({
    actions: joiningActions,
    settings: {
      oidcIssuer: issuer,
      oidcClientId: 'passalong',
      oidcClientSecret: 'a secret',
      oidcName: 'the council’s account',
      signInPerHour: 1000,
    },
  });
});
beforeEach(() => {
  worker = { sub: `w-${Math.random()}`, email: 'wyn@work.example', verified: true, mfa: false };
});
afterAll(async () => {
  await t.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Goes to the issuer as a browser does, signs in there, and is sent back. @returns the address it was sent back to */
async function signedInThere(going: Answer): Promise<string> {
  const cookies = new Map<string, string>();
  let address = going.headers.get('refresh')!.replace('0; url=', '');
  for (let hops = 0; hops < 8; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.split('=')[0]!, pair.slice(pair.indexOf('=') + 1));
    }
    address = new URL(response.headers.get('location') ?? '', address).href;
    if (address.startsWith('http://site.test')) return address.slice('http://site.test'.length);
  }
  throw new Error('The issuer never sent the browser back.');
}

async function throughWork(browser: Client, back = ''): Promise<Answer> {
  const going = await browser.post('/sign-in/work', { back });
  expect(going.status).toBe(200);
  return browser.get(await signedInThere(going));
}

async function invite(email: string, role = 'member'): Promise<void> {
  t.later(1);
  const steward = await t.as('steward');
  await steward.post('/steward/people', { do: 'invite', email, role });
}

describe('a work account', () => {
  test('goes there with PKCE, state and nonce, by a page with a link: no form leads off this site', async () => {
    const going = await t.visitor().post('/sign-in/work');
    const address = new URL(going.headers.get('refresh')!.replace('0; url=', ''));
    expect(address.origin).toBe(issuer);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      response_type: 'code',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(address.searchParams.get(name)!.length).toBeGreaterThan(30);
    expect(going.body).toContain('Sign in with the council’s account');
  });

  test('makes an account only where exactly that verified address was invited, and is known by its subject from then on', async () => {
    await invite('WYN@work.example', 'member');
    const browser = t.visitor();
    expect((await throughWork(browser, '/stories')).location).toBe('/stories');
    expect((await browser.get('/account')).text).toContain('WYN@work.example');
    // The address changes at work: it is the same person all the same.
    worker = { ...worker, email: 'wyn.married@work.example' };
    const again = t.visitor();
    expect((await throughWork(again)).location).toBe('/');
    expect((await again.get('/account')).text).toContain('WYN@work.example');
  });

  test('of somebody who was not invited leads nowhere, nor does an address that is not verified', async () => {
    worker.email = 'stranger@work.example';
    expect((await throughWork(t.visitor())).text).toContain('no account here for you yet');
    await invite('unsure@work.example', 'steward');
    worker = { ...worker, email: 'unsure@work.example', verified: false };
    expect((await throughWork(t.visitor())).status).toBe(422);
    const made = await t.site.database
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'unsure@work.example')
      .execute();
    expect(made).toEqual([]);
  });

  test('is never joined to an account because the addresses are the same, only by whoever is signed in to it', async () => {
    const mo = await t.as('member', { email: 'mo@work.example' });
    worker.email = 'mo@work.example';
    const stranger = t.visitor();
    expect((await throughWork(stranger)).text).toContain('does not know your work account yet');
    expect((await stranger.get('/account')).location).toContain('/sign-in');
    expect((await throughWork(mo)).location).toBe('/account?done=work');
    const later = t.visitor();
    expect((await throughWork(later)).location).toBe('/');
    expect((await later.get('/account')).text).toContain('mo@work.example');
    const other = await t.as('member');
    expect((await throughWork(other)).text).toContain('belongs to another account');
  });

  test('counts as the second step only where the issuer says that more than one step was taken', async () => {
    await invite('gil@work.example', 'gatherer');
    worker = { ...worker, email: 'gil@work.example' };
    expect((await throughWork(t.visitor(), '/work')).location).toBe('/sign-in/second-step?back=%2Fwork');
    worker.mfa = true;
    const browser = t.visitor();
    expect((await throughWork(browser, '/work')).location).toBe('/work');
    expect((await browser.get('/sign-in/second-step?back=/work')).location).toBe('/work');
    // And whoever reads gil's mail cannot set up a second step of their own any more.
    await t.site.database.updateTable('session').set({ second_step_at: null }).execute();
    expect((await browser.get('/account/authenticator')).location).toContain('second-step');
    expect((await browser.get('/sign-in/second-step')).text).toContain('Sign in with the council’s account');
    expect((await throughWork(browser, '/work')).location).toBe('/work');
  });
});

describe('coming back', () => {
  test('works only in the browser that went, and once', async () => {
    await invite('pip@work.example');
    worker.email = 'pip@work.example';
    const [mine, theirs] = [t.visitor(), t.visitor()];
    const there = await signedInThere(await mine.post('/sign-in/work'));
    expect((await theirs.get(there)).status).toBe(422);
    const cookies = { ...mine.cookies };
    expect((await mine.get(there)).status).toBe(303);
    const again = t.visitor();
    Object.assign(again.cookies, cookies);
    expect((await again.get(there)).status).toBe(422);
  });

  test('with an answer that was tampered with signs nobody in', async () => {
    const browser = t.visitor();
    const there = await signedInThere(await browser.post('/sign-in/work'));
    expect((await browser.get(there.replace(/code=[^&]+/u, 'code=another'))).status).toBe(422);
    expect((await browser.get('/account')).location).toContain('/sign-in');
  });
});

test('an issuer that does not answer is said so in words, and the site goes on', async () => {
  const down = await testSite({
    actions: joiningActions,
    settings: { oidcIssuer: 'http://127.0.0.1:9', oidcClientId: 'x', oidcClientSecret: 'y' },
  });
  try {
    const answer = await down.visitor().post('/sign-in/work');
    expect(answer.status).toBe(502);
    expect(answer.text).toContain('does not answer');
    expect((await down.visitor().get('/sign-in')).status).toBe(200);
  } finally {
    await down.close();
  }
});
