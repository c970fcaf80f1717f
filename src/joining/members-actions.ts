import { to } from '../addresses.ts';
import { maySteward } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import { personOf } from '../people/hand.ts';
import type { Actions, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { Refused } from '../web/refused.ts';
import { isEmail, readEmail } from './email.ts';
import { readRole } from './invitation.ts';
import { invitations, invite, inviteAgain, withdrawInvitation } from './invitation-store.ts';
import { MembersPage } from './members-pages.tsx';
import { changeRole, emailOf, forgetSecondSteps, members, signOutEverywhere } from './members-store.ts';
import { membersWords } from './members-words.ts';

const perPage = 30;
const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

/** The stewards' page of people: who has an account, what they may do, and who is invited. */
export function membersActions(site: Machinery): Actions<'members' | 'memberInvite' | 'memberSave'> {
  const { database } = site;
  const show = async (
    visit: Visit,
    {
      typed = { email: '', role: 'member' },
      faults = {},
      about = '',
    }: { typed?: { email: string; role: string }; faults?: Faults; about?: string },
  ) => {
    const words = visit.words(membersWords);
    const isGet = visit.request.method === 'GET';
    const text = isGet ? (visit.query.get('q') ?? '').trim().slice(0, 100) : about;
    const page = isGet ? Math.max(1, Math.min(10_000, Math.floor(Number(visit.query.get('page'))) || 1)) : 1;
    const [rows, standing] = await Promise.all([
      members(database, { text, limit: perPage + 1, offset: (page - 1) * perPage }),
      invitations(database, site.now()),
    ]);
    const done = visit.query.get('done') as keyof typeof words.done | null;
    return visit.page({
      title: words.title,
      current: 'steward',
      status: Object.keys(faults).length > 0 ? 422 : 200,
      main: MembersPage({
        words,
        members: rows.slice(0, perPage),
        invitations: standing,
        own: personOf(visit.hand) ?? '',
        text,
        page,
        hasMore: rows.length > perPage,
        done: (done && words.done[done]) || null,
        typed,
        faults,
      }),
    });
  };
  return {
    async members(visit) {
      maySteward(visit.hand);
      return show(visit, {});
    },
    async memberInvite(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(membersWords);
      const form = await visit.form();
      const doing = form.text('do');
      if (doing === 'again' || doing === 'withdraw') {
        const id = isId(form.text('invitation')) ? form.text('invitation') : null;
        const now = site.now();
        const stands =
          id !== null &&
          (doing === 'again'
            ? await inviteAgain(database, permit, { id, language: visit.language, now })
            : await withdrawInvitation(database, permit, id, now));
        const done = stands ? (doing === 'again' ? 'invited' : 'withdrawn') : 'over';
        return visit.redirect(to('members', {}, { done }));
      }
      const typed = { email: form.text('email'), role: form.text('role') };
      const [email, role] = [readEmail(typed.email), readRole(typed.role)];
      const faults: Record<string, string> = {};
      if (!isEmail(email)) faults.email = words.faults.email;
      if (!role) faults.role = words.faults.role;
      if (!role || faults.email) return show(visit, { typed, faults });
      const invited = await invite(database, permit, {
        email,
        role,
        language: visit.language,
        now: site.now(),
      });
      if (!invited) return show(visit, { typed, faults: { email: words.faults.known } });
      return visit.redirect(to('members', {}, { done: 'invited' }));
    },
    async memberSave(visit) {
      const permit = maySteward(visit.hand);
      const { person } = visit.params;
      const form = await visit.form();
      const role = readRole(form.text('role'));
      if (!isId(person)) throw new Refused('not here');
      const doing = form.text('do');
      const changed =
        doing === 'end'
          ? await signOutEverywhere(database, permit, person)
          : doing === 'forget'
            ? await forgetSecondSteps(database, permit, person)
            : role
              ? await changeRole(database, permit, person, role)
              : 'not here';
      if (changed === 'not here') throw new Refused('not here');
      if (changed === 'last steward') {
        const words = visit.words(membersWords);
        return show(visit, {
          faults: { [`role-${person}`]: words.faults['last steward'] },
          about: await emailOf(database, person),
        });
      }
      const done = doing === 'end' ? 'ended' : doing === 'forget' ? 'forgotten' : 'role';
      return visit.redirect(to('members', {}, { done }));
    },
  };
}
