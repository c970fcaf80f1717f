import { to } from '../addresses.ts';
import { questions } from '../questions/questions.ts';
import type { Fitting } from '../suiting/fitting.ts';
import { FittedLine } from '../suiting/suiting-parts.tsx';
import {
  Button,
  Checkbox,
  type Choice,
  Hidden,
  SelectField,
  TextArea,
  TextField,
} from '../web/parts/fields.tsx';
import { Empty, More, Pages } from '../web/parts/notes.tsx';
import type { Answered } from './browse-store.ts';
import { asQuery, type Filters, isNarrowed } from './filters.ts';
import { AskedQuestions, type FindWords, Results, SearchBox } from './find-parts.tsx';
import type { FittedResult } from './fitted-results.ts';
import type { Results as Found } from './search.ts';

/** What the filters can be set to. */
export interface FilterChoices {
  kinds: readonly string[];
  regions: readonly string[];
  topics: readonly { slug: string; name: string }[];
}

/** What the page of a search shows. */
export interface SearchPageProps {
  words: FindWords;
  question: string;
  filters: Filters;
  choices: FilterChoices;
  found: Omit<Found, 'results'> & { results: readonly FittedResult[] };
  answered: readonly Answered[];
  /** Whether they are signed in: a letter then needs no address. */
  isMember: boolean;
  fitting: Fitting;
}

/** The page of a search: what was found, or what to do when nothing was. */
export function SearchPage(props: SearchPageProps) {
  const { words, question, filters, choices, found, answered, isMember, fitting } = props;
  const { search } = words;
  const page = (number: number) => to('search', {}, { q: question, ...asQuery(filters, number) });
  return (
    <>
      {/* Nobody said it where nothing seems to answer. */}
      <h1>{question && found.answers ? search.titleFor(question) : search.title}</h1>
      <SearchBox label={search.label} hint={search.hint} button={search.button} value={question} />
      {question && <NarrowForm words={words} question={question} filters={filters} choices={choices} />}
      {question && found.results.length > 0 && (
        <section>
          <h2>{found.answers ? search.found(found.results.length, found.more) : search.nearest}</h2>
          {!found.answers && <p>{search.nearestText}</p>}
          <FittedLine fitting={fitting} />
          <Results results={found.results} words={words} />
          <Pages
            label={search.pages}
            previous={filters.page > 1 ? { href: page(filters.page - 1), text: search.previous } : null}
            next={found.more ? { href: page(filters.page + 1), text: search.next } : null}
          />
          {!found.answers && <WantForm words={words} value={question} isMember={isMember} />}
        </section>
      )}
      {question && found.results.length === 0 && (
        <Nothing words={words} question={question} answered={answered} isMember={isMember} />
      )}
      {!question && answered.length > 0 && (
        <section>
          <h2>{words.home.questions}</h2>
          <AskedQuestions answered={answered} words={words} />
        </section>
      )}
    </>
  );
}

function NarrowForm({
  words,
  question,
  filters,
  choices,
}: Pick<SearchPageProps, 'words' | 'question' | 'filters' | 'choices'>) {
  const { search } = words;
  const any: Choice = { value: '', label: search.any };
  const plain = (values: readonly string[]) => [any, ...values.map((value) => ({ value, label: value }))];
  return (
    <div class="filters">
      <More summary={search.narrow} open={isNarrowed(filters)}>
        <form action={to('search', {})} method="get">
          <Hidden name="q" value={question} />
          <div class="fields">
            <SelectField
              name="question"
              label={search.question}
              value={String(filters.question ?? '')}
              choices={[
                any,
                ...questions.map(({ number, wording }) => ({ value: String(number), label: wording })),
              ]}
            />
            <SelectField
              name="kind"
              label={search.kind}
              value={filters.kind ?? ''}
              choices={plain(choices.kinds)}
            />
            <SelectField
              name="region"
              label={search.region}
              value={filters.region ?? ''}
              choices={plain(choices.regions)}
            />
            <SelectField
              name="setting"
              label={search.setting}
              value={filters.setting ?? ''}
              choices={plain(['rural', 'urban', 'mixed'])}
            />
            <SelectField
              name="topic"
              label={search.topic}
              value={filters.topic ?? ''}
              choices={[any, ...choices.topics.map(({ slug, name }) => ({ value: slug, label: name }))]}
            />
          </div>
          <Button kind="secondary">{search.apply}</Button>
        </form>
      </More>
    </div>
  );
}

function Nothing({
  words,
  question,
  answered,
  isMember,
}: Pick<SearchPageProps, 'words' | 'question' | 'answered' | 'isMember'>) {
  return (
    <>
      <Empty title={words.search.nothing}>
        <p>{words.search.nothingText}</p>
      </Empty>
      <WantForm words={words} value={question} isMember={isMember} />
      <h2>{words.home.questions}</h2>
      <AskedQuestions answered={answered} words={words} />
    </>
  );
}

/** Room to say what somebody wanted to know, with the question they asked in it; the page it leads to shows what is wrong with it. */
export function WantForm({ words, value, isMember }: { words: FindWords; value: string; isMember: boolean }) {
  const { search } = words;
  return (
    <form action={to('want', {})} method="post" novalidate>
      <Hidden name="from" value="search" />
      <TextArea
        name="words"
        label={search.wantTitle}
        hint={search.wantHint}
        size="m"
        rows={3}
        value={value}
      />
      {isMember ? (
        <Checkbox name="hear" label={search.wantHearMember} />
      ) : (
        <More summary={search.wantHear}>
          <TextField
            name="email"
            type="email"
            label={search.wantEmail}
            hint={search.wantEmailHint}
            autocomplete="email"
          />
        </More>
      )}
      <Button>{search.wantButton}</Button>
    </form>
  );
}
