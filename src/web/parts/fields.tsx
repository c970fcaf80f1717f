import { Around, type Choice, describedBy, type FieldProps } from './field-frame.tsx';

export { Button, ButtonRow, LinkButton } from './buttons.tsx';
export { Checkbox, Checkboxes, Radios } from './choices.tsx';
export type { Choice, Faults, FieldProps } from './field-frame.tsx';
export { DateField, FieldGroup } from './field-group.tsx';

/** One line to type in. */
export function TextField({
  name,
  label,
  hint,
  faults = {},
  size,
  id = name,
  value = '',
  type = 'text',
  autocomplete,
  inputmode,
  maxlength,
}: FieldProps & {
  value?: string;
  type?: 'text' | 'email' | 'search' | 'date' | 'number';
  autocomplete?: string;
  inputmode?: 'numeric' | 'text' | 'email';
  maxlength?: number;
}) {
  const fault = faults[name];
  return (
    <Around id={id} label={label} hint={hint} fault={fault} size={size}>
      <input
        class={`govuk-input${fault ? ' govuk-input--error' : ''}`}
        id={id}
        name={name}
        type={type as 'text'}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        spellcheck={type === 'text' ? undefined : false}
        aria-describedby={describedBy(id, hint, fault)}
        aria-invalid={fault ? 'true' : undefined}
      />
    </Around>
  );
}

/** Several lines to type in. */
export function TextArea({
  name,
  label,
  hint,
  faults = {},
  size,
  id = name,
  value = '',
  rows = 6,
}: FieldProps & { value?: string; rows?: number }) {
  const fault = faults[name];
  return (
    <Around id={id} label={label} hint={hint} fault={fault} size={size}>
      <textarea
        class={`govuk-textarea${fault ? ' govuk-textarea--error' : ''}`}
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy(id, hint, fault)}
        aria-invalid={fault ? 'true' : undefined}
      >
        {/* The first line end after the tag is no part of the text (HTML, 13.1.2.5): one that was typed would be lost. */}
        {value.startsWith('\n') ? `\n${value}` : value}
      </textarea>
    </Around>
  );
}

/** One of a list, where the list is long. */
export function SelectField({
  name,
  label,
  hint,
  faults = {},
  size,
  id = name,
  value = '',
  choices,
}: FieldProps & { value?: string; choices: readonly Choice[] }) {
  const fault = faults[name];
  return (
    <Around id={id} label={label} hint={hint} fault={fault} size={size}>
      <select
        class={`govuk-select${fault ? ' govuk-select--error' : ''}`}
        id={id}
        name={name}
        aria-describedby={describedBy(id, hint, fault)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** A file to bring. */
export function FileField({
  name,
  label,
  hint,
  faults = {},
  size,
  id = name,
  accept,
  multiple,
}: FieldProps & { accept?: string; multiple?: boolean }) {
  const fault = faults[name];
  return (
    <Around id={id} label={label} hint={hint} fault={fault} size={size}>
      <input
        class={`govuk-file-upload${fault ? ' govuk-file-upload--error' : ''}`}
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(id, hint, fault)}
      />
    </Around>
  );
}

/** A field nobody sees. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />;
}
