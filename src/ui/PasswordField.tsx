import { describedBy, FieldGroup, type FieldProps } from './FieldGroup.tsx';

/** A labelled field for a password after the NHS pattern, which the browser is not asked to fill in or to keep. */
export function PasswordField(props: FieldProps) {
  const { id, value, error, onInput } = props;
  return (
    <FieldGroup {...props}>
      <input
        class={`nhsuk-input nhsuk-input--width-20 ${error ? 'nhsuk-input--error' : ''}`}
        id={id}
        type="password"
        autocomplete="off"
        value={value}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
        onInput={({ currentTarget }) => onInput?.(currentTarget.value)}
      />
    </FieldGroup>
  );
}
