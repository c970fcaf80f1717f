import { to } from '../addresses.ts';
import { LinkButton } from '../web/parts/fields.tsx';
import { safeHref } from '../web/safe-href.ts';
import type { WordsOf } from '../web/words.ts';
import type { workWords } from './work-words.ts';

type Words = WordsOf<typeof workWords>;

/** Leads to the other place. A page and not a redirect: a form may send on only within this site (form-action). */
export function GoingPage({ words, address, name }: { words: Words; address: string; name: string }) {
  return (
    <div class="narrow">
      <h1>{words.going}</h1>
      <p class="lead">{words.goingText}</p>
      <LinkButton href={safeHref(address)}>{words.goOn(name)}</LinkButton>
    </div>
  );
}

/** Why a work account did not lead in, and what to do. */
export function NotInPage({ words, why }: { words: Words; why: keyof Words['why'] }) {
  return (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lead">{words.why[why]}</p>
      <LinkButton href={to('signIn', {})}>{words.signIn}</LinkButton>
    </div>
  );
}
