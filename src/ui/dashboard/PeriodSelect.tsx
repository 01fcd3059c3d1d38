import type { Signal } from '@preact/signals';
import { isPeriodName, PERIODS, type PeriodName } from './periods.ts';

/** Chooses the period that is shown. */
export function PeriodSelect({ period }: { readonly period: Signal<PeriodName> }) {
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for="period">
        Period
      </label>
      <select
        class="nhsuk-select"
        id="period"
        value={period.value}
        onChange={({ currentTarget }) => {
          if (isPeriodName(currentTarget.value)) period.value = currentTarget.value;
        }}
      >
        {Object.entries(PERIODS).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
