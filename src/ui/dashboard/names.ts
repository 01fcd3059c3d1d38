import type { Reading } from '../../tally/letter-count.ts';
import type { NationalGroup } from '../../tally/national-groups.ts';
import type { ProviderType } from '../../tally/provider-type.ts';

export const GROUP_NAMES: Readonly<Record<NationalGroup, string>> = {
  'onward referral': 'Onward referral',
  'complete care': 'Complete care',
  'call and recall': 'Call and recall',
  'points of contact': 'Clear points of contact',
  other: 'Other',
};

export const STATE_NAMES: Readonly<Record<Reading['state'], string>> = {
  read: 'Read in full',
  'partly read': 'Read in part',
  'could not be read': 'Could not be read',
};

export const TYPE_NAMES: Readonly<Record<ProviderType, string>> = {
  acute: 'Acute hospital',
  'mental health': 'Mental health',
  community: 'Community',
  private: 'Private',
  ambulance: 'Ambulance',
  other: 'Other',
  'not named': 'Not named',
};

/** A provider's name as read, or what stands for none. */
export function nameOfProvider(provider: string): string {
  return provider || 'No hospital named';
}
