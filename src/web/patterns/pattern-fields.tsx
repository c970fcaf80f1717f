import { Button } from '../parts/buttons.tsx';
import { Checkbox, Checkboxes, Radios } from '../parts/choices.tsx';
import type { Faults } from '../parts/field-frame.tsx';
import { DateField, FieldGroup } from '../parts/field-group.tsx';
import { FileField, SelectField, TextArea, TextField } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { Pattern, type PatternWords } from './pattern.tsx';

/** Every field, filled in where it can be. */
export function FieldPatterns({ words }: { words: PatternWords }) {
  return (
    <>
      <Pattern name="Form, TextField, TextArea, SelectField, FileField, Radios, Checkboxes, DateField, Checkbox">
        <Fields words={words} faults={{}} prefix="" />
      </Pattern>
      <Pattern name="FieldGroup">
        <FieldGroup name="group" legend={words.fields.group} size="m">
          <TextField name="email" type="email" autocomplete="email" label={words.fields.email} />
          <TextField name="phone" label={words.fields.phone} />
        </FieldGroup>
      </Pattern>
      <Pattern name=".theirs > TextArea">
        <div class="theirs">
          <TextArea
            name="shared"
            label={words.fields.shared}
            value={words.fields.sharedText}
            size="m"
            rows={3}
          />
        </div>
      </Pattern>
    </>
  );
}

/** The same fields, each with what is wrong, and the summary over them. */
export function WrongPatterns({ words }: { words: PatternWords }) {
  const { title: _, ...wrong } = words.wrong;
  const faults = Object.fromEntries(Object.entries(wrong).map(([name, text]) => [`wrong-${name}`, text]));
  return (
    <Pattern name="Form faults, ErrorSummary">
      <Fields words={words} faults={faults} prefix="wrong-" />
    </Pattern>
  );
}

function Fields({ words, faults, prefix }: { words: PatternWords; faults: Faults; prefix: string }) {
  const { fields } = words;
  const named = (name: string) => ({ name: prefix + name, faults });
  const choices = (list: readonly string[]) => list.map((label, i) => ({ value: String(i), label }));
  const who = choices(fields.choices).map((choice, i) =>
    i === 0 ? { ...choice, hint: fields.choiceHint } : choice,
  );
  return (
    <Form action="#fields" faults={faults} faultsTitle={words.wrong.title}>
      <TextField
        {...named('name')}
        label={fields.name}
        hint={fields.nameHint}
        value={prefix && ' '}
        autocomplete="name"
      />
      <TextArea {...named('story')} label={fields.story} hint={fields.storyHint} size="m" />
      <SelectField
        {...named('kind')}
        label={fields.kind}
        choices={[{ value: '', label: fields.any }, ...who]}
      />
      <FileField {...named('file')} label={fields.file} hint={fields.fileHint} />
      <Radios
        {...named('who')}
        legend={fields.who}
        hint={fields.whoHint}
        size="m"
        choices={who}
        value={prefix ? undefined : '1'}
      />
      <Checkboxes
        {...named('about')}
        legend={fields.about}
        size="m"
        small
        choices={choices(fields.topics)}
        values={prefix ? [] : ['0', '2']}
      />
      <DateField
        {...named('until')}
        legend={fields.until}
        hint={fields.untilHint}
        size="m"
        value={{ day: '31', month: '3', year: prefix ? '1999' : '2027' }}
        words={fields}
      />
      <Checkbox {...named('agree')} label={fields.agree} checked={!prefix} />
      <Button>{fields.next}</Button>
    </Form>
  );
}
