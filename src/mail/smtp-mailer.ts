import type { Transporter } from 'nodemailer';
import { Mistake } from '../mistake.ts';
import { checkedMail, type Mailer } from './mailer.ts';

/** Milliseconds the mail server may take for each step. */
const patience = 15_000;

/**
 * Sends by a mail server.
 * @param url `smtps://user:password@host` or `smtp://host:port` (which goes over to TLS where the server offers it)
 * @param from whom it comes from, "Passalong <learning@example.org>"
 * @throws Mistake when the address is none
 */
export function smtpMailer(url: string, from: string): Mailer {
  const requireTLS = mustHide(url);
  let transport: Promise<Transporter> | null = null;
  return {
    async send(mail) {
      const checked = checkedMail(mail);
      transport ??= transportTo(url, from, requireTLS);
      try {
        await (await transport).sendMail(checked);
      } catch (error) {
        throw plain(error);
      }
    },
  };
}

/** What sends is loaded with the first mail: a process that serves pages seldom sends one. */
async function transportTo(url: string, from: string, requireTLS: boolean): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport(
    {
      url,
      ...(requireTLS && { requireTLS }),
      dnsTimeout: patience,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
}

/** A password goes nowhere in the clear but on this machine. */
function mustHide(url: string): boolean {
  if (!URL.canParse(url) || !/^smtps?:/u.test(url))
    throw new Mistake(
      'The setting smtpUrl is not the address of a mail server.',
      'Like this: smtps://user:password@mail.example.org',
    );
  const { protocol, password, hostname } = new URL(url);
  return (
    protocol === 'smtp:' && password !== '' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname)
  );
}

const askSteward = 'Whoever runs the site should check smtpUrl.';

function plain(error: unknown): Mistake {
  const {
    responseCode = 0,
    code = '',
    originalCode = '',
    command = '',
  } = error as {
    responseCode?: number;
    code?: string;
    originalCode?: string;
    command?: string;
  };
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535)
    return new Mistake('The mail server does not know the site.', askSteward);
  if (code === 'ETLS' || command === 'STARTTLS' || /CERT|SIGNED|_TLS_|SSL|UNABLE_TO/u.test(originalCode))
    return new Mistake('The mail server cannot be reached safely.', askSteward);
  if (responseCode >= 500 && command.startsWith('RCPT'))
    return new Mistake('The mail server would not take mail for that address.', 'Check the address.');
  if (responseCode >= 500) return new Mistake('The mail server would not take this mail.', askSteward);
  if (responseCode >= 400)
    return new Mistake('The mail server cannot take this mail just now.', 'Try again in some minutes.');
  return new Mistake('The mail server does not answer.', 'Try again in some minutes.');
}
