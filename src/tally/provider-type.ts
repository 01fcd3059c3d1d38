export const PROVIDER_TYPES = [
  'acute',
  'mental health',
  'community',
  'private',
  'ambulance',
  'other',
  'not named',
] as const;

export type ProviderType = (typeof PROVIDER_TYPES)[number];

/** What names of each type say of themselves. The first that fits decides. */
const NAMES: readonly (readonly [ProviderType, RegExp])[] = [
  ['ambulance', /\bambulance\b/i],
  [
    'private',
    /\b(?:private|nuffield|spire|ramsay|circle|bmi|bupa|hca|benenden|practice plus|ltd|limited|plc|llp|insurance|opticians?)\b/i,
  ],
  [
    'mental health',
    /\b(?:mental health|camhs|psychiatr\w+|psycholog\w+|talking therapies|partnership (?:nhs|trust|university)|memory (?:clinic|service)|minds?)\b/i,
  ],
  ['community', /\b(?:community|cic|hospice|integrated care|urgent care|walk-in|msk|intermediate care)\b/i],
  ['acute', /\b(?:hospitals?|infirmary|teaching|acute|nhs (?:foundation )?trust|health board|hsc trust)\b/i],
];

/** What sort of provider a name is of, by its words alone: a guess where the name says little. */
export function providerTypeOf(name: string | undefined): ProviderType {
  if (name === undefined) return 'not named';
  return NAMES.find(([, words]) => words.test(name))?.[0] ?? 'other';
}
