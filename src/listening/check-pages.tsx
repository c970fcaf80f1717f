import { to } from '../addresses.ts';
import { type Asked, optionsOf } from '../hearing/asked.ts';
import type { Column } from '../hearing/codebook.ts';
import { readableColumns } from '../hearing/codebook-read.ts';
import { Button, ButtonRow, type Choice, Hidden, SelectField } from '../web/parts/fields.tsx';
import { BackLink, Banner, More } from '../web/parts/notes.tsx';
import { type Brought, type BroughtSheet, nameOf } from './brought.ts';
import type { Campaign } from './campaign.ts';
import type { RepliesWords } from './replies-pages.tsx';

/** Faults that are told one by one. */
const mostTold = 100;
/** Letters of a cell that are shown. */
const longestCell = 80;

/** What a sheet comes to, before any of it is taken in. */
export function CheckPage({
  words,
  campaign,
  id,
  name,
  sheet,
  columns,
  questions,
  brought,
  note,
}: {
  words: RepliesWords;
  campaign: Campaign;
  id: string;
  name: string;
  sheet: BroughtSheet;
  columns: readonly string[];
  questions: readonly Asked[];
  brought: Brought;
  note: string | null;
}) {
  const own = words.check;
  const { replies, faults, empty } = brought;
  const [headings = [], ...rows] = sheet.rows;
  const choices = choicesOf(words, questions);
  return (
    <div class="narrow">
      <BackLink href={to('replies', { campaign: campaign.slug })} text={words.title} />
      {note && <Banner>{note}</Banner>}
      <h1>{own.title(name)}</h1>
      <p class="lead">{replies.length > 0 ? own.will(replies.length) : own.none}</p>
      {empty > 0 && <p>{own.empty(empty)}</p>}
      {sheet.told.length > 0 && (
        <More summary={own.told}>
          <ul>
            {sheet.told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </More>
      )}
      {faults.length > 0 && (
        <>
          <h2>{own.faults(faults.length)}</h2>
          <p>{own.faultsText}</p>
          <ul>
            {faults.slice(0, mostTold).map(({ line, heading, cell, fault }) => (
              <li key={`${line} ${heading}`}>
                {own.row(line, heading, short(cell), words.partFault(fault))}
              </li>
            ))}
          </ul>
          {faults.length > mostTold && <p>{own.more(faults.length - mostTold)}</p>}
        </>
      )}
      <form method="post" action={to('repliesTake', { campaign: campaign.slug, brought: id })}>
        <Hidden name="seen" value={columns.join('\n')} />
        <h2>{own.columns}</h2>
        {headings.map((heading, index) => (
          <SelectField
            key={`${index} ${heading}`}
            name={`column-${index}`}
            label={own.column(heading || own.unnamed)}
            hint={exampleOf(own, rows, index)}
            value={columns[index] ?? ''}
            choices={choices}
          />
        ))}
        <ButtonRow>
          {replies.length > 0 && (
            <Button name="do" value="take">
              {own.take(replies.length)}
            </Button>
          )}
          <Button kind="secondary" name="do" value="look">
            {own.again}
          </Button>
          <Button kind="quiet" name="do" value="aside">
            {own.aside}
          </Button>
        </ButtonRow>
      </form>
    </div>
  );
}

function exampleOf(own: RepliesWords['check'], rows: readonly string[][], index: number): string | undefined {
  const text = rows.find((row) => row[index])?.[index];
  return text ? own.example(short(text)) : undefined;
}

function short(text: string): string {
  return text.length > longestCell ? `${text.slice(0, longestCell - 1).toWellFormed()}…` : text;
}

function choicesOf({ check }: RepliesWords, questions: readonly Asked[]): Choice[] {
  const label = ({ key, holds, option }: Column) => {
    const asked = questions.find((one) => one.key === key)!;
    const known = optionsOf(asked).find((one) => one.key === option)?.words.en ?? option;
    return [asked.words.en, known].filter(Boolean).join(' – ') + check.holds[holds];
  };
  return [
    { value: '', label: check.leave },
    ...readableColumns(questions).map((column) => ({ value: nameOf(column), label: label(column) })),
  ];
}
