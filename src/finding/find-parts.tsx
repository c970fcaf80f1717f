import { to } from '../addresses.ts';
import { marks } from '../look/marks.ts';
import { question, questions } from '../questions/questions.ts';
import { between } from '../web/parts/between.ts';
import { FormMark } from '../web/parts/ways.tsx';
import type { WordsOf } from '../web/words.ts';
import type { Answered } from './browse-store.ts';
import type { findWords } from './find-words.ts';
import type { FittedResult } from './fitted-results.ts';

/** The words these parts speak. */
export type FindWords = WordsOf<typeof findWords>;

/** The field for a question in plain words, and its button. */
export function SearchBox({
  label,
  hint,
  button,
  value,
}: {
  label: string;
  hint: string;
  button: string;
  value: string;
}) {
  return (
    <form action={to('search', {})} method="get">
      <label class="govuk-label govuk-label--m" for="q">
        {label}
      </label>
      <div class="govuk-hint" id="q-hint">
        {hint}
      </div>
      <div class="find">
        <input
          class="govuk-input"
          id="q"
          name="q"
          type="search"
          value={value}
          aria-describedby="q-hint"
          autocomplete="off"
          maxLength={300}
        />
        <button type="submit" class="govuk-button">
          {button}
        </button>
      </div>
    </form>
  );
}

/** The eleven, each with how many people in how many places answered it; those that nobody answered are left out. */
export function AskedQuestions({ answered, words }: { answered: readonly Answered[]; words: FindWords }) {
  const known = new Map(answered.map((one) => [one.question, one]));
  return (
    <ul class="asked">
      {questions
        .filter(({ number }) => known.has(number))
        .map(({ number, wording }) => (
          <li key={number}>
            <a href={to('question', { question: String(number) })}>
              <span>{wording}</span>
              <small>{words.peoplePlaces(known.get(number)!.people, known.get(number)!.places)}</small>
            </a>
          </li>
        ))}
    </ul>
  );
}

/**
 * Passages found: the line in the teller's own words, leading to where it was said.
 * @param under the number of the question they all stand under, which is not said again with each
 */
export function Results({
  results,
  words,
  under,
}: {
  results: readonly FittedResult[];
  words: FindWords;
  under?: number;
}) {
  return (
    <ol class="rows">
      {results.map((result) => (
        <OneResult key={result.release} result={result} words={words} under={under} />
      ))}
    </ol>
  );
}

function OneResult({
  result,
  words,
  under,
}: {
  result: FittedResult;
  words: FindWords;
  under: number | undefined;
}) {
  const { line, words: text, story, passage, way } = result;
  const [first] = result.questions;
  const address = to('passage', { story, passage }, { mark: `${line.start}-${line.end}` });
  return (
    <li>
      <blockquote data-passage={passage}>{text.slice(line.start, line.end)}</blockquote>
      <p class="where">
        {result.shown}
        {between}
        <a href={to('story', { story })}>{result.title}</a>
        {result.place && `${between}${result.place}`}
        {first !== undefined && first !== under && `${between}${question(first).wording}`}
      </p>
      <p class="where">
        <a href={`${address}#here`}>
          {words.search.where}
          <span class="govuk-visually-hidden">: {text.slice(line.start, line.start + 60)}</span>
        </a>
        {way && (
          <>
            {between}
            <a class={`way f-${way.form}`} href={to('form', { story, form: way.form })}>
              <FormMark form={way.form} />
              {words.search.whole(marks[way.form].label, words.minutes(way.minutes))}
              <span class="govuk-visually-hidden">: {result.title}</span>
            </a>
          </>
        )}
      </p>
    </li>
  );
}
