import { to } from '../addresses.ts';
import { Button } from '../web/parts/fields.tsx';
import { Panel } from '../web/parts/notes.tsx';
import type { WantWords } from './want-words.ts';

/** Whoever typed the address, is it theirs, and do they want to hear? */
export function ConfirmPage({
  words,
  token,
  want,
}: {
  words: WantWords;
  token: string;
  /** In words that others may read; null where nobody has looked at them yet. */
  want: string | null;
}) {
  const { confirm } = words;
  return (
    <div class="narrow">
      <h1>{confirm.title}</h1>
      {want && <p>{confirm.about(want)}</p>}
      <p>{confirm.lead}</p>
      <form method="post" action={to('letterConfirmGive', { token })}>
        <Button>{confirm.button}</Button>
      </form>
    </div>
  );
}

/** Before the letters are stopped. */
export function StopPage({ words, token }: { words: WantWords; token: string }) {
  const { stop } = words;
  return (
    <div class="narrow">
      <h1>{stop.title}</h1>
      <p>{stop.lead}</p>
      <form method="post" action={to('letterStopGive', { token })}>
        <Button>{stop.button}</Button>
      </form>
    </div>
  );
}

/** It is done. */
export function DonePage({ words, which }: { words: WantWords; which: 'confirm' | 'stop' }) {
  return (
    <div class="narrow">
      <Panel title={words[which].done}>
        <p>{words[which].doneText}</p>
      </Panel>
      <p>
        <a href={to('wants', {})}>{words.list.title}</a>
      </p>
    </div>
  );
}

/** The link opens nothing, or nothing any more. */
export function GonePage({ words }: { words: WantWords }) {
  return (
    <div class="narrow">
      <h1>{words.gone.title}</h1>
      <p>{words.gone.text}</p>
      <p>
        <a href={to('wants', {})}>{words.list.title}</a>
      </p>
    </div>
  );
}
