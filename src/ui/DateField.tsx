interface DateFieldProps {
  readonly id: string;
  readonly label: string;
  /** An ISO day, or empty. */
  readonly value: string;
  readonly onInput: (day: string) => void;
  readonly error?: string | undefined;
}

/** A labelled day, picked or typed in the browser's own control. */
export function DateField({ id, label, value, onInput, error }: DateFieldProps) {
  return (
    <div class={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      {error && (
        <span class="nhsuk-error-message" id={`${id}-error`}>
          <span class="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
      <input
        class={`nhsuk-input nhsuk-input--width-10 ${error ? 'nhsuk-input--error' : ''}`}
        id={id}
        type="date"
        value={value}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}
