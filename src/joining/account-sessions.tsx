import { to } from '../addresses.ts';
import { Button, Hidden } from '../web/parts/fields.tsx';
import { momentInWords } from '../web/words.ts';
import type { AccountProps } from './account-shown.ts';

/** Where somebody is signed in, each to be ended, or all at once. */
export function Sessions({ words, sessions, here, language }: AccountProps) {
  return (
    <section>
      <h2>{words.sessions}</h2>
      <p>{words.sessionsText}</p>
      <ul class="steps">
        {sessions.map(({ id, device, madeAt, seenAt }) => (
          <li key={id}>
            <div>
              <strong>{device || words.unknown}</strong>
              {id === here && ` (${words.here})`}
              <br />
              <span class="soft">
                {words.since(momentInWords(madeAt, language))}
                {', '}
                {words.seen(momentInWords(seenAt, language))}
              </span>
            </div>
            {id !== here && (
              <form method="post" action={to('sessionsEnd', {})}>
                <Hidden name="session" value={id} />
                <Button kind="quiet">
                  {words.end}
                  <span class="govuk-visually-hidden"> {device || words.unknown}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={to('sessionsEnd', {})}>
        <Hidden name="session" value="all" />
        <Button kind="secondary">{words.endAll}</Button>
      </form>
    </section>
  );
}

/** How to leave for good. */
export function Leaving({ words, isSteward, contact }: AccountProps) {
  return (
    <section>
      <h2>{words.leave}</h2>
      <p>{words.leaveText}</p>
      <p>
        {isSteward ? (
          <a href={to('members', {})}>{words.leaveSteward}</a>
        ) : contact ? (
          <>
            {words.leaveAsk} <a href={`mailto:${contact}`}>{contact}</a>
          </>
        ) : (
          words.leaveAskNobody
        )}
      </p>
    </section>
  );
}
