import { to } from '../addresses.ts';
import type { KeptMail } from '../mail/folder-mailer.ts';
import { ButtonRow, LinkButton } from '../web/parts/fields.tsx';
import { Crumbs, Empty, SummaryList } from '../web/parts/notes.tsx';
import { momentInWords, type WordsOf } from '../web/words.ts';
import type { mailboxWords } from './mailbox-words.ts';

type Words = WordsOf<typeof mailboxWords>;

/** The mails that were kept, newest first. */
export function MailboxPage({
  words,
  mails,
  isSent,
}: {
  words: Words;
  mails: readonly KeptMail[];
  /** Whether a mail server takes it, so that none is here. */
  isSent: boolean;
}) {
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{isSent ? words.sent : words.lead}</p>
      {mails.length === 0 && !isSent && (
        <Empty title={words.empty}>
          <p>{words.emptyText}</p>
          <LinkButton href={to('signIn', {})}>{words.toSignIn}</LinkButton>
        </Empty>
      )}
      {mails.length > 0 && (
        <ul class="steps">
          {mails.map((mail) => (
            <li key={mail.id}>
              <span>
                <a href={to('mail', { mail: mail.id })}>{mail.subject}</a>
                <small>
                  {mail.to}, {momentInWords(mail.at)}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {!isSent && (
        <p>
          <a href={to('mailbox', {})}>{words.look}</a>
        </p>
      )}
    </>
  );
}

/** One of them, as its reader would have had it. */
export function MailPage({ words, mail, isCode }: { words: Words; mail: KeptMail; isCode: boolean }) {
  return (
    <>
      <Crumbs label={words.back} links={[{ href: to('mailbox', {}), text: words.back }]} />
      <h1>{mail.subject}</h1>
      <SummaryList
        rows={[
          { key: words.to, value: mail.to },
          { key: words.at, value: momentInWords(mail.at) },
        ]}
      />
      <div class="letter">{linked(mail.text)}</div>
      {isCode && (
        <ButtonRow>
          <LinkButton href={to('signInCode', {})}>{words.goOn}</LinkButton>
        </ButtonRow>
      )}
    </>
  );
}

/** The text with its addresses as links, and a code that stands in a line of its own large. */
function linked(text: string) {
  return text
    .split(/(https?:\/\/[^\s]+|^[0-9A-Z]{3} [0-9A-Z]{3}$)/mu)
    .map((part, i) =>
      i % 2 === 0 ? (
        part
      ) : part.startsWith('http') ? (
        <a href={part}>{part}</a>
      ) : (
        <strong class="code">{part}</strong>
      ),
    );
}
