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

/** Headers that mail may add: what says who, to whom and about what is said elsewhere, and once. */
const mayAdd = /^(?:list-[a-z-]+|in-reply-to|references|x-[a-z0-9-]+)$/iu;

/** What a mail is to nodemailer. */
export type Message = Mail & { headers: Record<string, string> };

/**
 * Makes sure that nothing typed by somebody can add a header or an addressee, and says that no person sent it, so that
 * nobody's holiday note answers.
 * @throws Mistake when the address is none
 */
export function checkedMail({ to, subject, text, html, headers = {} }: Mail): Message {
  if (!/^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@,;:<>()[\]"\\\p{Cc}]+$/u.test(to) || to.length > 254)
    throw new Mistake(
      `“${to.slice(0, 60)}” is not an e-mail address that mail can be sent to.`,
      'Check it for spaces and missing letters.',
    );
  const lines = [subject, ...Object.values(headers)];
  const bad = Object.keys(headers).find((name) => !mayAdd.test(name));
  if (bad !== undefined) throw new Error(`Mail may not add the header ${JSON.stringify(bad)}.`);
  if (lines.some((line) => /[\r\n\0]/u.test(line))) throw new Error('A header of mail is one line.');
  return {
    to,
    subject,
    text,
    ...(html && { html }),
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  };
}
