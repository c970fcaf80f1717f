import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkedMail, type Mail, type Mailer } from './mailer.ts';

/** A mail that was kept, not sent. */
export interface KeptMail extends Pick<Mail, 'to' | 'subject' | 'text'> {
  id: string;
  at: Date;
}

/** Where kept mail lies. @param data the data folder of the settings */
export function mailFolder(data: string): string {
  return join(resolve(data), 'mail');
}

/** Keeps mail in a folder, as .eml files (RFC 5322) that any mail program opens, for a site that is being tried out. */
export function folderMailer(folder: string, from: string): Mailer {
  // Two of the same millisecond stay in order.
  let kept = 0;
  return {
    async send(mail) {
      const checked = checkedMail(mail);
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(
        { streamTransport: true, buffer: true, newline: 'windows' },
        { from },
      );
      const { message } = await transport.sendMail(checked);
      const { to, subject, text } = checked;
      await mkdir(folder, { recursive: true });
      const at = new Date();
      kept += 1;
      const order = String(kept % 1e6).padStart(6, '0');
      const id = `${at.toISOString().replace(/[:.]/gu, '-')}-${order}-${randomUUID().slice(0, 8)}`;
      const half = join(folder, `.half-${id}`);
      await writeFile(half, message as Buffer, { mode: 0o600 });
      await writeFile(join(folder, `${id}.json`), JSON.stringify({ to, subject, text, at }), { mode: 0o600 });
      await rename(half, join(folder, `${id}.eml`));
    },
  };
}

/** The mails that were kept, newest first. @param most how many */
export async function keptMails(folder: string, most: number): Promise<KeptMail[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const ids = names
    .map((name) => name.slice(0, -'.eml'.length))
    .sort()
    .reverse()
    .slice(0, most);
  const mails = await Promise.all(ids.map((id) => keptMail(folder, id)));
  return mails.filter((mail) => mail !== null);
}

/** One of them; null where there is none. */
export async function keptMail(folder: string, id: string): Promise<KeptMail | null> {
  if (!/^[\w-]+$/u.test(id)) return null;
  try {
    const kept = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as Omit<
      KeptMail,
      'id' | 'at'
    > & { at: string };
    return { ...kept, id, at: new Date(kept.at) };
  } catch {
    return null;
  }
}
