import { isSalutation } from './furniture.ts';
import type { Found } from './letter.ts';
import type { Line } from './lines.ts';

/** `Our ref: TJW/mb/6650912`, up to wide space or the next label. */
const OURS =
  /(?:^|\s{2,}|\t|\|\s)(?:our|OUR|Our) [Rr](?:ef|EF)(?:erence|ERENCE)?\b\.?(?: ?[Nn]o\b\.?)?\s*[:.]?\s*([\w./-]+(?: [\w./-]*\d[\w./-]*){0,2})(?=\s*(?:$|\s{2}|\t|[|,;(]|[A-Z][a-z]+))/;
/** `Ref: JT/ks/R208837`. With no `Our` it may be of another thing: it has to look like one. */
const BARE =
  /(?:^|\s{2,}|\t|\|\s)(?:Ref|REF)\b\.?\s*[:.]?\s*((?=[\w-]*\/)[\w/.-]*\d{2}[\w/.-]*)(?=\s*(?:$|\s{2}|\t|[|,;]))/;
/** `Request ID 5519-AG`: what a message of advice is found by. */
const REQUEST =
  /(?:^|\s{2,}|\t|\|\s)(?:Request|REQUEST|Advice) (?:ID|[Nn]o|[Nn]umber)\.?\s*[:.]?\s*([\w/-]*\d{2}[\w/-]*)(?=\s*(?:$|\s{2}|\t|[|,;]))/;
/** `Hosp no QM 331902`, `MRN: 00771345`, with its label. */
const HOSPITAL_NUMBER =
  /(?:^|[\s(|,;])((?:[Hh]osp(?:ital)?|HOSP(?:ITAL)?|[Uu]nit)\.?\s{1,3}(?:[Nn]o|NO|[Nn]umber|NUMBER)\.?\s*:?\s{0,3}(?:[A-Z]{1,3} ?)?\d{5,8}[A-Z]?|MRN\s*:?\s{0,3}[A-Z]{0,2}\d{5,8})(?!\d)/;
/** Ten digits are a patient's number, and three pairs of digits a day. */
const OTHER = /^\d{3}[ -]?\d{3}[ -]?\d{4}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;

/** As many lines may stand before a letter's own words. */
const HEAD = 20;
/** As far into a line, in characters, as it is looked for. */
const LONGEST = 200;

/** The hospital's own reference, as its letterhead gives it, for the practice to quote. */
export function readReference(written: readonly Line[]): Found<string> | undefined {
  const head = headOf(written);
  for (const pattern of [OURS, BARE, REQUEST]) {
    for (const { start, text } of head) {
      const found = pattern.exec(text.slice(0, LONGEST));
      const value = found?.[1]?.replace(/[./-]+$/, '');
      if (!found || !value || !/\d/.test(value) || OTHER.test(value)) continue;
      const from = start + found.index + found[0].lastIndexOf(value);
      return { start: from, end: from + value.length, value };
    }
  }
  return undefined;
}

/** The number that the hospital has for the patient, with its label, as its letterhead gives it: `Hosp no QM 331902`. */
export function readHospitalNumber(written: readonly Line[]): Found<string> | undefined {
  for (const { start, text } of headOf(written)) {
    const found = HOSPITAL_NUMBER.exec(text.slice(0, LONGEST));
    const words = found?.[1];
    if (!found || words === undefined) continue;
    const from = start + found.index + found[0].length - words.length;
    return { start: from, end: from + words.length, value: words.replace(/\s+/g, ' ') };
  }
  return undefined;
}

function headOf(written: readonly Line[]): readonly Line[] {
  const head = written.slice(0, HEAD);
  const greeting = head.findIndex(({ text }) => isSalutation(text));
  return greeting < 0 ? head : head.slice(0, greeting + 3);
}
