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

/** A field with its label, its hint and what is wrong with it, in the order in which they are read out. */
export function Around({
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

/** What is wrong, tied to the field by its id; nothing where nothing is. */
export function Fault({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      {text}
    </p>
  );
}

/** The ids of the hint and the fault of a field, for `aria-describedby`. */
export function describedBy(
  id: string,
  hint: string | undefined,
  fault: string | undefined,
): string | undefined {
  return [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** Something to choose. */
export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}
