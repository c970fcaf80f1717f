import { to } from '../addresses.ts';
import type { SuitingWords } from '../suiting/fitting.ts';
import type { Suiting } from '../suiting/suiting.ts';
import { wayWords } from '../suiting/suiting-pages.tsx';
import { Button, Hidden, TextArea } from '../web/parts/fields.tsx';
import type { Language } from '../web/words.ts';
import type { AskWords } from './asked-fields.tsx';

/** Offers to have what was answered shape what this person is shown. Nothing is kept unless they press it. */
export function SuitsOffer({
  words,
  language,
  address,
  suiting,
  isUsed,
  isMember,
}: {
  words: SuitingWords;
  language: Language;
  address: { campaign: string; key: string };
  /** What their answers say. */
  suiting: Suiting;
  /** Whether that is what they are shown by already. */
  isUsed: boolean;
  isMember: boolean;
}) {
  const { offer } = words;
  const { ways, minutes } = suiting;
  return (
    <section class="empty" id="suits">
      <h2>{offer.title}</h2>
      <ul>
        {ways.map((key) => (
          <li key={key}>{wayWords(key, language)}</li>
        ))}
        {minutes !== null && <li>{words.minutesOf(minutes)}</li>}
      </ul>
      {isUsed ? (
        <p>
          {offer.used} <a href={to('suits', {})}>{offer.usedChange}</a>
        </p>
      ) : (
        <>
          <p>
            {offer.text} {isMember ? words.account : words.browser}
          </p>
          <form method="post" action={to('askUse', address)}>
            <Button kind="secondary">{offer.button}</Button>
          </form>
        </>
      )}
    </section>
  );
}

/** Offers to write down what somebody wants to know, in their own words, which they can change first. */
export function WantOffer({ words: { want }, text }: { words: AskWords; text: string }) {
  return (
    <section class="empty" id="want">
      <h2>{want.title}</h2>
      <p>{want.text}</p>
      <form method="post" action={to('want', {})} novalidate>
        <Hidden name="from" value="listening" />
        <TextArea name="words" label={want.label} hint={want.hint} rows={4} value={text} />
        <Button kind="secondary">{want.button}</Button>
      </form>
    </section>
  );
}
