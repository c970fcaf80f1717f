import { to } from '../addresses.ts';
import type { About } from '../hearing/asked.ts';
import { Table } from '../web/parts/lists.tsx';
import { More } from '../web/parts/notes.tsx';
import type { AskedFor } from './asked-for.ts';
import { asQuery } from './asked-for.ts';
import { ChartPicture } from './chart.tsx';
import {
  answeredText,
  type Beside,
  cellText,
  chartOf,
  type HeardWords,
  legendOf,
  type Result,
  type Telling,
} from './results.ts';

/** One question with what was heard: the picture, and the same as a table. */
export function ResultSection({
  slug,
  result,
  asked,
  beside,
  groups,
  older,
  telling,
}: {
  slug: string;
  result: Result;
  asked: AskedFor;
  /** Somebody to show beside everybody; null where nobody is asked for. */
  beside: Beside | null;
  /** The groups of the comparison, for tables. */
  groups: readonly { key: string; name: string }[];
  /** Whether older counts are shown. */
  older: boolean;
  telling: Telling;
}) {
  const { words } = telling;
  const { question, title } = result;
  const chart = chartOf(result, beside, telling);
  const id = `q-${question.key}`;
  return (
    <section class="heard" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {!question.whole || !chart ? (
        <p>{words.tooFew}</p>
      ) : (
        <>
          <p class="soft">
            {answeredText(words, question, question.whole)} {noteOf(result, words)}
          </p>
          {older && <p class="soft">{words.olderNote}</p>}
          {beside && !beside.shown && <p>{beside.isRound ? words.notAskedThen : words.noGroups}</p>}
          {beside?.shown && (
            <p class="soft">
              {answeredIn(words, beside, question.exclusive)} {legendOf(words, beside)}
            </p>
          )}
          {(asked.by === null || beside) && (
            <figure class="chart-box">
              <ChartPicture id={`${id}-chart`} chart={chart} />
            </figure>
          )}
          {asked.by !== null && asked.by !== 'round' && !beside ? (
            <GroupsTable result={result} by={asked.by} groups={groups} words={words} />
          ) : (
            <More summary={words.table}>
              <PlainTable result={result} beside={beside} words={words} />
            </More>
          )}
          <p class="row">
            <Take slug={slug} result={result} asked={asked} ending="svg" text={words.takeSvg} words={words} />
            <Take slug={slug} result={result} asked={asked} ending="png" text={words.takePng} words={words} />
          </p>
        </>
      )}
    </section>
  );
}

function answeredIn(words: HeardWords, { name, shown }: Beside, exclusive: boolean): string {
  const count = exclusive ? words.answeredShown(shown!.answered) : words.answered(shown!.answered);
  return words.versus(name, count);
}

function noteOf({ asked }: Result, words: HeardWords): string {
  return asked.kind === 'some' ? words.some : asked.kind === 'order' ? words.order : '';
}

function Take({
  slug,
  result,
  asked,
  ending,
  text,
  words,
}: {
  slug: string;
  result: Result;
  asked: AskedFor;
  ending: 'svg' | 'png';
  text: string;
  words: HeardWords;
}) {
  const file = `${result.question.key}.${ending}`;
  const query = asQuery({ ...asked, question: null });
  return (
    <a href={to('heardFile', { campaign: slug, file }, query)}>
      {text}
      <span class="govuk-visually-hidden"> {words.takeOf(result.title)}</span>
    </a>
  );
}

function PlainTable({ result, beside, words }: { result: Result; beside: Beside | null; words: HeardWords }) {
  const { question, options, title } = result;
  const whole = question.whole!;
  const { shown } = beside ?? {};
  const own = beside?.isRound ? words.head.now : shown ? words.everyone : words.head.people;
  return (
    <Table
      caption={words.tableOf(title)}
      isHeaded
      head={[words.head.answer, own, ...(shown ? [beside!.name] : [])]}
      rows={options.map(({ key, label }) => [
        label,
        cellText(words, whole.cells[key] ?? 'few', whole.answered),
        ...(shown ? [cellText(words, shown.cells[key] ?? 'hidden', shown.answered)] : []),
      ])}
    />
  );
}

/** Every group beside everybody: rows are answers, so that a phone scrolls across groups. */
function GroupsTable({
  result,
  by,
  groups,
  words,
}: {
  result: Result;
  by: About;
  groups: readonly { key: string; name: string }[];
  words: HeardWords;
}) {
  const { question, options, title } = result;
  const whole = question.whole!;
  const shown = groups.flatMap(({ key, name }) => {
    const cells = question.by[by][key];
    return cells ? [{ name, cells }] : [];
  });
  if (shown.length === 0) return <p>{words.noGroups}</p>;
  return (
    <Table
      caption={words.tableOf(title)}
      isHeaded
      head={[
        words.head.answer,
        `${words.everyone} (${whole.answered})`,
        ...shown.map(({ name, cells }) => `${name} (${cells.answered})`),
      ]}
      rows={options.map(({ key, label }) => [
        label,
        cellText(words, whole.cells[key] ?? 'few', whole.answered),
        ...shown.map(({ cells }) => cellText(words, cells.cells[key] ?? 'hidden', cells.answered)),
      ])}
    />
  );
}
