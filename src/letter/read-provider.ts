import type { Found, Range } from './letter.ts';
import type { Line } from './lines.ts';
import { trimRange } from './lines.ts';

/** What a hospital or trust calls itself, the surest first. */
const PROVIDERS = [
  /\bNHS (?:Foundation )?Trust\b|\bHealth Board\b|\bHSC Trust\b/i,
  /\bHospitals?\b|\bInfirmary\b|\bHosp[il1]ta[l1]s?\b/i,
  /\bHospice\b|\bInstitute\b|\bCIC\b|\bLtd\b|\bLimited\b|\bPartnership\b/i,
  /\bCentre\b|\bClinic\b|\bOpticians?\b|\bPharmacy\b|\bProgramme\b|\bUrgent Care\b|\bInsurance\b/i,
];

const PRACTICE = /\b(?:surgery|medical (?:centre|practice|group)|health centre|group practice|practice)\b/i;

/** The hospital or trust that writes, as it stands in the letterhead. */
export function readProvider(text: string, lines: readonly Line[]): Found<string> | undefined {
  const head = lines.filter((line) => line.text !== '').slice(0, 14);
  for (const words of PROVIDERS) {
    for (const line of head) {
      const part = partsOf(text, line).find((range) => words.test(text.slice(range.start, range.end)));
      if (part === undefined || PRACTICE.test(text.slice(part.start, part.end))) continue;
      return { ...part, value: text.slice(part.start, part.end) };
    }
  }
  return undefined;
}

function partsOf(text: string, line: Line): readonly Range[] {
  const parts: Range[] = [];
  let from = line.start;
  for (const parting of line.text.matchAll(/,\s|\s[-–—|]\s|\s{2,}|\t|:\s|\s\(/g)) {
    parts.push(trimRange(text, { start: from, end: line.start + parting.index }));
    from = line.start + parting.index + parting[0].length;
  }
  parts.push(trimRange(text, { start: from, end: line.end }));
  return parts.filter((part) => part.end > part.start).map((part) => withoutUnit(text, part));
}

/** 'Ollerton Hospital Respiratory Unit' is Ollerton Hospital. */
function withoutUnit(text: string, part: Range): Range {
  const words = text.slice(part.start, part.end);
  const unit = /(?<=\bHospitals?|\bInfirmary)\s(?!NHS|Trust|of\b|for\b|Foundation|and\b|University).*$/i.exec(
    words,
  );
  return unit === null ? part : { start: part.start, end: part.start + unit.index };
}
