import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { tidy } from './tidy.ts';

/** What is known to identify people in a letter, as written there. */
export interface KnownIdentifiers {
  readonly patients: readonly string[];
  readonly clinicians: readonly string[];
  readonly numbers: readonly string[];
  /** The hospital's own for the patient. */
  readonly references: readonly string[];
  /** ISO days, or as written. */
  readonly datesOfBirth: readonly string[];
}

type Blanking = readonly [pattern: RegExp, blank: string];

const TITLES = 'Dr|Doctor|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sister|Nurse|Sr|Master|Sir|Dame|Lady|Lord|Rev';
const LEADING_TITLES = new RegExp(`^(?:(?:${TITLES})\\.? )+`, 'iu');
const TITLE_BEFORE = `(?:(?:${TITLES})\\.? (?:\\p{Lu}\\.? )?)?`;
const WORD_BEFORE = '(?<![\\p{L}\\p{N}])';
const WORD_AFTER = '(?![\\p{L}\\p{N}])';
const NAME = "\\p{Lu}[\\p{L}'’-]*\\.?";
const STREETS =
  'Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Way|Court|Ct|Crescent|Cres|Place|Pl|Gardens|Terrace|Grove|Hill|Square|Walk|Row|Park|Mews|View|Rise';

/** What identifies somebody whoever it is. Order matters: what is more certain comes first. */
const ALWAYS: readonly Blanking[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]'],
  [/(?<!\d)\d{3}[\s-]?\d{3}[\s-]?\d{4}(?!\d)/g, '[number]'],
  [/(?:\+44\s?|\b0)(?:\d[\s-]?){9,10}\b/g, '[telephone]'],
  [/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi, '[postcode]'],
  [
    new RegExp(
      `\\b(?:Flat \\w+,? )?\\d+[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'’-]*,? ){1,4}(?:${STREETS})\\b\\.?`,
      'gu',
    ),
    '[address]',
  ],
  [/\b[A-Z]{0,3}\d{6,}[A-Z]?\b/g, '[number]'],
  [
    new RegExp(
      `${WORD_BEFORE}(?:${TITLES})\\.?(?: (?:and|&) (?:${TITLES})\\.?)? (?:${NAME}[ ]?){0,3}${NAME}`,
      'gu',
    ),
    '[name]',
  ],
];

/** A function that blanks in a text what identifies the people known, and what looks as if it identified anybody. */
export function blankIdentifiers(known: KnownIdentifiers): (text: string) => string {
  const blankings: readonly Blanking[] = [
    ...anyOf(known.datesOfBirth.flatMap(waysToWriteDay), 'giu', '[date of birth]'),
    ...known.numbers
      .filter((number) => /\d/.test(number))
      .map((number) => [digits(number), '[NHS number]'] as const),
    ...anyOf(known.references, 'giu', '[reference]'),
    ...known.references.flatMap(numbersIn).map((number) => [spaced(number), '[reference]'] as const),
    ...blankingsOf(known.patients, '[patient]'),
    ...blankingsOf(known.clinicians, '[clinician]'),
    ...ALWAYS,
  ];
  return (text) =>
    blankings.reduce((blanked, [pattern, blank]) => blanked.replace(pattern, () => blank), tidy(text));
}

/** The whole names in any case, then each part of one that begins with a capital, and its title where it has one. */
function blankingsOf(names: readonly string[], blank: string): readonly Blanking[] {
  const wholes = names.map(tidy).filter((name) => name !== '');
  const parts = wholes
    .flatMap((whole) => whole.replace(LEADING_TITLES, '').split(/[\s,.-]+/))
    .filter((part) => part.length > 1)
    .flatMap((part) => [part, capitalised(part), part.toUpperCase()]);
  return [...anyOf(wholes, 'giu', blank), ...anyOf(parts, 'gu', blank, TITLE_BEFORE)];
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`;
}

/** The parts of a reference by which somebody is found in other words: `QM 33190` and `33190` of `Hosp no QM 33190`. */
function numbersIn(reference: string): string[] {
  const numbers = reference.match(/(?:\b\p{Lu}{1,3} ?)?(?<!\d)\d{4,}(?:\p{Lu}\b)?/gu) ?? [];
  return numbers.flatMap((number) => [number, number.replace(/\D/g, '')]);
}

/** A number and the letters about it, with spaces or without, where no other letter or digit touches it. */
function spaced(number: string): RegExp {
  return new RegExp(`${WORD_BEFORE}${[...number.replace(/\s/g, '')].join('[\\s-]?')}${WORD_AFTER}`, 'giu');
}

function digits(number: string): RegExp {
  return new RegExp(`(?<!\\d)${[...number.replace(/\D/g, '')].join('[\\s-]?')}(?!\\d)`, 'g');
}

/** One expression for all that is said in any of these ways: making an expression costs far more than using it. */
function anyOf(ways: readonly string[], flags: string, blank: string, before = ''): readonly Blanking[] {
  if (ways.length === 0) return [];
  const longestFirst = [...new Set(ways)].toSorted((one, other) => other.length - one.length);
  const pattern = longestFirst.map(patternOf).join('|');
  return [[new RegExp(`${WORD_BEFORE}${before}(?:${pattern})${WORD_AFTER}`, flags), blank]];
}

function patternOf(words: string): string {
  return words
    .replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`)
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');
}

const FORMATS = [
  'yyyy-MM-dd',
  ...['/', '.', '-', ' '].flatMap((sign) => [
    `dd${sign}MM${sign}yyyy`,
    `d${sign}M${sign}yyyy`,
    `dd${sign}MM${sign}yy`,
    `d${sign}M${sign}yy`,
    `dd${sign}MMM${sign}yyyy`,
    `d${sign}MMM${sign}yyyy`,
    `d${sign}MMM${sign}yy`,
  ]),
  'd MMMM yyyy',
  'dd MMMM yyyy',
  'do MMMM yyyy',
  'do MMM yyyy',
  'do of MMMM yyyy',
  'MMMM d, yyyy',
  'MMMM do, yyyy',
  'MMM d, yyyy',
];

function waysToWriteDay(day: string): string[] {
  const date = parseISO(day);
  if (!isValid(date)) return [day];
  return FORMATS.map((pattern) => format(date, pattern.replace(' of ', " 'of' ")));
}
