import type { ComponentChildren } from 'preact';

/** What is wrong with each field of a form, in words, by the field's name. */
export type Faults = Readonly<Record<string, string>>;

/** What every field has. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  faults?: Faults;
  /** `m`: the label is large, as over a question. */
  size?: 'm';
  /** The id, where one name stands several times on a page. */
  id?: string;
}

function Around({
  id,
  label,
  hint,
  fault,
  size,
  children,
}: {
  id: string;
  label: string;
  hint?: string | undefined;
  fault: string | undefined;
  size?: 'm' | undefined;
  children: ComponentChildren;
}) {
  return (
    <div class={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <label class={`govuk-label${size ? ' govuk-label--m' : ''}`} for={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      <Fault id={id} text={fault} />
      {children}
    </div>
  );
}

function Fault({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      {text}
    </p>
  );
}

function describedBy(id: string, hint: string | undefined, fault: string | undefined): string | undefined {
  return [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

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
        {value}
      </textarea>
    </Around>
  );
}

/** Something to choose. */
export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
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

type Group = Omit<FieldProps, 'label' | 'size'> & {
  legend: string /** `l`: as the heading of the page. */;
  size?: 'm' | 'l';
  choices: readonly Choice[];
  small?: boolean;
};

function Grouped({
  id,
  legend,
  hint,
  fault,
  size,
  children,
}: {
  id: string;
  legend: string;
  hint?: string | undefined;
  fault: string | undefined;
  size?: 'm' | 'l' | undefined;
  children: ComponentChildren;
}) {
  const heading =
    size === 'l' ? <h1 class="govuk-fieldset__heading govuk-fieldset__legend--l">{legend}</h1> : legend;
  return (
    <div class={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, fault)}>
        <legend class={`govuk-fieldset__legend${size ? ` govuk-fieldset__legend--${size}` : ''}`}>
          {heading}
        </legend>
        {hint && (
          <div id={`${id}-hint`} class="govuk-hint">
            {hint}
          </div>
        )}
        <Fault id={id} text={fault} />
        {children}
      </fieldset>
    </div>
  );
}

/** One of a few. */
export function Radios({
  name,
  legend,
  hint,
  faults = {},
  size,
  id = name,
  value,
  choices,
  small,
}: Group & { value?: string | undefined }) {
  return (
    <Grouped id={id} legend={legend} hint={hint} fault={faults[name]} size={size}>
      <div class={`govuk-radios${small ? ' govuk-radios--small' : ''}`}>
        {choices.map((choice, i) => (
          <Item
            key={choice.value}
            kind="radio"
            id={i === 0 ? id : `${id}-${i + 1}`}
            name={name}
            choice={choice}
            checked={choice.value === value}
          />
        ))}
      </div>
    </Grouped>
  );
}

/** Some of a few. */
export function Checkboxes({
  name,
  legend,
  hint,
  faults = {},
  size,
  id = name,
  values = [],
  choices,
  small,
}: Group & { values?: readonly string[] }) {
  return (
    <Grouped id={id} legend={legend} hint={hint} fault={faults[name]} size={size}>
      <div class={`govuk-checkboxes${small ? ' govuk-checkboxes--small' : ''}`}>
        {choices.map((choice, i) => (
          <Item
            key={choice.value}
            kind="checkbox"
            id={i === 0 ? id : `${id}-${i + 1}`}
            name={name}
            choice={choice}
            checked={values.includes(choice.value)}
          />
        ))}
      </div>
    </Grouped>
  );
}

/** A single yes. */
export function Checkbox({
  name,
  label,
  hint,
  checked = false,
  id = name,
}: FieldProps & { checked?: boolean }) {
  return (
    <div class="govuk-form-group">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <Item kind="checkbox" id={id} name={name} choice={{ value: 'yes', label, hint }} checked={checked} />
      </div>
    </div>
  );
}

function Item({
  kind,
  id,
  name,
  choice,
  checked,
}: {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
}) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {choice.label}
      </label>
      {choice.hint && (
        <div id={`${id}-item-hint`} class={`govuk-hint ${block}__hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

/** A field nobody sees. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />;
}

/** Sends a form. `next`: the one thing to do next, in lime; `quiet`: as a link. */
export function Button({
  children,
  kind = 'next',
  name,
  value,
  formaction,
}: {
  children: ComponentChildren;
  kind?: 'next' | 'secondary' | 'warning' | 'quiet';
  name?: string;
  value?: string;
  formaction?: string;
}) {
  const look = {
    next: 'govuk-button',
    secondary: 'govuk-button govuk-button--secondary',
    warning: 'govuk-button govuk-button--warning',
    quiet: 'plain',
  }[kind];
  return (
    <button type="submit" class={look} name={name} value={value} formaction={formaction}>
      {children}
    </button>
  );
}

/** Goes somewhere, and looks like what to do next. */
export function LinkButton({
  href,
  children,
  kind = 'next',
}: {
  href: string;
  children: ComponentChildren;
  kind?: 'next' | 'secondary';
}) {
  return (
    <a class={kind === 'next' ? 'govuk-button' : 'govuk-button govuk-button--secondary'} href={href}>
      {children}
    </a>
  );
}
