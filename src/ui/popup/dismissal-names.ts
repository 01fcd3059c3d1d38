import type { Dismissal } from '../../tally/dismissal.ts';

export const DISMISSAL_NAMES: Readonly<Record<Dismissal, string>> = {
  'not a request': 'Not a request',
  'agreed locally': 'Agreed locally',
  'wrong person': 'Wrong person',
  other: 'Another reason',
};
