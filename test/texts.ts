import fc from 'fast-check';

/** Any text at all: typewritten characters, or any UTF-16 units, halves of surrogate pairs among them. */
export const anyText = fc.oneof(
  fc.string(),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

const pieces = fc.constantFrom(
  'Dear Dr Example,\n',
  'Dear Mrs Example,\n',
  'Discharge Summary\n',
  'Date of clinic: 3 March 2026\nDate typed: 2 April 2026\n',
  'Nottingham University Hospitals NHS Trust\n',
  'Actions for GP:\n',
  'PLAN\n',
  '- please repeat U&Es in 2/52\n',
  '1. Chase histology\n',
  'Please issue a fit note. ',
  'He will see you for a prescription. ',
  'We will write again. ',
  'Please continue amlodipine. ',
  'Ramipril 5 mg, 2 days supplied; please Rx and check the renal function. ',
  'What | Who\n',
  'Bloods | GP\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '•',
  '😀',
  '\ud800',
  'Yours sincerely\n',
);

/** Any text made of the stretches that letters are made of, in any order. */
export const letterishText = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
