interface CheckboxProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly error?: string | undefined;
}

/** A small labelled box to tick, after the NHS pattern. */
export function Checkbox({ id, label, checked, onCheck, error }: CheckboxProps) {
  return (
    <div
      class={`nhsuk-checkboxes nhsuk-checkboxes--small nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}
    >
      {error && (
        <span class="nhsuk-error-message" id={`${id}-error`}>
          <span class="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
      <div class="nhsuk-checkboxes__item">
        <input
          class="nhsuk-checkboxes__input"
          type="checkbox"
          id={id}
          checked={checked}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
        />
        <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
          {label}
        </label>
      </div>
    </div>
  );
}
