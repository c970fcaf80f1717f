import { type Choice, Fault, type FieldProps } from './field-frame.tsx';
import { Grouped } from './field-group.tsx';

type Group = Omit<FieldProps, 'label' | 'size'> & {
  legend: string;
  /** `l`: the legend is the heading of the page. */
  size?: 'm' | 'l';
  choices: readonly Choice[];
  small?: boolean;
};

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
  faults = {},
  checked = false,
  id = name,
}: FieldProps & { checked?: boolean }) {
  const fault = faults[name];
  return (
    <div class={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <Fault id={id} text={fault} />
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <Item
          kind="checkbox"
          id={id}
          name={name}
          choice={{ value: 'yes', label, hint }}
          checked={checked}
          fault={fault}
        />
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
  fault,
}: {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  /** Of this one alone: a fault of the group is tied to its fieldset. */
  fault?: string | undefined;
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
        aria-describedby={
          [choice.hint && `${id}-item-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined
        }
        aria-invalid={fault ? 'true' : undefined}
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
