import { to } from '../addresses.ts';
import { Button, Hidden, LinkButton } from '../web/parts/fields.tsx';
import { SummaryList } from '../web/parts/notes.tsx';
import { dayInWords } from '../web/words.ts';
import type { AccountProps, AccountWords } from './account-shown.ts';

/** How somebody signs in: passkeys, the app, the work account. */
export function Ways(props: AccountProps) {
  const { words, steps, passkeys, work, mayChange } = props;
  return (
    <section>
      <h2>{words.ways}</h2>
      <p>{words.code}</p>
      <h3>{words.passkeys}</h3>
      {passkeys.length === 0 ? <p>{words.noPasskeys}</p> : <Passkeys {...props} />}
      <SummaryList
        rows={[
          { key: words.app, value: steps.authenticator ? words.appIs(steps.recovery) : words.appIsNot },
          ...(work
            ? [{ key: words.work, value: work.has ? words.workIs : <AddWork {...props} name={work.name} /> }]
            : []),
        ]}
      />
      {mayChange ? (
        <LinkButton kind="secondary" href={to('authenticator', {}, { back: to('account', {}) })}>
          {words.addStep}
        </LinkButton>
      ) : (
        <StepFirst words={words} />
      )}
    </section>
  );
}

function Passkeys({ words, passkeys, mayChange, language }: AccountProps) {
  return (
    <ul class="steps">
      {passkeys.map(({ id, name, madeAt, usedAt }) => (
        <li key={id}>
          <div>
            <strong>{name}</strong>{' '}
            <span class="soft">
              {words.made(dayInWords(madeAt, language))}
              {', '}
              {usedAt ? words.used(dayInWords(usedAt, language)) : words.notUsed}
            </span>
          </div>
          {mayChange && (
            <form method="post" action={to('passkeyRemove', { passkey: id })}>
              <Button kind="quiet">
                {words.remove}
                <span class="govuk-visually-hidden"> {name}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddWork({ words, mayChange, name }: AccountProps & { name: string }) {
  if (!mayChange) return null;
  return (
    <form method="post" action={to('workSignIn', {})}>
      <Hidden name="back" value={to('account', {})} />
      <Button kind="quiet">{words.workAdd(name)}</Button>
    </form>
  );
}

/** Where a second step has to be taken before anything about signing in may be changed. */
function StepFirst({ words }: { words: AccountWords }) {
  return (
    <>
      <p>{words.stepFirst}</p>
      <LinkButton kind="secondary" href={to('secondStep', {}, { back: to('account', {}) })}>
        {words.takeStep}
      </LinkButton>
    </>
  );
}
