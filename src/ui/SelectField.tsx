interface SelectFieldProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** The choices in order, each with its name. */
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A labelled list to choose one of, after the NHS pattern. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, label, names, value, onChoose } = props;
  const values = Object.keys(names) as Value[];
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <select
        class="nhsuk-select"
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((each) => each === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
