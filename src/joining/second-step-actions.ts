import { to } from '../addresses.ts';
import { mayKeepAccount } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import type { PersonHere } from '../people/hand.ts';
import { limit } from '../people/rate-limit.ts';
import { needsSecondStep } from '../people/session-store.ts';
import type { Actions, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { isSecret, newSecret, toScan } from './authenticator.ts';
import { deviceOf } from './device.ts';
import { afterSigningIn, backOf, personHere, sessionCookieOf } from './entering.ts';
import { RecoveryPage, SecondStepPage, SetUpPage } from './second-step-pages.tsx';
import {
  confirmAuthenticator,
  hasStep,
  mayChangeSteps,
  type Steps,
  stepsOf,
  takeSecondStep,
} from './second-step-store.ts';
import { secondStepWords } from './second-step-words.ts';

type Names = 'secondStep' | 'secondStepEnter' | 'authenticator' | 'authenticatorConfirm';

/** Tries of a second step, in a quarter of an hour. */
const tries = { most: 10, seconds: 900 };

/** The second step: setting it up, and taking it. */
export function secondStepActions(site: Machinery): Actions<Names> {
  const { database, settings } = site;
  const device = (visit: Visit) => deviceOf(visit.request.headers.get('user-agent'));
  const onFrom = (person: PersonHere, back: string) =>
    afterSigningIn(site, person, { back, tookSecondStep: true });
  const stepPage = (visit: Visit, steps: Steps, typed: string, back: string, faults: Faults) => {
    const words = visit.words(secondStepWords);
    return visit.page({
      title: words.title,
      status: faults.code ? 422 : 200,
      islands: ['passkeys'],
      main: SecondStepPage({ words, steps, work: settings.oidcName, typed, back, faults }),
    });
  };
  const setUpPage = async (
    visit: Visit,
    person: PersonHere,
    {
      secret,
      typed = '',
      back,
      faults = {},
    }: { secret: string; typed?: string; back: string; faults?: Faults },
  ) => {
    const words = visit.words(secondStepWords);
    const steps = await stepsOf(database, person.id);
    mayChangeSteps(person, steps);
    const { picture } = await toScan(secret, { site: settings.siteName, email: person.email });
    const isNeeded = needsSecondStep(person.role, settings);
    return visit.page({
      title: words.setUp.title,
      status: faults.code ? 422 : 200,
      islands: ['passkeys'],
      main: SetUpPage({ words, secret, picture, typed, back, faults, steps, isNeeded }),
    });
  };
  return {
    async secondStep(visit) {
      const person = personHere(visit);
      const back = backOf(visit.query.get('back'));
      if (person.trusted) return visit.redirect(onFrom(person, back));
      const steps = await stepsOf(database, person.id);
      if (!hasStep(steps)) return visit.redirect(to('authenticator', {}, { back }));
      return stepPage(visit, steps, '', back, {});
    },
    async secondStepEnter(visit) {
      const person = personHere(visit);
      const permit = mayKeepAccount(visit.hand);
      const words = visit.words(secondStepWords);
      const form = await visit.form();
      const typed = form.text('code').trim();
      const back = backOf(form.text('back'));
      const steps = await stepsOf(database, person.id);
      if (typed === '') return stepPage(visit, steps, typed, back, { code: words.faults.empty });
      await limit(database, 'second step', person.id, tries);
      const token = await takeSecondStep(database, permit, person, {
        typed,
        device: device(visit),
        now: site.now(),
      });
      if (!token) return stepPage(visit, steps, typed, back, { code: words.faults.wrong });
      return visit.redirect(onFrom(person, back), [sessionCookieOf(visit, token)]);
    },
    async authenticator(visit) {
      const back = backOf(visit.query.get('back'));
      return setUpPage(visit, personHere(visit), { secret: newSecret(), back });
    },
    async authenticatorConfirm(visit) {
      const person = personHere(visit);
      const permit = mayKeepAccount(visit.hand);
      const words = visit.words(secondStepWords);
      const form = await visit.form();
      const [typed, back] = [form.text('code').trim(), backOf(form.text('back'))];
      // The secret comes back with the form, so that looking at the page keeps nothing; one that is not ours starts anew.
      const secret = isSecret(form.text('secret')) ? form.text('secret') : newSecret();
      await limit(database, 'second step', person.id, tries);
      const done = await confirmAuthenticator(database, permit, person, {
        secret,
        typed,
        device: device(visit),
        now: site.now(),
      });
      if (!done)
        return setUpPage(visit, person, {
          secret,
          typed,
          back,
          faults: { code: typed === '' ? words.faults.empty : words.faults.setUp },
        });
      const page = visit.page({
        title: words.codes.title,
        main: RecoveryPage({ words, codes: done.codes, back: onFrom(person, back) }),
      });
      page.headers.append('set-cookie', sessionCookieOf(visit, done.token));
      return page;
    },
  };
}
