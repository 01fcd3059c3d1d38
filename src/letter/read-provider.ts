import { isSalutation } from './furniture.ts';
import type { Found, Range } from './letter.ts';
import { wordCount } from './line-marks.ts';
import { type Line, splitLine } from './lines.ts';
import { namesPracticePlace } from './practice-names.ts';

/** What those who write to practices call themselves, the surest first. */
const PROVIDERS = [
  /\bNHS (?:Foundation )?Trust\b|\bHealth Board\b|\bHSC Trust\b|\bHosp[il1]ta[l1]s?\b(?! [Aa]t Home)|\bInfirmary\b|\bHospice\b|\bYsbyty\b/,
  /\b(?:institute|cic|ltd|limited|partnership|trust|healthcare|health care)\b/i,
  /\b(?:Centre|Clinic|Unit|Opticians?|Pharmacy|Programme|Urgent Care|Insurance|Therapies|Facility|Nursing|Service)\b/,
];

const NOT_LETTERHEAD =
  /^(?:to|from the desk|commissioned by|funded by|service users?|dr|mr|mrs|ms|miss|prof|cc|cop(?:y|ied|ies)|re|patient(?! (?:pathway|access|contact|booking|flow|services))|pt|name|gp|dear|nhs no|dob|date|clinic date|date of clinic|referr|registered|practice|address|our ref|secretary|consultant)\b/i;
const OWNER = /^\(?(?:an? .*\bpart of|part of|provided by|in partnership with|on behalf of|a member of)\b/i;
const NARRATES = /^(?:i|we|he|she|you|it|thank|the [a-z]+ service|there|this)\b/i;
const PAPER =
  /\b(?:summary|letter|report|outcome|notification|discharge|attendance|copy|date|typed|seen|list)\b/i;

/** The hospital, trust or service that writes, by the parts of the letterhead; capitals are written small. */
export function readProvider(text: string, { parts }: Letterhead): Found<string> | undefined {
  for (const words of PROVIDERS) {
    const own = parts.find((part) => isProvider(words, withoutCapitals(textOf(text, part))));
    if (own !== undefined) return { ...own, value: withoutCapitals(textOf(text, own)) };
  }
  const name = parts.find((part) => isProperName(textOf(text, part)));
  return name && { ...name, value: withoutCapitals(textOf(text, name)) };
}

/** A letterhead that says no more than a name, in capitals or as one who cares: 'Aldermoor Integrated Care'. */
function isProperName(part: string): boolean {
  if (namesPracticePlace(part) || PAPER.test(part) || NARRATES.test(part) || OWNER.test(part)) return false;
  if (/[a-z]{2}/.test(part) && !/\b(?:Care|Health|Minds|Services?|Group|Team|Partners|Therapy)\b/.test(part))
    return false;
  return /^\p{Lu}[\p{L}'’&-]+(?: (?:and|of|the|for|&|\p{Lu}[\p{L}'’&-]*)){1,6}$/u.test(part);
}

/** What the lines above the greeting tell of the sender, without those of the reader, the patient or a date. */
export interface Letterhead {
  /** 'Ollerton Hospital, Ward 3' is two. A unit right behind a hospital's name is left out. */
  readonly parts: readonly Range[];
  /** What stands right behind a hospital's name: the Respiratory Unit of 'Ollerton Hospital Respiratory Unit'. */
  readonly units: readonly Range[];
}

/** Reads the letterhead in a letter's written lines. */
export function readLetterhead(text: string, written: readonly Line[]): Letterhead {
  const first = written.slice(0, 10);
  const greeting = first.findIndex((line) => isSalutation(line.text));
  const head = greeting < 0 ? first.slice(0, 6) : first.slice(0, greeting);
  const own = head.filter((line) => !NOT_LETTERHEAD.test(line.text) && line.text.length < 130);
  const parts: Range[] = [];
  const units: Range[] = [];
  for (const column of own.flatMap((line) => columnsOf(text, line))) {
    const unit = UNIT.exec(textOf(text, column));
    parts.push(unit ? { start: column.start, end: column.start + unit.index } : column);
    if (unit?.[1] !== undefined) units.push({ start: column.end - unit[1].length, end: column.end });
  }
  return { parts, units };
}

/** A visit with its day, and nobody's name: `Clinic of 3.2.26`. */
const DATED = /^clinic(?: (?:of|on))?\s\d/i;

function isProvider(words: RegExp, part: string): boolean {
  if (!words.test(part) || namesPracticePlace(part) || OWNER.test(part) || wordCount(part) > 12) return false;
  if (DATED.test(part)) return false;
  return wordCount(part) > 1 && !NARRATES.test(part) && !/\d{3}/.test(part) && !PAPER.test(part);
}

const UNIT =
  /(?<=\bhospitals?|\binfirmary)\s(?:\/\s)?(?!NHS|Trust|of\b|for\b|Foundation|and\b|University|at\b)(.*)$/i;

/** The comma of 'Ear, Nose & Throat' parts nothing; a full stop behind a whole word or a number does. */
const PARTING =
  /(?<!\b(?:Ear|EAR)),\s|(?<=\p{Ll}{4}|\d)\.\s|\s[-–—|]\s|(?:^|\s)\*+\s|\s{2,}|\t|:\s|\s\((?!N)/gu;

function columnsOf(text: string, line: Line): readonly Range[] {
  return splitLine(text, line, PARTING).filter(({ start, end }) => end > start);
}

/** 'ST ANSELM'S HOSPITAL NHS TRUST' is St Anselm's Hospital NHS Trust. */
export function withoutCapitals(name: string): string {
  if (/[a-z]{2}/.test(name)) return name;
  return name
    .split(' ')
    .map((word, at) => smallWord(word, at > 0))
    .join(' ');
}

const ABBREVIATED =
  /^(?:NHS|HMP|YOI|CIC|MSK|ENT|AAA|HSC|UK|A&E|ED|AMU|SDEC|ICU|ITU|CT|MRI|GI|IBD|COPD|TIA|DVT|SAU|CAU|EPU|EPAU|GUM|HIV|TB|CAMHS|ASD|ADHD|SLT|SALT|IV|CAB|RAS|RTT|OPD|MAU|CDU|UTC|MIU|OMFS|PALS|ICB|POA|\p{Lu}&\p{Lu}|(?!ST|DR|MR|MRS|JR|CWM|LTD)[BCDFGHJKLMNPQRSTVWXZ]{3,5})$/u;

function smallWord(word: string, within: boolean): string {
  if (ABBREVIATED.test(word)) return word;
  const small = word.toLowerCase();
  if (within && /^(?:and|of|the|for|in|on|at)$/.test(small)) return small;
  return small.replace(/(?:^|[-(])\p{L}/gu, (initial) => initial.toUpperCase());
}

function textOf(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}
