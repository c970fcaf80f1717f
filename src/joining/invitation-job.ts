import { to } from '../addresses.ts';
import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { wordsIn } from '../web/words.ts';
import { type InvitationMail, invitationDays, invitationMail } from './invitation.ts';
import { newLink } from './invitation-store.ts';
import { mailWords } from './mail-words.ts';

/** Sends an invitation. The link is made here and nowhere kept: when it is sent again, the one before stops working. */
export const invitationJob = defineJob<InvitationMail, Machinery>({
  ...invitationMail,
  async run({ id, language }, site) {
    const link = await newLink(site.database, id, site.now());
    if (!link) return;
    const words = wordsIn(mailWords, language).invitation;
    const { siteName } = site.settings;
    await site.mailer.send({
      to: link.email,
      subject: words.subject(siteName),
      text: words.text({
        site: siteName,
        role: words.roles[link.role],
        link: site.address + to('invitation', { token: link.token }),
        days: invitationDays,
      }),
    });
  },
});
