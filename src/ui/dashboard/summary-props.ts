import type { Summary } from '../../tally/summarise.ts';

export interface SummaryProps {
  readonly summary: Summary;
  /** False of an audit, which knows nothing of what became of a request. */
  readonly hasOutcomes?: boolean;
}
