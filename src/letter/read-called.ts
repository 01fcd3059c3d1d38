import type { Line } from './lines.ts';

/** So many lines may hold the title of a paper, and the head of an e-mail. */
const TITLE_LINES = 5;

const FROM = /^From\s*:/i;
const TO = /^(?:To|Subject|Sent)\s*:/i;

/** `GASTROSCOPY REPORT`, `Report`, by itself or in a column of its own. */
const REPORT = /^(?:(?!Discharge|Clinic|Letter|Date|Copy)\p{L}[\p{L}-]* ){0,2}Report$/iu;

/** What is read by its letters. */
const LETTERS = /^(?:OGD|ECG|EEG|MRI|CT|USS|DEXA|ERCP|MDT|EUS|NCS|PET)$/i;

/** What a paper calls itself, within a sentence, where that is no letter: `gastroscopy report`, `e-mail`. */
export function readCalled(written: readonly Line[]): string | undefined {
  const head = written.slice(0, TITLE_LINES).map(({ text }) => text);
  if (head.some((text) => FROM.test(text)) && head.some((text) => TO.test(text))) return 'e-mail';
  const title = head.flatMap((text) => text.split(/\s{2,}|\t|\s[|–-]\s/)).find((part) => REPORT.test(part));
  return title
    ?.split(' ')
    .map((word) => (LETTERS.test(word) ? word.toUpperCase() : word.toLowerCase()))
    .join(' ');
}
