import type { Machinery } from '../machinery.ts';
import { keptMail, keptMails, mailFolder } from '../mail/folder-mailer.ts';
import type { Actions } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { MailboxPage, MailPage } from './mailbox-pages.tsx';
import { mailboxWords } from './mailbox-words.ts';

/** Mails that are listed. */
const most = 50;

/** The mail that a site which is tried out keeps instead of sending it. The door lets nobody here on any other site. */
export function mailboxActions({ settings }: Machinery): Actions<'mailbox' | 'mail'> {
  const folder = mailFolder(settings.data);
  return {
    async mailbox(visit) {
      const words = visit.words(mailboxWords);
      const mails = settings.smtpUrl ? [] : await keptMails(folder, most);
      return visit.page({
        title: words.title,
        main: MailboxPage({ words, mails, isSent: settings.smtpUrl !== undefined }),
      });
    },
    async mail(visit) {
      const words = visit.words(mailboxWords);
      const mail = found(await keptMail(folder, visit.params.mail));
      const isCode = /^[0-9A-Z]{3} [0-9A-Z]{3}$/mu.test(mail.text) && visit.hand.kind !== 'person';
      return visit.page({ title: mail.subject, main: MailPage({ words, mail, isCode }) });
    },
  };
}
