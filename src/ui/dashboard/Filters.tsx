import { writeDay } from '../../agreements/write-day.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import { STATES } from '../../tally/letter-count.ts';
import { NATIONAL_GROUPS } from '../../tally/national-groups.ts';
import { Details } from '../Details.tsx';
import { SelectField } from '../SelectField.tsx';
import type { Choices } from './choices.ts';
import type { DashboardModel } from './DashboardModel.ts';
import { GROUP_NAMES, nameOfProvider, STATE_NAMES } from './names.ts';
import { nameOfPeriod, PERIODS } from './periods.ts';

/** Stands for no choice: no provider is called so. */
const ALL = '*';

/** Chooses what is looked at. It is all in the address, so that a view can be bookmarked. */
export function Filters({ model }: { readonly model: DashboardModel }) {
  const { period, provider, topic, group, state } = model.choices.value;
  const providers = model.looked.value?.providers ?? [];
  const choose = (parts: Partial<Choices>) => void model.choose(parts);
  const filters = namesOfFilters(model.choices.value);
  const isFiltered = filters.length > 0;
  return (
    <>
      <p class="hb-print-only">{sayView(model.choices.value, model.today.value)}</p>
      <form class="hb-no-print" aria-label="What to look at" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          id="period"
          label="Period"
          names={{ ...PERIODS, [period]: nameOfPeriod(period) }}
          value={period}
          onChoose={(chosen) => choose({ period: chosen as Choices['period'] })}
        />
        <Details
          summary={
            isFiltered ? `Only ${filters.join('; ')}` : 'Choose a hospital, a request or what was read'
          }
        >
          <div class="hb-filters">
            <Filter
              id="provider"
              label="Hospital"
              all="All hospitals"
              names={namesOf(
                [...new Set([...providers, ...(provider === undefined ? [] : [provider])])],
                nameOfProvider,
              )}
              value={provider}
              onChoose={(chosen) => choose({ provider: chosen })}
            />
            <Filter
              id="topic"
              label="What was asked"
              all="All requests"
              names={TOPIC_NAMES}
              value={topic}
              onChoose={(chosen) => choose({ topic: chosen as Choices['topic'] })}
            />
            <Filter
              id="group"
              label="National area"
              all="All areas"
              names={namesOf(NATIONAL_GROUPS, (each) => GROUP_NAMES[each])}
              value={group}
              onChoose={(chosen) => choose({ group: chosen as Choices['group'] })}
            />
            <Filter
              id="state"
              label="How much was read"
              all="All letters"
              names={namesOf(STATES, (each) => STATE_NAMES[each])}
              value={state}
              onChoose={(chosen) => choose({ state: chosen as Choices['state'] })}
            />
            {isFiltered && (
              <button
                type="button"
                class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                onClick={() => void model.clear()}
              >
                Clear filters
              </button>
            )}
          </div>
        </Details>
      </form>
    </>
  );
}

/** What is looked at, in words for the printed page. */
function sayView(choices: Choices, today: string): string {
  const filters = namesOfFilters(choices);
  const parts = [nameOfPeriod(choices.period), ...(filters.length > 0 ? filters : ['all that was counted'])];
  return `${parts.join('; ')}. Printed on ${writeDay(today)}.`;
}

/** The filters that are chosen, in words. */
function namesOfFilters({ provider, topic, group, state }: Choices): readonly string[] {
  return [
    ...(provider === undefined ? [] : [nameOfProvider(provider)]),
    ...(topic ? [TOPIC_NAMES[topic]] : []),
    ...(group ? [GROUP_NAMES[group]] : []),
    ...(state ? [STATE_NAMES[state]] : []),
  ];
}

interface FilterProps {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

function Filter({ id, label, all, names, value, onChoose }: FilterProps) {
  return (
    <SelectField
      id={id}
      label={label}
      names={{ [ALL]: all, ...names }}
      value={value ?? ALL}
      onChoose={(chosen) => onChoose(chosen === ALL ? undefined : chosen)}
    />
  );
}

function namesOf<Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, nameOf(value)]));
}
