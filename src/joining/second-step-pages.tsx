import { to } from '../addresses.ts';
import { Button, type Faults, Hidden, LinkButton, TextField } from '../web/parts/fields.tsx';
import { ErrorSummary, Inset, More } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { shownSecret } from './authenticator.ts';
import type { Steps } from './second-step-store.ts';
import type { secondStepWords } from './second-step-words.ts';

type Words = WordsOf<typeof secondStepWords>;

/** Where somebody takes the second step that they have set up. */
export function SecondStepPage({
  words,
  steps,
  work,
  typed,
  back,
  faults,
}: {
  words: Words;
  steps: Steps;
  /** What the work account is called. */
  work: string;
  typed: string;
  back: string;
  faults: Faults;
}) {
  return (
    <div class="narrow">
      <ErrorSummary title={words.problem} faults={faults} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {steps.passkeys > 0 && (
        <passkey-sign-in
          hidden
          data-options={to('passkeySignInOptions', {})}
          data-answer={to('passkeySignIn', {})}
          data-back={back}
          data-failed={words.passkeyFailed}
        >
          <p>
            <button type="button" class="govuk-button">
              {words.passkey}
            </button>
          </p>
          <p class="soft">{words.passkeyHint}</p>
          <p role="status" class="govuk-error-message" />
        </passkey-sign-in>
      )}
      {steps.authenticator ? (
        <form method="post" action={to('secondStepEnter', {})} noValidate>
          <Hidden name="back" value={back} />
          <TextField
            name="code"
            label={words.code}
            hint={words.codeHint}
            value={typed}
            faults={faults}
            autocomplete="one-time-code"
            inputmode="text"
          />
          <Button kind={steps.passkeys > 0 ? 'secondary' : 'next'}>{words.enter}</Button>
        </form>
      ) : (
        steps.passkeys > 0 && <p data-without-passkeys>{words.passkeyOnly}</p>
      )}
      {steps.work && (
        <form method="post" action={to('workSignIn', {})}>
          <Hidden name="back" value={back} />
          <p>{words.workText}</p>
          <Button kind={steps.authenticator ? 'secondary' : 'next'}>{words.work(work)}</Button>
        </form>
      )}
      <More summary={words.lost}>
        <p>{words.lostText}</p>
      </More>
    </div>
  );
}

/** What the page that sets up a second step shows. */
export interface SetUpProps {
  words: Words;
  secret: string;
  picture: string;
  typed: string;
  back: string;
  faults: Faults;
  steps: Steps;
  /** Whether they must have one. */
  isNeeded: boolean;
}

/** Where somebody sets up a passkey or an authenticator app. */
export function SetUpPage({ words, secret, picture, typed, back, faults, steps, isNeeded }: SetUpProps) {
  const { setUp } = words;
  return (
    <div class="narrow">
      <ErrorSummary title={words.problem} faults={faults} />
      <h1>{setUp.title}</h1>
      <p class="lead">{isNeeded ? setUp.lead : setUp.leadMember}</p>
      <section>
        <h2>{setUp.passkeyTitle}</h2>
        <p>{setUp.passkeyText}</p>
        <PasskeyAdd words={words} back={back} />
      </section>
      <section>
        <h2>{setUp.appTitle}</h2>
        {steps.authenticator && <Inset>{setUp.again}</Inset>}
        <ol>
          {setUp.appSteps.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        <p>
          <img src={picture} alt={setUp.picture} width="220" height="220" />
        </p>
        <p>
          {setUp.key}
          {': '}
          <br />
          <code>{shownSecret(secret)}</code>
        </p>
        <form method="post" action={to('authenticatorConfirm', {})} noValidate>
          <Hidden name="secret" value={secret} />
          <Hidden name="back" value={back} />
          <TextField
            name="code"
            label={setUp.code}
            value={typed}
            faults={faults}
            autocomplete="one-time-code"
            inputmode="numeric"
          />
          <Button>{setUp.confirm}</Button>
        </form>
      </section>
    </div>
  );
}

function PasskeyAdd({ words, back }: { words: Words; back: string }) {
  const { setUp } = words;
  return (
    <>
      <passkey-add
        hidden
        data-options={to('passkeyOptions', {})}
        data-answer={to('passkeyAdd', {})}
        data-back={back}
        data-failed={setUp.passkeyFailed}
      >
        <TextField
          name="passkey-name"
          label={setUp.passkeyName}
          hint={setUp.passkeyNameHint}
          maxlength={60}
        />
        <p>
          <button type="button" class="govuk-button">
            {setUp.passkeyAdd}
          </button>
        </p>
        <p role="status" class="govuk-error-message" />
      </passkey-add>
      <p class="soft" data-without-passkeys>
        {setUp.passkeyNoScript}
      </p>
    </>
  );
}

/** The recovery codes, shown once. */
export function RecoveryPage({
  words,
  codes,
  back,
}: {
  words: Words;
  codes: readonly string[];
  back: string;
}) {
  return (
    <div class="narrow">
      <h1>{words.codes.title}</h1>
      <p class="lead">{words.codes.lead}</p>
      <ul class="steps">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <LinkButton href={back}>{words.codes.done}</LinkButton>
    </div>
  );
}
