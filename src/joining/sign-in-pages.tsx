import { to } from '../addresses.ts';
import { Button, ButtonRow, type Faults, Hidden, LinkButton, TextField } from '../web/parts/fields.tsx';
import { ErrorSummary, Inset, More } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import type { signInWords } from './sign-in-words.ts';

type Words = WordsOf<typeof signInWords>;

/** What the page of signing in shows. */
export interface SignInProps {
  words: Words;
  email: string;
  /** Where to go on afterwards. */
  back: string;
  faults: Faults;
  /** What the work account is called; null where there is no such way. */
  work: string | null;
  /** Why the work account did not lead in, in words. */
  notice?: string | null;
}

/** Where somebody signs in: a code by mail, and the other ways there are. */
export function SignInPage({ words, email, back, faults, work, notice }: SignInProps) {
  return (
    <div class="narrow">
      <ErrorSummary title={words.problem} faults={faults} />
      <h1>{words.title}</h1>
      {notice && <Inset>{notice}</Inset>}
      <p class="lead">{words.lead}</p>
      <form method="post" action={to('signInSend', {})} noValidate>
        <Hidden name="back" value={back} />
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          value={email}
          faults={faults}
          autocomplete="email"
          inputmode="email"
        />
        <Button>{words.send}</Button>
      </form>
      <section>
        {work && (
          <>
            <h2>{words.other}</h2>
            <form method="post" action={to('workSignIn', {})}>
              <Hidden name="back" value={back} />
              <Button kind="secondary">{words.work(work)}</Button>
            </form>
          </>
        )}
        <PasskeyButton words={words} back={back} heading={!work} />
      </section>
    </div>
  );
}

/** Shown by the island, where the browser knows passkeys: without script there is no way to use one. */
function PasskeyButton({ words, back, heading }: { words: Words; back: string; heading: boolean }) {
  return (
    <passkey-sign-in
      hidden
      data-options={to('passkeySignInOptions', {})}
      data-answer={to('passkeySignIn', {})}
      data-back={back}
      data-failed={words.passkeyFailed}
    >
      {heading && <h2>{words.other}</h2>}
      <p>
        <button type="button" class="govuk-button govuk-button--secondary">
          {words.passkey}
        </button>
      </p>
      <p class="soft">{words.passkeyHint}</p>
      <p role="status" class="govuk-error-message" />
    </passkey-sign-in>
  );
}

/** What the page of the code shows. */
export interface CodeProps {
  words: Words;
  email: string;
  typed: string;
  back: string;
  faults: Faults;
  contact: string | null;
  trial: boolean;
}

/** Where the code is typed. */
export function CodePage({ words, email, typed, back, faults, contact, trial }: CodeProps) {
  const { code } = words;
  return (
    <div class="narrow">
      <ErrorSummary title={words.problem} faults={faults} />
      <h1>{code.title}</h1>
      <p class="lead">
        {code.sent} <strong>{email}</strong>.
      </p>
      {trial && (
        <Inset>
          {code.trial} <a href={to('mailbox', {})}>{code.trialLink}</a>
        </Inset>
      )}
      <form method="post" action={to('signInEnter', {})} noValidate>
        <Hidden name="back" value={back} />
        <TextField
          name="code"
          label={code.label}
          hint={code.hint}
          value={typed}
          faults={faults}
          autocomplete="one-time-code"
          inputmode="text"
        />
        <Button>{code.enter}</Button>
      </form>
      <More summary={code.nothing} open={faults.code !== undefined}>
        <ul>
          {code.nothingText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {contact && (
          <p>
            {code.contact} <a href={`mailto:${contact}`}>{contact}</a>
          </p>
        )}
        <form method="post" action={to('signInSend', {})}>
          <Hidden name="email" value={email} />
          <Hidden name="back" value={back} />
          <ButtonRow>
            <Button kind="secondary">{code.again}</Button>
            <a href={to('signIn', {}, { back })}>{code.other}</a>
          </ButtonRow>
        </form>
      </More>
    </div>
  );
}

/** For somebody who is signed in already. */
export function SignedInPage({ words, email }: { words: Words; email: string }) {
  const { signedIn } = words;
  return (
    <div class="narrow">
      <h1>{signedIn.title}</h1>
      <p>
        {signedIn.as} <strong>{email}</strong>.
      </p>
      <ButtonRow>
        <LinkButton href={to('account', {})}>{signedIn.account}</LinkButton>
        <LinkButton kind="secondary" href={to('home', {})}>
          {signedIn.home}
        </LinkButton>
      </ButtonRow>
    </div>
  );
}
