import type { ComponentChildren } from 'preact';
import { describedBy, Fault, type Faults } from './field-frame.tsx';

/** Fields that make one question, under its legend. */
export function Grouped({
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

/** Several fields under one legend. `l`: the legend is the heading of the page. */
export function FieldGroup({
  name,
  legend,
  hint,
  faults = {},
  size,
  children,
}: {
  name: string;
  legend: string;
  hint?: string | undefined;
  faults?: Faults;
  size?: 'm' | 'l';
  children: ComponentChildren;
}) {
  return (
    <Grouped id={name} legend={legend} hint={hint} fault={faults[name]} size={size}>
      {children}
    </Grouped>
  );
}

/** A day as it was typed: nothing is put right before a person sees it. */
export interface TypedDay {
  day: string;
  month: string;
  year: string;
}

/**
 * A day in three boxes, as people find easiest (govuk-frontend tested it). It sends `name-day`, `name-month`, `name-year`;
 * a fault under `name` marks all three and leads to the first.
 * @param words what stands over the boxes
 */
export function DateField({
  name,
  legend,
  hint,
  faults = {},
  size,
  value = { day: '', month: '', year: '' },
  words,
}: {
  name: string;
  legend: string;
  hint?: string | undefined;
  faults?: Faults;
  size?: 'm' | 'l';
  value?: TypedDay;
  words: TypedDay;
}) {
  const fault = faults[name];
  return (
    <Grouped id={name} legend={legend} hint={hint} fault={fault} size={size}>
      <div class="date">
        {(['day', 'month', 'year'] as const).map((part) => (
          <div key={part}>
            <label class="govuk-label" for={part === 'day' ? name : `${name}-${part}`}>
              {words[part]}
            </label>
            <input
              class={`govuk-input ${part}${fault ? ' govuk-input--error' : ''}`}
              // The summary of faults leads to the field by its name alone.
              id={part === 'day' ? name : `${name}-${part}`}
              name={`${name}-${part}`}
              type="text"
              inputmode="numeric"
              maxlength={part === 'year' ? 4 : 2}
              value={value[part]}
              aria-invalid={fault ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </Grouped>
  );
}
