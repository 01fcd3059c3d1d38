import { describedBy, FieldGroup, type FieldProps } from './FieldGroup.tsx';

interface TextFieldProps extends FieldProps {
  /** Lines of a text area; a single line where there are none. */
  readonly rows?: number;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly spellcheck?: boolean;
  /** For how many characters there is room: all that there is where not said. */
  readonly width?: 5 | 10 | 20;
  /** To be read and copied, not changed. */
  readonly readOnly?: boolean;
  /** Of a single line. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A labelled text field after the NHS pattern, with its hint and its error read out with it. */
export function TextField(props: TextFieldProps) {
  const { id, error, value, rows, width, readOnly, onInput, onKeyDown } = props;
  const { inputMode = 'text', spellcheck = false } = props;
  const shared = {
    id,
    value,
    spellcheck,
    readOnly,
    autocomplete: 'off',
    'aria-describedby': describedBy(props),
    'aria-invalid': error ? true : undefined,
  } as const;
  return (
    <FieldGroup {...props}>
      {rows ? (
        <textarea
          {...shared}
          class={`nhsuk-textarea ${error ? 'nhsuk-textarea--error' : ''}`}
          rows={rows}
          onInput={({ currentTarget }) => onInput?.(currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          class={`nhsuk-input ${width ? `nhsuk-input--width-${width}` : ''} ${error ? 'nhsuk-input--error' : ''}`}
          type="text"
          inputMode={inputMode}
          onKeyDown={onKeyDown}
          onInput={({ currentTarget }) => onInput?.(currentTarget.value)}
        />
      )}
    </FieldGroup>
  );
}
