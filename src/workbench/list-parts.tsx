import { to } from '../addresses.ts';
import { questions } from '../questions/questions.ts';
import { between } from '../web/parts/between.ts';
import { Button, SelectField } from '../web/parts/fields.tsx';
import { Empty, More, Pages, Tag } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { type Filter, filterQuery, type Listed, pageSize, shows } from './passage-list.ts';
import type { workbenchWords } from './workbench-words.ts';

type Words = WordsOf<typeof workbenchWords>;

/** What the list of passages is made of. */
export interface ListProps {
  words: Words;
  slug: string;
  /** Those that the filter lets through, in order. */
  passages: readonly Listed[];
  /** How many there are in all. */
  all: number;
  filter: Filter;
  /** Which page of the list, from 1. */
  page: number;
  /** The code of the passage that is open. */
  open: string | null;
  /** The form in the preview, kept from page to page. */
  form: string;
  /** Names of the tellers by the number of their telling, where there are several. */
  tellers: ReadonlyMap<number, string>;
}

/** The list of passages, how it is narrowed, and how it is gone through by keyboard. */
export function PassageList(props: ListProps) {
  const { words, slug, passages, all, filter } = props;
  const shown = passages.slice((props.page - 1) * pageSize, props.page * pageSize);
  return (
    <aside aria-labelledby="list-title">
      <h2 id="list-title">{words.list}</h2>
      <Narrow {...props} />
      <p class="soft small">{words.showing(passages.length, all)}</p>
      {shown.length > 0 && (
        <nav aria-label={words.list}>
          <ul class="passages" data-arrows>
            {shown.map((one, i) => (
              <OnePassage key={one.code} one={one} before={shown[i - 1]} {...props} />
            ))}
          </ul>
        </nav>
      )}
      {shown.length === 0 && (
        <Empty title={words.nothing}>
          <p>{words.nothingHint}</p>
          <p>
            <a href={to('workbench', { story: slug })}>{words.showAll}</a>
          </p>
        </Empty>
      )}
      <Pages
        label={words.morePassages}
        previous={props.page > 1 ? pageLink(props, props.page - 1, words.earlier) : null}
        next={props.page * pageSize < passages.length ? pageLink(props, props.page + 1, words.later) : null}
      />
      <More summary={words.keys}>
        <p>{words.keysHint}</p>
      </More>
      {filter.show !== 'all' && shown.length > 0 && (
        <p class="small">
          <a href={to('workbench', { story: slug })}>{words.showAll}</a>
        </p>
      )}
    </aside>
  );
}

function pageLink({ slug, filter, form }: ListProps, page: number, text: string) {
  return { href: to('workbench', { story: slug }, { ...filterQuery(filter), page, form }), text };
}

function Narrow({ words, slug, filter, form }: ListProps) {
  const named = questions.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }));
  return (
    <form method="get" action={to('workbench', { story: slug })}>
      <SelectField
        name="show"
        label={words.filters}
        value={filter.show}
        choices={shows.map((value) => ({ value, label: words.show[value] }))}
      />
      <SelectField
        name="question"
        label={words.question}
        value={filter.question === null ? '' : String(filter.question)}
        choices={[{ value: '', label: words.anyQuestion }, ...named]}
      />
      <input type="hidden" name="form" value={form} />
      <Button kind="secondary">{words.filter}</Button>
    </form>
  );
}

function OnePassage({
  one,
  before,
  words,
  slug,
  filter,
  open,
  form,
  tellers,
}: ListProps & { one: Listed; before: Listed | undefined }) {
  const href = to('passageWork', { story: slug, passage: one.code }, { ...filterQuery(filter), form });
  const teller = before?.telling === one.telling ? undefined : tellers.get(one.telling);
  return (
    <li>
      {teller && <small>{words.teller(teller, one.telling)}</small>}
      <a href={`${href}#passage`} aria-current={one.code === open ? 'page' : undefined}>
        <b>{one.number}</b> {one.begins === null ? words.sealed : <q>{one.begins}</q>}
        <small>
          {words.states[one.state]}
          {one.questions.length > 0 && `${between}${one.questions.map(nameOf).join(', ')}`}
        </small>
        {one.isProposed && <Tag tone="wait">{words.proposed}</Tag>}
        {one.isAsked && <Tag tone="bad">{words.asked}</Tag>}
      </a>
    </li>
  );
}

function nameOf(number: number): string {
  return questions[number - 1]?.name ?? String(number);
}
