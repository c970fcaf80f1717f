import { to } from '../addresses.ts';
import { LinkButton, TextArea } from '../web/parts/fields.tsx';
import type { WordsOf } from '../web/words.ts';
import type { workbenchWords } from './workbench-words.ts';

/** The passage was merged away or its split undone while somebody worked on it: what they typed is there to be copied. */
export function GonePage({
  words,
  slug,
  typed,
  into,
}: {
  words: WordsOf<typeof workbenchWords>;
  slug: string;
  typed: string;
  /** The passage it became part of; null where its split was undone. */
  into: string | null;
}) {
  const href = into ? to('passageWork', { story: slug, passage: into }) : to('workbench', { story: slug });
  return (
    <>
      <h1>{words.gone.title}</h1>
      <p class="lead">{words.gone.lead}</p>
      <div class="theirs">
        <TextArea name="words" label={words.gone.typed} value={typed} rows={10} />
      </div>
      <p>
        <LinkButton href={href}>{words.gone.goOn}</LinkButton>
      </p>
    </>
  );
}
