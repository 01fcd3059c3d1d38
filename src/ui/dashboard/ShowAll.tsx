import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

const FIRST = 15;

interface ShowAllProps<Row> {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ComponentChildren;
}

/** The first rows, and a button that shows the rest. */
export function ShowAll<Row>({ rows, children }: ShowAllProps<Row>) {
  const [isOpen, setOpen] = useState(false);
  const isLong = rows.length > FIRST;
  return (
    <>
      {children(isOpen || !isLong ? rows : rows.slice(0, FIRST))}
      {isLong && (
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? `Show the first ${FIRST} only` : `Show all ${rows.length}`}
        </button>
      )}
    </>
  );
}
