import type { Summary } from './summarise.ts';

/** Requests for work, and of them those that were returned. That a letter came late is a finding, and no work to do. */
export function workIn({ whole, topics }: Pick<Summary, 'whole' | 'topics'>): {
  readonly requests: number;
  readonly returned: number;
} {
  const late = topics.find(({ topic }) => topic === 'late-letter');
  return {
    requests: whole.requests - (late?.requests ?? 0),
    returned: whole.returned - (late?.returned ?? 0),
  };
}
