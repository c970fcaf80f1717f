import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { Banner, Crumbs, ErrorSummary } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { ageOf } from './age.ts';
import type { stewardWords } from './steward-words.ts';

/** The words these pages speak. */
export type StewardWords = WordsOf<typeof stewardWords>;

/** The head of a page under “Run the site”: the way back up, what is wrong, what was just done, and its heading. */
export function StewardHead({
  words,
  title,
  lead,
  done,
  faults = {},
  faultsTitle = '',
}: {
  words: StewardWords;
  title: string;
  lead?: string;
  faults?: Faults;
  faultsTitle?: string;
  /** What was just done, by its name; null or a name that is none says nothing. */
  done?: string | null;
}) {
  const said = done ? words.done[done as keyof StewardWords['done']] : undefined;
  return (
    <>
      <Crumbs label={words.crumbs} links={[{ href: to('steward', {}), text: words.title }]} />
      <ErrorSummary title={faultsTitle} faults={faults} />
      {said && (
        <Banner>
          <p>{said}</p>
        </Banner>
      )}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </>
  );
}

/** How long ago something was. */
export function Age({ words, at, now }: { words: StewardWords; at: Date; now: Date }) {
  const { unit, count } = ageOf(at, now);
  return <time dateTime={at.toISOString()}>{words.age.ago(words.age[unit](count))}</time>;
}
