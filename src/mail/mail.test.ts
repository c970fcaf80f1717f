import { mkdtempSync, rmSync } from 'node:fs';
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
  onRcptTo: ({ address }, _, done) =>
    done(
      address.startsWith('nobody')
        ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
        : null,
    ),
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

test('what goes wrong is told in words: a mailbox that is not there, a server that does not answer', async () => {
  await expect(mailer.send({ ...mail, to: 'nobody@example.org' })).rejects.toThrow(
    'would not take mail for that address',
  );
  await expect(smtpMailer('smtp://127.0.0.1:9', from).send(mail)).rejects.toThrow('does not answer');
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
  await kept.send({ ...mail, subject: 'first' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await kept.send({ ...mail, subject: 'second' });
  const all = await keptMails(folder, 10);
  expect(all.map(({ subject }) => subject)).toEqual(['second', 'first']);
  expect(await keptMail(folder, all[0]!.id)).toMatchObject({ to: 'mo@example.org', text: mail.text });
  expect(await keptMail(folder, '../../etc/passwd')).toBeNull();
});
