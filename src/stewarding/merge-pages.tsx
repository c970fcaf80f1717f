import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, ButtonRow, Hidden, SelectField } from '../web/parts/fields.tsx';
import { Crumbs, ErrorSummary, Warning } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { isUnused, type Naming, type Used } from './merge-store.ts';
import type { mergeWords } from './merge-words.ts';

type Words = WordsOf<typeof mergeWords>;

/** The address of the page on which one is removed or merged, and of the forms on it. */
export function mergeAddress(naming: Naming, slug: string, how: 'page' | 'do'): string {
  if (naming === 'place') return to(how === 'page' ? 'placeMerge' : 'placeMergeDo', { place: slug });
  return to(how === 'page' ? 'topicMerge' : 'topicMergeDo', { topic: slug });
}

function Head({ words, title, faults }: { words: Words; title: string; faults: Faults }) {
  return (
    <>
      <Crumbs
        label={words.crumbs}
        links={[
          { href: to('steward', {}), text: words.run },
          { href: to('placesEdit', {}), text: words.places },
        ]}
      />
      <ErrorSummary title={words.faults} faults={faults} />
      <h1>{title}</h1>
    </>
  );
}

/** What can become of a place or a topic: removed where nothing names it, merged into another where it is the same. */
export function MergePage({
  words,
  naming,
  used,
  others,
  faults,
}: {
  words: Words;
  naming: Naming;
  used: Used;
  others: readonly { slug: string; name: string }[];
  faults: Faults;
}) {
  return (
    <>
      <Head words={words} title={words.title(used.name)} faults={faults} />
      {isUnused(used) ? (
        <section>
          <h2>{words.remove}</h2>
          <p>{words.removeText}</p>
          <form method="post" action={mergeAddress(naming, used.slug, 'do')}>
            <Button kind="warning">{words.removeButton(used.name)}</Button>
          </form>
        </section>
      ) : (
        <section id="remove">
          <h2>{words.inUse}</h2>
          {used.stories > 0 && <p>{words.stories(used.stories)}</p>}
          {used.people && <p>{words.people}</p>}
          {used.wants && <p>{words.wants}</p>}
        </section>
      )}
      <section>
        <h2>{words.merge}</h2>
        {others.length === 0 ? (
          <p>{words.noOther}</p>
        ) : (
          <form method="get" action={mergeAddress(naming, used.slug, 'page')}>
            <p>{words.mergeText}</p>
            <SelectField
              name="into"
              label={words.which}
              faults={faults}
              choices={[
                { value: '', label: words.choose },
                ...others.map(({ slug, name }) => ({ value: slug, label: name })),
              ]}
            />
            <ButtonRow>
              <Button kind="secondary">{words.goOn}</Button>
              <a href={to('placesEdit', {})}>{words.leave}</a>
            </ButtonRow>
          </form>
        )}
      </section>
    </>
  );
}

/** Asks once more, and says what will change, before two are made one. */
export function MergeConfirmPage({
  words,
  naming,
  used,
  into,
}: {
  words: Words;
  naming: Naming;
  used: Used;
  into: { slug: string; name: string };
}) {
  return (
    <>
      <Head words={words} title={words.mergeTitle(used.name, into.name)} faults={{}} />
      <p>
        {words.mergeStories(used.stories, into.name)}
        {naming === 'place' && used.stories > 0 && ` ${words.mergeForms}`}
      </p>
      <p>{words.mergeLinks(used.name, into.name)}</p>
      <Warning word={words.warning}>{words.mergeWarning(used.name)}</Warning>
      <form method="post" action={mergeAddress(naming, used.slug, 'do')}>
        <Hidden name="into" value={into.slug} />
        <ButtonRow>
          <Button kind="warning">{words.mergeButton}</Button>
          <a href={mergeAddress(naming, used.slug, 'page')}>{words.leave}</a>
        </ButtonRow>
      </form>
    </>
  );
}
