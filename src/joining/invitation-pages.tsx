import { to } from '../addresses.ts';
import { Button, LinkButton } from '../web/parts/fields.tsx';
import { Inset } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import type { Invitation } from './invitation-store.ts';
import type { invitationWords } from './invitation-words.ts';

type Words = WordsOf<typeof invitationWords>;

/** What somebody who opens an invitation sees. Opening it does nothing: mail programs open links too. */
export function InvitationPage({
  words,
  invitation: { email, role },
  token,
  siteName,
  hasStep,
  isSignedIn,
}: {
  words: Words;
  invitation: Invitation;
  token: string;
  siteName: string;
  /** Whether a second step comes next. */
  hasStep: boolean;
  isSignedIn: boolean;
}) {
  return (
    <div class="narrow">
      <h1>{words.title(siteName)}</h1>
      <p class="lead">
        {words.lead} {words.roles[role]}
      </p>
      <p>
        {words.account} <strong>{email}</strong>.
      </p>
      {hasStep && <p>{words.step}</p>}
      {isSignedIn ? (
        <Inset>{words.other}</Inset>
      ) : (
        <form method="post" action={to('invitationAccept', { token })}>
          <Button>{words.join}</Button>
        </form>
      )}
    </div>
  );
}

/** For an invitation that does not stand. */
export function InvitationOverPage({ words }: { words: Words }) {
  return (
    <div class="narrow">
      <h1>{words.over}</h1>
      <p class="lead">{words.overText}</p>
      <LinkButton href={to('signIn', {})}>{words.signIn}</LinkButton>
    </div>
  );
}
