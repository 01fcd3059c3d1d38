import type { LetterFacts } from '../letter/letter.ts';
import type { Agreement } from './agreement.ts';

/** What providers outside England call themselves, and the numbers that they give their patients. */
const NATIONS: readonly (readonly [Agreement['nation'], RegExp])[] = [
  ['Wales', /\b(?:ysbyty|bwrdd iechyd|meddygfa|gofal iechyd)\b|\bUniversity Health Board\b/i],
  [
    'Scotland',
    /\bNHS (?:Ayrshire|Borders|Dumfries|Fife|Forth Valley|Grampian|Greater Glasgow|Highland|Lanarkshire|Lothian|Orkney|Shetland|Tayside|Western Isles)\b|\bCHI number\b/,
  ],
  ['Northern Ireland', /\b(?:Health and Social Care|HSC) Trust\b|\bH&C number\b/i],
];

/** The nation of the provider that wrote, by its name and what it calls its patients' numbers; England where nothing tells. */
export function nationOf({
  provider,
  department,
  numberName,
}: Pick<LetterFacts, 'provider' | 'department' | 'numberName'>): Agreement['nation'] {
  const names = [provider?.value, department?.value, numberName].join('\n');
  return NATIONS.find(([, words]) => words.test(names))?.[0] ?? 'England';
}
