import type { ComponentChildren } from 'preact';

interface ScrollTableProps {
  readonly id: string;
  readonly caption: string;
  /** A chart of the same name stands above, so the caption is for screen readers alone. */
  readonly hasChart?: boolean;
  readonly headings: readonly string[];
  /** Which columns hold numbers. */
  readonly numbers: readonly number[];
  readonly children: ComponentChildren;
}

/** A table that scrolls sideways by itself, also from the keyboard, where the window is narrow. */
export function ScrollTable({
  id,
  caption,
  hasChart = false,
  headings,
  numbers,
  children,
}: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached from the keyboard
    <section class="hb-table" aria-labelledby={id} tabIndex={0}>
      <table class="nhsuk-table">
        <caption class={hasChart ? 'nhsuk-u-visually-hidden' : 'nhsuk-table__caption'} id={id}>
          <span class="hb-table__caption">{caption}</span>
        </caption>
        <thead class="nhsuk-table__head">
          <tr>
            {headings.map((heading, column) => (
              <th
                key={heading}
                scope="col"
                class={`nhsuk-table__header ${numbers.includes(column) ? 'nhsuk-table__header--numeric' : ''}`}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

/** A cell with a number in it, or with one that was written already. */
export function NumberCell({ value }: { readonly value: number | string }) {
  return <td class="nhsuk-table__cell nhsuk-table__cell--numeric">{value}</td>;
}
