import { Mistake } from '../mistake.ts';

/** One mail: plain words first, and the same as a page for those who like it so. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Further headers, such as `List-Unsubscribe`. */
  headers?: Record<string, string>;
}

/** Sends mail. */
export interface Mailer {
  /** @throws Mistake when it was not taken, in words for whoever wanted it sent */
  send(mail: Mail): Promise<void>;
}

/**
 * Makes sure that nothing typed by somebody can add a header or an addressee.
 * @throws Mistake
 */
export function checkedMail(mail: Mail): Mail {
  const lines = [mail.to, mail.subject, ...Object.entries(mail.headers ?? {}).flat()];
  if (
    lines.some((line) => /[\r\n]/u.test(line) || line.includes('\0')) ||
    !/^[^\s@,;<>"]+@[^\s@,;<>"]+$/u.test(mail.to)
  )
    throw new Mistake(
      `“${mail.to.slice(0, 60)}” is not an e-mail address that mail can be sent to.`,
      'Check it for spaces and missing letters.',
    );
  return mail;
}
