import { createTransport } from 'nodemailer';
import { Mistake } from '../mistake.ts';
import { checkedMail, type Mailer } from './mailer.ts';

/** Milliseconds the mail server may take for each step. */
const patience = 15_000;

/**
 * Sends by a mail server.
 * @param url `smtps://user:password@host` or `smtp://host:port` (which goes over to TLS where the server offers it)
 * @param from whom it comes from, "Passalong <learning@example.org>"
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send(mail) {
      const { to, subject, text, html, headers } = checkedMail(mail);
      try {
        await transport.sendMail({ to, subject, text, ...(html && { html }), ...(headers && { headers }) });
      } catch (error) {
        throw plain(error);
      }
    },
  };
}

function plain(error: unknown): Mistake {
  const { responseCode = 0, code = '' } = error as { responseCode?: number; code?: string };
  if (responseCode >= 500 && responseCode !== 535 && responseCode !== 530)
    return new Mistake('The mail server would not take mail for that address.', 'Check the address.');
  if (code === 'EAUTH')
    return new Mistake('The mail server does not know the site.', 'Whoever runs it should check smtpUrl.');
  return new Mistake('The mail server does not answer.', 'Try again in some minutes.');
}
