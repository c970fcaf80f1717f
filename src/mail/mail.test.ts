import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { folderMailer, keptMail, keptMails } from './folder-mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

const got: ParsedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth: (_, __, done) => done(new Error('no')),
  onRcptTo: ({ address }, _, done) => {
    const responseCode = { nobody: 550, busy: 451 }[address.split('@')[0]!];
    done(responseCode ? Object.assign(new Error('not now'), { responseCode }) : null);
  },
  onData: (stream, _, done) => {
    simpleParser(stream).then((mail) => {
      got.push(mail);
      done();
    }, done);
  },
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.server.address() as AddressInfo;
const from = 'Passalong <learning@example.org>';
const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, from);
const folder = mkdtempSync(join(tmpdir(), 'passalong-mail-'));
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  rmSync(folder, { recursive: true, force: true });
});

const mail = {
  to: 'mo@example.org',
  subject: 'Eich cod: ŵ4K2PD',
  text: 'Dyma’r côd: ŵ.\n',
  html: '<p>Dyma’r côd: ŵ.</p>',
};

test('a mail arrives as it was written, Welsh letters too, as words and as a page', async () => {
  await mailer.send(mail);
  expect(got[0]).toMatchObject({
    subject: mail.subject,
    text: expect.stringContaining('côd: ŵ'),
    html: expect.stringContaining('<p>Dyma’r'),
  });
  expect(got[0]!.from?.text).toContain('learning@example.org');
});

test('what goes wrong is told in words: who can put it right, and how', async () => {
  const to = (name: string) => ({ ...mail, to: `${name}@example.org` });
  await expect(mailer.send(to('nobody'))).rejects.toThrow('would not take mail for that address');
  await expect(mailer.send(to('busy'))).rejects.toThrow('cannot take this mail just now');
  await expect(smtpMailer('smtp://127.0.0.1:9', from).send(mail)).rejects.toThrow('does not answer');
  await expect(smtpMailer(`smtp://mo:wrong@127.0.0.1:${port}`, from).send(mail)).rejects.toThrow(
    'does not know the site',
  );
  expect(() => smtpMailer('mail.example.org', from)).toThrow('not the address of a mail server');
});

test('a password is never sent where others could read it, nor to a server that only says it is the right one', async () => {
  const strange = new SMTPServer({ secure: true, onAuth: (_, __, done) => done(null, { user: 'mo' }) });
  strange.on('error', () => {});
  await new Promise<void>((resolve) => strange.listen(0, '127.0.0.1', resolve));
  const at = (strange.server.address() as AddressInfo).port;
  const safe = smtpMailer(`smtps://mo:secret@127.0.0.1:${at}`, from);
  await expect(safe.send(mail)).rejects.toThrow('cannot be reached safely');
  await new Promise<void>((resolve) => strange.close(() => resolve()));
  // An address of this machine that is not known as its own, so that it is taken for another one; it offers no TLS.
  const open = smtpMailer(`smtp://mo:secret@0.0.0.0:${port}`, from);
  await expect(open.send(mail)).rejects.toThrow('cannot be reached safely');
});

test('mail says that no person sent it, and may add only headers that say nothing of whom it is for', async () => {
  await mailer.send({ ...mail, headers: { 'List-Unsubscribe': '<https://example.org/quiet>' } });
  const headers = got.at(-1)!.headers;
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(JSON.stringify(headers.get('list'))).toContain('https://example.org/quiet');
  const hostile: Record<string, string>[] = [
    { Bcc: 'all@example.org' },
    { 'X-A': 'a\r\nBcc: b@c.org' },
    { 'X-A\r\nBcc': 'b@c.org' },
  ];
  for (const bad of hostile) await expect(mailer.send({ ...mail, headers: bad })).rejects.toThrow('header');
});

test.each(['a@b.org\r\nBcc: all@example.org', 'a@b.org, c@d.org', 'no address', ''])(
  'nobody adds an addressee or a header: %j',
  async (to) => {
    await expect(mailer.send({ ...mail, to })).rejects.toThrow('not an e-mail address');
    await expect(mailer.send({ ...mail, subject: 'a\nBcc: b@c.org' })).rejects.toThrow();
  },
);

test('while a site is tried out, mail is kept where a person can read it, newest first', async () => {
  const kept = folderMailer(folder, from);
  const subjects = ['first', 'second', 'third', 'fourth'];
  for (const subject of subjects) await kept.send({ ...mail, subject });
  const all = await keptMails(folder, 3);
  expect(all.map(({ subject }) => subject)).toEqual(['fourth', 'third', 'second']);
  expect(await keptMail(folder, all[0]!.id)).toMatchObject({ to: 'mo@example.org', text: mail.text });
  expect(await keptMail(folder, '../../etc/passwd')).toBeNull();
  // Any mail program opens it.
  const opened = await simpleParser(readFileSync(join(folder, `${all[0]!.id}.eml`)));
  expect(opened).toMatchObject({ subject: 'fourth', text: mail.text, html: expect.stringContaining('ŵ') });
});
