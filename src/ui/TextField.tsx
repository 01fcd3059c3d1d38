interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Lines of a text area; a single line where there are none. */
  readonly rows?: number;
  readonly inputMode?: 'text' | 'numeric' | 'tel';
  readonly spellcheck?: boolean;
  /** For how many characters there is room: all that there is where not said. */
  readonly width?: 5 | 10 | 20;
}

/** A labelled text field after the NHS pattern, with its hint and its error read out with it. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, value, rows, width, onInput } = props;
  const { inputMode = 'text', spellcheck = false } = props;
  const shared = {
    id,
    value,
    spellcheck,
    autocomplete: 'off',
    'aria-describedby': describedBy(props),
    'aria-invalid': error ? true : undefined,
  } as const;
  return (
    <div class={`nhsuk-form-group ${error ? 'nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for={id}>
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
      {rows ? (
        <textarea
          {...shared}
          class={`nhsuk-textarea ${error ? 'nhsuk-textarea--error' : ''}`}
          rows={rows}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          class={`nhsuk-input ${width ? `nhsuk-input--width-${width}` : ''} ${error ? 'nhsuk-input--error' : ''}`}
          type="text"
          inputMode={inputMode}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </div>
  );
}

function describedBy({ id, hint, error }: TextFieldProps): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return ids || undefined;
}
