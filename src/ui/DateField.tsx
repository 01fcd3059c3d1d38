import { describedBy, FieldGroup, type FieldProps } from './FieldGroup.tsx';

/** A labelled day, picked or typed in the browser's own control. Its value is an ISO day, or empty. */
export function DateField(props: FieldProps) {
  const { id, value, error, onInput } = props;
  return (
    <FieldGroup {...props}>
      <input
        class={`nhsuk-input nhsuk-input--width-10 ${error ? 'nhsuk-input--error' : ''}`}
        id={id}
        type="date"
        value={value}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
        onInput={({ currentTarget }) => onInput?.(currentTarget.value)}
      />
    </FieldGroup>
  );
}
