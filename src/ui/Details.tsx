import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface DetailsProps {
  readonly summary: ComponentChildren;
  /** Opens it, also when this becomes true later; the reader can close it again. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** Something folded away until it is wanted, after the NHS pattern. What is inside is made when it is opened. */
export function Details({ summary, open = false, children }: DetailsProps) {
  const [isOpen, setOpen] = useState(open);
  const [wasTold, setTold] = useState(open);
  if (open !== wasTold) {
    setTold(open);
    if (open) setOpen(true);
  }
  return (
    <details
      class="nhsuk-details"
      open={isOpen || undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{summary}</span>
      </summary>
      {isOpen && <div class="nhsuk-details__text">{children}</div>}
    </details>
  );
}
