import { to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import type { Fitting } from './fitting.ts';
import { fitted } from './suiting.ts';

interface OneWay {
  form: FormName;
  minutes: number;
}

/** Ways in the order that suits the reader, the one that suits best with the words that say so. */
export function waysFor<W extends OneWay>(
  ways: readonly W[],
  { suiting, words }: Pick<Fitting, 'suiting' | 'words'>,
): (W & { suits?: string })[] {
  if (!suiting) return [...ways];
  const { ways: ordered, best } = fitted(ways, suiting);
  return ordered.map((way) => (way === best ? { ...way, suits: words.suits } : way));
}

/** Says that something is fitted to the reader, with the way to change that; nothing where it is not. */
export function FittedLine({ fitting: { suiting, words, back } }: { fitting: Fitting }) {
  if (!suiting) return null;
  const { ways, minutes } = suiting;
  const text =
    minutes === null
      ? words.fittedWays
      : ways.length === 0
        ? words.fittedMinutes(minutes)
        : words.fittedBoth(minutes);
  return (
    <p class="soft small fitted">
      {text}{' '}
      <a href={to('suits', {}, { back })} rel="nofollow">
        {words.change}
        <span class="govuk-visually-hidden">{words.changeAbout}</span>
      </a>
    </p>
  );
}

/** The same, and where nothing is known the way to say what suits. */
export function FittedOrInvite({ fitting }: { fitting: Fitting }) {
  if (fitting.suiting) return <FittedLine fitting={fitting} />;
  return (
    <p class="soft small fitted">
      <a href={to('suits', {}, { back: fitting.back })} rel="nofollow">
        {fitting.words.invite}
      </a>
    </p>
  );
}
