import { to } from '../addresses.ts';
import { Button, Hidden } from '../web/parts/fields.tsx';
import { BackLink, Empty } from '../web/parts/notes.tsx';
import { Words } from '../web/parts/ways.tsx';
import type { SharedWords } from './shared-pages.tsx';
import type { SharedPart } from './shared-store.ts';

/** The second tap: one button for everything, one for each part. */
export function WithdrawPage({
  words,
  key_: key,
  parts,
  only,
}: {
  words: SharedWords;
  key_: string;
  parts: readonly SharedPart[];
  /** The one part it is about; null for all. */
  only: SharedPart | null;
}) {
  return (
    <div class="narrow">
      <BackLink href={to('released', { key })} text={words.toAll} />
      {parts.length === 0 ? (
        <>
          <h1>{words.withdrawTitle}</h1>
          <Empty title={words.nothing}>
            <p>{words.nothingText}</p>
            <a href={to('release', { key })}>{words.answer}</a>
          </Empty>
        </>
      ) : only ? (
        <>
          <h1>{words.one(only.number)}</h1>
          <OnePart part={only} words={words} keyOf={key} isMain />
          <p>
            <a href={to('withdraw', { key })}>{words.orAll}</a>
          </p>
        </>
      ) : (
        <>
          <h1>{words.withdrawTitle}</h1>
          <p class="lead">{words.everythingText(parts.length)}</p>
          <p class="soft">
            {words.copies} {words.again}
          </p>
          <TakeBack words={words.everything} what="everything" keyOf={key} />
          {parts.length > 1 && <h2>{words.orOne}</h2>}
          {parts.length > 1 &&
            parts.map((part) => <OnePart key={part.release} part={part} words={words} keyOf={key} />)}
        </>
      )}
    </div>
  );
}

function OnePart({
  part,
  words,
  keyOf,
  isMain = false,
}: {
  part: SharedPart;
  words: SharedWords;
  keyOf: string;
  isMain?: boolean;
}) {
  return (
    <section class="told">
      {!isMain && <h3>{words.part(part.number)}</h3>}
      <blockquote data-passage={part.code} dir="auto">
        <Words text={part.words} />
      </blockquote>
      {isMain && <p>{words.oneText}</p>}
      <TakeBack words={words.one(part.number)} what={part.code} keyOf={keyOf} isQuiet={!isMain} />
    </section>
  );
}

function TakeBack({
  words,
  what,
  keyOf,
  isQuiet = false,
}: {
  words: string;
  what: string;
  keyOf: string;
  isQuiet?: boolean;
}) {
  return (
    <form method="post" action={to('withdrawGive', { key: keyOf })}>
      <Hidden name="what" value={what} />
      <Button kind={isQuiet ? 'secondary' : 'warning'}>{words}</Button>
    </form>
  );
}
