import { to } from '../addresses.ts';
import { Button, type Faults, FileField, Hidden } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink, Banner, Table } from '../web/parts/notes.tsx';
import { dayInWords, type WordsOf } from '../web/words.ts';
import type { Campaign } from './campaign.ts';
import type { Import } from './import-store.ts';
import type { repliesWords } from './replies-words.ts';

/** The words these pages speak. */
export type RepliesWords = WordsOf<typeof repliesWords>;

/** Taking replies out, bringing some in, and what was brought before. */
export function RepliesPage({
  words,
  campaign,
  counted,
  imports,
  closed,
  done,
  faults,
}: {
  words: RepliesWords;
  campaign: Campaign;
  counted: number;
  imports: readonly Omit<Import, 'sheet'>[];
  /** Why nothing can be brought in; null where it can. */
  closed: string | null;
  done: string | null;
  faults: Faults;
}) {
  const { slug } = campaign;
  const file = (name: string, text: string) => (
    <li>
      <a href={to('repliesFile', { campaign: slug, file: name })}>{text}</a>
    </li>
  );
  return (
    <div class="narrow">
      <BackLink href={to('campaign', { campaign: slug })} text={campaign.name} />
      {done && <Banner>{done}</Banner>}
      <h1>{words.title}</h1>
      <h2>{words.out.title}</h2>
      {counted === 0 ? (
        <p>{words.out.none}</p>
      ) : (
        <>
          <p>{words.out.lead}</p>
          <ul>
            {file('replies.xlsx', words.out.xlsx)}
            {file('replies.csv', words.out.csv)}
            {file('codebook.csv', words.out.codebookFile)}
          </ul>
        </>
      )}
      <h2>{words.bring.title}</h2>
      {closed ? (
        <p>{closed}</p>
      ) : (
        <>
          <p>{words.bring.lead}</p>
          <ul>{file('template.xlsx', words.bring.template)}</ul>
          <Form
            action={to('repliesBring', { campaign: slug })}
            faults={faults}
            faultsTitle={words.faults}
            files
          >
            <FileField
              name="file"
              label={words.bring.file}
              hint={words.bring.fileHint}
              faults={faults}
              accept=".xlsx,.csv,.tsv"
            />
            <Button>{words.bring.button}</Button>
          </Form>
        </>
      )}
      {imports.length > 0 && <Imports words={words} slug={slug} imports={imports} />}
    </div>
  );
}

function Imports({
  words,
  slug,
  imports,
}: {
  words: RepliesWords;
  slug: string;
  imports: readonly Omit<Import, 'sheet'>[];
}) {
  const own = words.list;
  return (
    <>
      <h2>{own.title}</h2>
      <Table
        caption={own.caption}
        isStacked
        head={own.head}
        rows={imports.map(({ id, name, state, replies, readAt, takenAt }) => [
          name,
          `${own.states[state]}, ${dayInWords(takenAt ?? readAt)}`,
          state === 'taken' || state === 'undone' ? replies : '–',
          state === 'read' ? (
            <a key="a" href={to('repliesCheck', { campaign: slug, brought: id })}>
              {own.look}
              <span class="govuk-visually-hidden">{own.of(name)}</span>
            </a>
          ) : state === 'taken' ? (
            <form key="b" method="post" action={to('repliesTake', { campaign: slug, brought: id })}>
              <Hidden name="do" value="undo" />
              <Button kind="quiet">
                {own.undo}
                <span class="govuk-visually-hidden">{own.of(name)}</span>
              </Button>
            </form>
          ) : (
            '–'
          ),
        ])}
      />
    </>
  );
}
