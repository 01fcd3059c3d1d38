import type { Line } from './lines.ts';

/** What a date at the head or foot of a letter is, by the words beside it. */
export type DateMeaning =
  | 'typed'
  | 'signed'
  | 'dated'
  | 'dictated'
  | 'left'
  | 'seen'
  | 'unlabelled'
  | 'closing'
  | 'other';

/** Labels of dates, as parts of one pattern; the one that begins first in the text decides. */
const LABELS: readonly (readonly [DateMeaning, string])[] = [
  [
    'other',
    'appointment (?:made|generated)|discharged (?:him|her|them) to|(?:following|after|since|post) discharge|event|stop|dob|d\\.?o\\.?b|birth|born|referred|referral|received|admitted|admission|adm|doa|accepted|lmp|edd|onset|operation|procedure|surgery|due|stepped up|stepped down from|onboarded|booked for|your letter|list date|version|delivered|dates|next|requested|diagnos\\w+|tci|to come in|did not attend|dna|missed|quit|stroke|tia|n?stemi|heart attack|infarct\\w*|fracture|seizure|haemorrhage|\\w+ectomy|\\w+plasty|transplant\\w*|bypass|(?:hip|knee|joint|valve|shoulder) (?:replacement|repair)|hernia repair|fixation|excision',
  ],
  [
    'typed',
    'dictated/typed|typed|ty|transcribed|trans|approved|authorised|verified|signed off|sent|letter|ltr|report|report date|date of report|report sent|reported|document date|summary|produced|despatch|dispatch|summary date|dispatched|despatched|uploaded|written|issued|triaged|triage date|posted|e-?mailed',
  ],
  [
    'signed',
    'printed|print|completed?|completion|released to gp|signed|finalised|generated|created|prepared|recorded|authored|author',
  ],
  ['dictated', 'dictated|dict'],
  [
    'left',
    'end/discharge|adm(?:ission|itted)?/disch(?:arged?)?|discharged?|discharge details|dod|d/c|dc|disch|dis|dep|departed|departure|left unit|left ward|left hospital|end of stay|stepped down|transferred|died|released|went home|went|home the same day|discharge date|date of discharge',
  ],
  [
    'seen',
    'clinic|clin|cl|seen|came|appt|appointment date|mdt|fitted|fitting|arr|home visit|spoken to|spoke|session|reviewed|review|attended|attendance|att|visit|visited|consultation|assessment|assessed|contact|encounter|interview|screened|consulted|ward round|examination|exam|examined|incident|sight test|scanned|appointment|treated|arrived|arrival|call start|call|opd|booked|f2f|telephone|video|face to face|scan|(?:feedback |family )?meeting',
  ],
  ['dated', 'date'],
];

/** Words too common to be a label, unless they stand right before the date. */
const BESIDE: readonly (readonly [DateMeaning, RegExp])[] = [
  ['other', /\b(?:in|from|since|until|b\.?)\W*$/i],
  ['left', /\b(?:out|left|home|dis|to|end)\b[^a-z]*$|^\s*[-–—]\s*$/i],
];

const LABEL = new RegExp(LABELS.map(([, words]) => `(?<![\\w/])(${words})(?![\\w/])`).join('|'), 'gi');
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\W*$/i;

/** What the words before a date, on its line, say that it is. Letters are dated without their weekday, appointments with it. */
export function labelBefore(words: string): DateMeaning | undefined {
  const end = words.slice(-70);
  const near = inBracket(lastCell(end.replace(WEEKDAY, '')));
  const beside = BESIDE.find(([, word]) => word.test(near))?.[0];
  if (beside !== undefined) return beside;
  const meanings = [...near.matchAll(LABEL)].map(meaningOf);
  const meaning = meanings.findLast((each) => each !== 'dated') ?? meanings[0];
  return meaning === 'dated' && WEEKDAY.test(end) ? 'other' : meaning;
}

/** 'Status: complete' of 'DISCHARGE SUMMARY      Status: complete    '. */
function lastCell(words: string): string {
  return words.split(/ {3,}|\t/).findLast((cell) => /\p{L}/u.test(cell)) ?? words;
}

/** A bracket that holds words before its date says what that date is: 'Informal at discharge (S2 13.09.25'. */
function inBracket(words: string): string {
  const within = /\(([^)]*\w[^)]*)$/.exec(words)?.[1];
  return within ?? words;
}

/** 'typed next day': the letter is not of the date before the bracket, which is that of the visit. */
const ON_ANOTHER_DAY = /\b(?:next|following) (?:working )?day\b|\bdays? later\b/i;

/** What a bracket right after a date says that it is: '23 July 2026 (clinic)'. */
export function labelInBrackets(words: string): DateMeaning | undefined {
  const within = /^\s?\(([^)]{2,30})\)/.exec(words)?.[1];
  const label = firstLabel(within);
  return label === 'typed' && ON_ANOTHER_DAY.test(within ?? '') ? 'seen' : label;
}

/** What the word right after a date says that it is: '21.10.25 clinic / …'. */
export function labelAfter(words: string): DateMeaning | undefined {
  return firstLabel(/^\s([a-z]{4,12})\b/i.exec(words)?.[1]);
}

/** What a label alone on the line above says that a date is: 'Clinic date'. */
export function labelAbove(above: Line | undefined): DateMeaning | undefined {
  if (above === undefined || above.text.length > 24) return undefined;
  return /^(?:clinic|date|typed|letter|discharge|admi|seen|sent)/i.test(above.text)
    ? labelBefore(above.text)
    : undefined;
}

/** What the line above says of a date that it breaks off before: 'Hysterectomy and removal of both tubes on'. */
export function labelOfWrapped(above: Line | undefined): DateMeaning | undefined {
  return above !== undefined && /\bon$/i.test(above.text.trimEnd())
    ? (labelBefore(above.text) ?? 'other')
    : undefined;
}

/**
 * What the line above says in the column of a date, by the date's offset in its own line: 'Admitted | Discharged' above
 * '3/3/2026 | 5/3/2026'.
 */
export function labelInColumn(line: Line, above: Line | undefined, at: number): DateMeaning | undefined {
  const parting = /\s{2,}|\s*[\t|]\s*/;
  const names = (above?.text ?? '').split(parting);
  const cells = line.text.split(parting);
  if (names.length < 2 || names.length !== cells.length) return undefined;
  const name = names[line.text.slice(0, at).split(parting).length - 1];
  return name === undefined || /\d/.test(name) ? undefined : labelBefore(name);
}

function firstLabel(words: string | undefined): DateMeaning | undefined {
  const label = words?.matchAll(LABEL).next().value;
  return label && meaningOf(label);
}

function meaningOf(label: RegExpExecArray): DateMeaning | undefined {
  return LABELS[label.slice(1).findIndex((group) => group !== undefined)]?.[0];
}
