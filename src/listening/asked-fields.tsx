import { type Asked, type AskedOrder, otherKey, takesOther, wordingIn } from '../hearing/asked.ts';
import { orderField, type Typed } from '../hearing/part.ts';
import {
  Checkboxes,
  type Faults,
  FieldGroup,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from '../web/parts/fields.tsx';
import type { Language, WordsOf } from '../web/words.ts';
import type { askWords } from './ask-words.ts';

/** The words that these fields speak. */
export type AskWords = WordsOf<typeof askWords>;

/** A question as somebody is asked it, with what they replied. */
export interface AskedProps {
  words: AskWords;
  language: Language;
  asked: Asked;
  typed: Typed;
  faults: Faults;
  /** Before every id, where several questions stand on a page; the question is then no heading of the page. */
  prefix?: string;
}

/** The fields of a question, whatever its kind. It is the heading of its page. */
export function AskedFields(props: AskedProps) {
  const { asked, language } = props;
  const lang = language === 'cy' && !asked.words.cy ? 'en' : undefined;
  return <div lang={lang}>{fieldsOf(props)}</div>;
}

function fieldsOf(props: AskedProps) {
  const { words, language, asked, typed, faults, prefix = '' } = props;
  const legend = wordingIn(asked.words, language);
  const hint = asked.hint && wordingIn(asked.hint, language);
  const size = prefix ? ('m' as const) : ('l' as const);
  const id = `${prefix}part`;
  switch (asked.kind) {
    case 'short':
    case 'long':
      return <Text {...props} legend={legend} hint={hint} id={id} />;
    case 'scale': {
      const ends: Record<number, string> = {
        1: wordingIn(asked.low, language),
        [asked.to]: wordingIn(asked.high, language),
      };
      const choices = Array.from({ length: asked.to }, (_, index) => ({
        value: String(index + 1),
        label: [String(index + 1), ends[index + 1]].filter(Boolean).join(' – '),
      }));
      const value = typed.part?.[0];
      return <Radios {...{ name: 'part', id, legend, hint, size, choices, value, faults }} />;
    }
    case 'order':
      return <Order {...props} asked={asked} legend={legend} hint={hint} size={size} />;
    case 'one':
    case 'some': {
      const choices = asked.options.map(({ key, words: said }) => ({
        value: key,
        label: wordingIn(said, language),
      }));
      if (takesOther(asked)) choices.push({ value: otherKey, label: words.question.other });
      const shared = { name: 'part', id, legend, hint, size, choices, faults };
      return (
        <>
          {asked.kind === 'one' ? (
            <Radios {...shared} value={typed.part?.[0]} />
          ) : (
            <Checkboxes {...shared} values={typed.part ?? []} />
          )}
          {takesOther(asked) && (
            <TextArea
              name="other"
              id={`${prefix}other`}
              label={words.question.otherWords}
              value={typed.other?.[0] ?? ''}
              faults={faults}
              rows={3}
            />
          )}
        </>
      );
    }
  }
}

type Headed = AskedProps & { legend: string; hint: string | undefined };

function Text({ words, asked, typed, faults, legend, hint, id, prefix }: Headed & { id: string }) {
  const value = typed.part?.[0] ?? '';
  const label = prefix ? legend : words.question.answer;
  const size = prefix ? { size: 'm' as const } : {};
  const field = { name: 'part', id, label, hint, value, faults, ...size };
  return (
    <>
      {!prefix && <h1>{legend}</h1>}
      {asked.kind === 'short' ? (
        <TextField {...field} autocomplete="off" />
      ) : (
        <TextArea {...field} rows={Math.min(14, Math.max(6, Math.ceil(value.length / 60)))} />
      )}
    </>
  );
}

/** Without script each has a list of numbers; the island makes of it a list that is moved about. */
function Order(props: Omit<Headed, 'asked'> & { asked: AskedOrder; size: 'm' | 'l' }) {
  const { words, language, asked, typed, faults, legend, hint, size, prefix = '' } = props;
  const places = [
    { value: '', label: words.question.noPlace },
    ...asked.options.map((_, index) => ({ value: String(index + 1), label: String(index + 1) })),
  ];
  const how = [hint, words.question.order].filter(Boolean).join(' ');
  return (
    <FieldGroup name={`${prefix}order`} legend={legend} hint={how} size={size}>
      <ol class="order" data-order>
        {asked.options.map(({ key, words: said }) => (
          <li key={key} data-option={wordingIn(said, language)}>
            <SelectField
              name={orderField(key)}
              id={prefix + orderField(key)}
              label={wordingIn(said, language)}
              value={typed[orderField(key)]?.[0] ?? ''}
              choices={places}
              faults={faults}
            />
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}
