import type { Machinery } from '../machinery.ts';
import { limit } from '../people/rate-limit.ts';
import { needsSecondStep } from '../people/session-store.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { deviceOf } from './device.ts';
import { afterSigningIn, sessionCookieOf } from './entering.ts';
import { InvitationOverPage, InvitationPage } from './invitation-pages.tsx';
import { invitationOf, takeUp } from './invitation-store.ts';
import { invitationWords } from './invitation-words.ts';

/** Taking up an invitation. */
export function invitationActions(site: Machinery): Actions<'invitation' | 'invitationAccept'> {
  const { database, settings } = site;
  const over = (visit: Visit) => {
    const words = visit.words(invitationWords);
    return visit.page({ title: words.over, status: 410, main: InvitationOverPage({ words }) });
  };
  const look = async (visit: Visit<'invitation'> | Visit<'invitationAccept'>, status: number) => {
    const words = visit.words(invitationWords);
    const { token } = visit.params;
    const invitation = await invitationOf(database, token, site.now());
    if (!invitation) return over(visit);
    return visit.page({
      title: words.title(settings.siteName),
      status,
      main: InvitationPage({
        words,
        invitation,
        token,
        siteName: settings.siteName,
        hasStep: needsSecondStep(invitation.role, settings),
        isSignedIn: visit.hand.kind === 'person',
      }),
    });
  };
  return {
    invitation: (visit) => look(visit, 200),
    async invitationAccept(visit) {
      // Somebody else is signed in at this browser: it is not clear whose account the next change would be.
      if (visit.hand.kind === 'person') return look(visit, 409);
      await limit(database, 'invitation', visit.client, { most: settings.signInPerHour * 5, seconds: 3600 });
      const taken = await takeUp(database, visit.params.token, {
        device: deviceOf(visit.request.headers.get('user-agent')),
        language: visit.language,
        now: site.now(),
      });
      if (!taken) return over(visit);
      return visit.redirect(afterSigningIn(site, taken.account, { back: '', tookSecondStep: false }), [
        sessionCookieOf(visit, taken.token),
      ]);
    },
  };
}
