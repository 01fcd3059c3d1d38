import type { DashboardModel } from './DashboardModel.ts';
import { whatStandsOut } from './what-stands-out.ts';

interface WhatToDoProps {
  readonly model: DashboardModel;
  /** The page of numbers to send. */
  readonly exports: string;
}

/** What stands out, and what to do about it. */
export function WhatToDo({ model, exports }: WhatToDoProps) {
  const looked = model.looked.value;
  if (!looked) return null;
  const items = whatStandsOut(looked, { listSize: model.listSize.value, today: model.today.value });
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="what-to-do" class="hb-to-do">
      <h2 id="what-to-do">What to do with it</h2>
      <ul>
        {items.map(({ says, todo, send }) => (
          <li key={says}>
            {says}{' '}
            <strong>{send ? <a href={`${exports}#${new URLSearchParams(send)}`}>{todo}</a> : todo}.</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
