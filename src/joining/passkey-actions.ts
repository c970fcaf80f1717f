import { to } from '../addresses.ts';
import { mayKeepAccount } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import { limit } from '../people/rate-limit.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { cookie, cookiesOf } from '../web/cookies.ts';
import { found } from '../web/refused.ts';
import { readJson } from '../web/sent.ts';
import { keepChallenge, takeChallenge } from './challenge-store.ts';
import { deviceOf } from './device.ts';
import { afterSigningIn, backOf, personHere, sessionCookieOf } from './entering.ts';
import { leave } from './leaving-store.ts';
import { groundOf, made, sentCredential, toMake, toUse, used } from './passkey.ts';
import { passkeyName } from './passkey-name.ts';
import { addPasskey, passkeyById, passkeysOf, removePasskey, signInWithPasskey } from './passkey-store.ts';
import { hasStep, mayChangeSteps, stepsOf } from './second-step-store.ts';

type Names = 'passkeySignInOptions' | 'passkeySignIn' | 'passkeyOptions' | 'passkeyAdd' | 'passkeyRemove';

/** The cookie that ties a challenge to the browser that asked for it. */
const challengeCookie = 'passalong_challenge';

/** Passkeys: made, used and taken away. All but the last are asked by script, and answer it. */
export function passkeyActions(site: Machinery): Actions<Names> {
  const { database, settings } = site;
  const device = (visit: Visit) => deviceOf(visit.request.headers.get('user-agent'));
  const withCookies = (response: Response, ...cookies: string[]) => {
    for (const one of cookies) response.headers.append('set-cookie', one);
    return response;
  };
  const challengeOf = (visit: Visit, value: string, seconds: number) =>
    cookie(challengeCookie, value, { seconds, isSecure: visit.isSecure });
  const challenged = async (visit: Visit, options: { challenge: string }, personId: string | null) => {
    const token = await keepChallenge(database, options.challenge, personId, site.now());
    return withCookies(visit.json(options), challengeOf(visit, token, 300));
  };
  const answered = (visit: Visit, personId: string | null) =>
    takeChallenge(database, cookiesOf(visit.request.headers)[challengeCookie], personId, site.now());
  const refused = (visit: Visit) => visit.json({ ok: false }, 422);
  return {
    async passkeySignInOptions(visit) {
      await limit(database, 'passkey', visit.client, { most: settings.signInPerHour * 5, seconds: 3600 });
      return challenged(visit, await toUse(groundOf(site)), null);
    },
    async passkeySignIn(visit) {
      const sent = sentCredential.safeParse(await readJson(visit.request));
      const challenge = await answered(visit, null);
      if (!sent.success || !challenge) return refused(visit);
      const passkey = await passkeyById(database, sent.data.credential.id);
      const counter = passkey && (await used(groundOf(site), challenge, sent.data.credential, passkey));
      if (!passkey || counter === null) return refused(visit);
      const token = await signInWithPasskey(database, passkey, {
        counter,
        device: device(visit),
        now: site.now(),
      });
      await leave(database, visit.hand, 'here');
      const goes = afterSigningIn(site, passkey.account, {
        back: backOf(sent.data.back),
        tookSecondStep: true,
      });
      return withCookies(
        visit.json({ ok: true, to: goes }),
        sessionCookieOf(visit, token),
        challengeOf(visit, '', 0),
      );
    },
    async passkeyOptions(visit) {
      const person = personHere(visit);
      mayChangeSteps(person, await stepsOf(database, person.id));
      const known = await passkeysOf(database, person.id);
      return challenged(visit, await toMake(groundOf(site), person, known), person.id);
    },
    async passkeyAdd(visit) {
      const person = personHere(visit);
      const permit = mayKeepAccount(visit.hand);
      const sent = sentCredential.safeParse(await readJson(visit.request));
      const challenge = await answered(visit, person.id);
      const passkey =
        sent.success && challenge ? await made(groundOf(site), challenge, sent.data.credential) : null;
      if (!sent.success || !passkey) return refused(visit);
      const isFirst = !hasStep(await stepsOf(database, person.id));
      const name = passkeyName(sent.data.name, device(visit));
      const token = await addPasskey(
        database,
        permit,
        person,
        { ...passkey, name },
        { device: device(visit), now: site.now() },
      );
      const back = backOf(sent.data.back);
      const goes =
        isFirst && back
          ? afterSigningIn(site, person, { back, tookSecondStep: true })
          : to('account', {}, { done: 'passkey' });
      return withCookies(visit.json({ ok: true, to: goes }), sessionCookieOf(visit, token));
    },
    async passkeyRemove(visit) {
      const permit = mayKeepAccount(visit.hand);
      const removed = await removePasskey(database, permit, personHere(visit), visit.params.passkey);
      found(removed || null);
      return visit.redirect(to('account', {}, { done: 'removed' }));
    },
  };
}
