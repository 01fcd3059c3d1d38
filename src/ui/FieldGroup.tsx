import type { ComponentChildren } from 'preact';

/** What a field for text, a day or a number has in common. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** Told to screen readers alone, where what stands above the field says it too. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onInput?: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A field after the NHS pattern, with its label, its hint and its error. */
export function FieldGroup(
  props: Omit<FieldProps, 'value' | 'onInput'> & { readonly children: ComponentChildren },
) {
  const { id, label, isLabelHidden, hint, error, children } = props;
  return (
    <div class={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
      <label class={`nhsuk-label ${isLabelHidden ? 'nhsuk-u-visually-hidden' : ''}`} for={id}>
        {label}
      </label>
      {hint && (
        <div class="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <span class="nhsuk-error-message" id={`${id}-error`}>
          <span class="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
      {children}
    </div>
  );
}

/** The ids of the hint and the error of a field, which are read out with it. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return ids || undefined;
}
