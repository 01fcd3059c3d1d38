/** Why a GP says that a finding is none: the last stands for any other reason. */
export const DISMISSALS = ['not a request', 'agreed locally', 'wrong person', 'other'] as const;

export type Dismissal = (typeof DISMISSALS)[number];
