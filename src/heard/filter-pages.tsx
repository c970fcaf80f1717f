import { to } from '../addresses.ts';
import { abouts } from '../hearing/heard.ts';
import { Button, Hidden, SelectField } from '../web/parts/fields.tsx';
import { TabLinks } from '../web/parts/notes.tsx';
import { type AskedFor, asQuery } from './asked-for.ts';
import type { HeardWords, Result } from './results.ts';

/** What to show: a comparison, one group or another round of it, one question. Each is an address; nothing needs script. */
export function Filters({
  words,
  slug,
  asked,
  results,
  groups,
  rounds,
}: {
  words: HeardWords;
  slug: string;
  asked: AskedFor;
  results: readonly Result[];
  groups: readonly { key: string; name: string }[];
  /** Other rounds, by their short names. */
  rounds: readonly { key: string; name: string }[];
}) {
  const at = (by: AskedFor['by']) => ({
    href: to('heard', { campaign: slug }, asQuery({ question: asked.question, by, group: null })),
    isHere: asked.by === by,
  });
  const choices = asked.by === 'round' ? rounds : groups;
  return (
    <>
      <TabLinks
        label={words.compare}
        links={[
          { ...at(null), text: words.everyone },
          ...abouts.map((by) => ({ ...at(by), text: words.by[by] })),
          ...(rounds.length > 0 ? [{ ...at('round'), text: words.byRound }] : []),
        ]}
      />
      <form class="pick" action={to('heard', { campaign: slug })} method="get" aria-label={words.filters}>
        {asked.by && <Hidden name="by" value={asked.by} />}
        <SelectField
          name="question"
          label={words.question}
          value={asked.question ?? ''}
          choices={[
            { value: '', label: words.allQuestions },
            ...results.map(({ question, title }) => ({ value: question.key, label: title })),
          ]}
        />
        {asked.by && choices.length > 0 && (
          <SelectField
            name="group"
            label={asked.by === 'round' ? words.round : words.group}
            value={asked.group ?? ''}
            choices={[
              ...(asked.by === 'round' ? [] : [{ value: '', label: words.allGroups }]),
              ...choices.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        )}
        <Button kind="secondary">{words.show}</Button>
      </form>
    </>
  );
}
