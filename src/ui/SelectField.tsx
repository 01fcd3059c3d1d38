interface SelectFieldProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** The choices in order, each with its name. */
  readonly names: Readonly<Record<Value, string>>;
  /** The choices under headings of their own; without headings where absent. */
  readonly groups?: readonly { readonly label: string; readonly values: readonly Value[] }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A labelled list to choose one of, after the NHS pattern. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, label, names, groups, value, onChoose } = props;
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
        {groups
          ? groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {options(group.values, names)}
              </optgroup>
            ))
          : options(values, names)}
      </select>
    </div>
  );
}

function options<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) {
  return values.map((each) => (
    <option key={each} value={each}>
      {names[each]}
    </option>
  ));
}
