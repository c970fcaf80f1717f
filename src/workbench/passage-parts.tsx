import type { KeptSuggestion } from '../library/kept-shape.ts';
import type { PassageRow } from '../library/story-rows.ts';
import { questions } from '../questions/questions.ts';
import {
  Checkboxes,
  type Choice,
  type Faults,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from '../web/parts/fields.tsx';
import type { WordsOf } from '../web/words.ts';
import type { Sureness } from './how-sure.ts';
import { asChoice, asSuggested, lineOf, linesToChoose, noLine, type Values } from './passage-fields.ts';
import { standings } from './standing.ts';
import type { workbenchWords } from './workbench-words.ts';

type Words = WordsOf<typeof workbenchWords>;

/** What the form of a passage is made of. */
export interface FieldsProps {
  words: Words;
  row: PassageRow;
  suggested: KeptSuggestion | null;
  values: Values;
  faults: Faults;
  sure: ReadonlyMap<number, Sureness>;
}

const first = (values: Values, name: string): string => values[name]?.[0] ?? '';

/** The words that may be shared, and whether the passage may be. */
export function WordsFields({ words, values, faults }: FieldsProps) {
  return (
    <>
      <div class="theirs">
        <TextArea
          name="words"
          label={words.words}
          hint={words.wordsHint}
          size="m"
          rows={4}
          value={first(values, 'words')}
          faults={faults}
        />
      </div>
      <Radios
        name="standing"
        legend={words.standing}
        small
        value={first(values, 'standing')}
        choices={standings.map((value) => ({ value, label: words.standings[value] }))}
      />
    </>
  );
}

/** Which questions it answers: those suggested say how sure that is. */
export function QuestionFields({ words, values, suggested, sure }: FieldsProps) {
  const choices = questions.map(({ number, wording, name }) => ({
    value: String(number),
    label: `${number} ${wording}`,
    hint: suggested?.questions.includes(number)
      ? `${name}: ${words.sureness[sure.get(number) ?? 'guess']}`
      : undefined,
  }));
  const named = questions.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }));
  return (
    <>
      <Checkboxes
        name="questions"
        legend={words.questions}
        size="m"
        small
        values={values.questions ?? []}
        choices={choices}
      />
      <SelectField
        name="main"
        label={words.main}
        value={first(values, 'main')}
        choices={[{ value: '', label: words.firstTicked }, ...named]}
      />
    </>
  );
}

/** What is said over it, and the lines that are taken from it: each chosen from the words as they stand. */
export function LineFields(props: FieldsProps) {
  const { words, values, faults, suggested } = props;
  const headline =
    suggested && ('said' in suggested.headline ? suggested.headline.said : suggested.headline.ours);
  return (
    <>
      <TextField
        name="headline"
        label={words.headline}
        hint={headline ? words.headlineHint(headline) : undefined}
        value={first(values, 'headline')}
        maxlength={120}
        faults={faults}
      />
      <LineField
        {...props}
        name="headlineLine"
        label={words.headlineLine}
        before={[{ value: asSuggested, label: words.noHeadlineLine }]}
      />
      <LineField {...props} name="key" label={words.key} before={[suggestion(words, suggested?.key)]} />
      <LineField
        {...props}
        name="tip"
        label={words.tip}
        before={[suggestion(words, suggested?.tip), { value: noLine, label: words.none }]}
      />
      <LineField
        {...props}
        name="stepWhat"
        label={words.stepWhat}
        before={[
          suggestion(words, suggested?.step && `${suggested.step.when}: ${suggested.step.what}`),
          { value: noLine, label: words.none },
        ]}
      />
      <TextField
        name="stepWhen"
        label={words.stepWhen}
        hint={words.stepWhenHint}
        value={first(values, 'stepWhen')}
        faults={faults}
      />
    </>
  );
}

function suggestion(words: Words, line: string | null | undefined): Choice {
  return { value: asSuggested, label: line ? words.suggested(line) : words.suggestedNone };
}

function LineField({
  name,
  label,
  before,
  values,
  faults,
}: FieldsProps & { name: string; label: string; before: Choice[] }) {
  const chosen = first(values, name);
  const lines = linesToChoose(first(values, 'words'), lineOf(chosen));
  const choices = [...before, ...lines.map((line) => ({ value: asChoice(line), label: line }))];
  return <SelectField name={name} label={label} value={chosen} choices={choices} faults={faults} />;
}

/** Who and what is named in it, its part in the change, and how much it matters. */
export function NamedFields({ words, values, faults, suggested }: FieldsProps) {
  const part = suggested?.part ? words.partNames[suggested.part] : null;
  const matters = suggested ? String(Math.round(suggested.matters * 10)) : null;
  return (
    <>
      {(['people', 'methods'] as const).map((name) => (
        <NamedField key={name} name={name} {...{ words, values, faults, suggested }} />
      ))}
      <Radios
        name="part"
        legend={words.part}
        small
        value={first(values, 'part')}
        choices={[
          { value: asSuggested, label: part ? words.suggested(part) : words.suggestedNone },
          ...(['core', 'adaptable', 'context', noLine] as const).map((value) => ({
            value,
            label: words.parts[value],
          })),
        ]}
      />
      <SelectField
        name="matters"
        label={words.matters}
        value={first(values, 'matters')}
        choices={[
          { value: asSuggested, label: matters ? words.suggested(matters) : words.suggestedNone },
          ...Array.from({ length: 11 }, (_, i) => ({ value: String(i), label: String(i) })),
        ]}
      />
    </>
  );
}

function NamedField({
  name,
  words,
  values,
  faults,
  suggested,
}: Omit<FieldsProps, 'row' | 'sure'> & { name: 'people' | 'methods' }) {
  const known = [...new Set([...(suggested?.[name] ?? []), ...(values[name] ?? [])])];
  const standing = known.filter((line) => first(values, 'words').includes(line));
  return (
    <>
      {standing.length > 0 && (
        <Checkboxes
          name={name}
          legend={words[name]}
          small
          values={values[name] ?? []}
          choices={standing.map((line) => ({ value: line, label: line }))}
        />
      )}
      <TextArea
        name={`${name}More`}
        label={words.more(words[name])}
        hint={words.moreHint}
        rows={2}
        value={first(values, `${name}More`)}
        faults={faults}
      />
    </>
  );
}
