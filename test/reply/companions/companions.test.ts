import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { calendarEntry } from '../../../src/reply/companions/calendar-entry.ts';
import { patientNote } from '../../../src/reply/companions/patient-note.ts';
import { patientText } from '../../../src/reply/companions/patient-text.ts';
import { recordLine } from '../../../src/reply/companions/record-line.ts';
import { OUTCOMES } from '../../../src/reply/templates/replies.ts';
import { TOPICS } from '../../../src/requests/request.ts';
import { aLetter, found } from '../../factories.ts';
import { aFindingOn, aQuestion, practice } from '../examples.ts';

const everyKind = TOPICS.filter((topic) => topic !== 'late-letter').flatMap((topic) =>
  OUTCOMES.map((outcome) => [topic, outcome] as const),
);
const returned = aFindingOn('investigations');
const done = aFindingOn('fit-note', { outcome: 'done' });
const asked = aFindingOn('follow-up', { verdict: 'check' });
const late = aFindingOn('late-letter');

describe('the note to the patient', () => {
  it('says who will do what, and whom to ring', () => {
    expect(patientNote(aQuestion([returned, done, asked]))).toBe(`Dear Mrs Example,

We have a letter about you from Aldermoor General Hospital, dated 6 March 2026.

We have asked the team there to do your test and tell you the result.
This time, we at your practice are seeing to your fit note (sick note). We have asked the team there to do this next time.
We are not sure who will book your check-up. We have asked the team there to tell us.

We asked for an answer by 10 April 2026. If you have heard nothing by then, ring Aldermoor General Hospital on its main number. Ask for: Department of Cardiology.

If you feel worse, do not wait. Ring us on 01632 960001, or ring 111. If it is an emergency, ring 999.

From Example Surgery
`);
  });

  it('gives the hospital’s number where the GP knows it', () => {
    expect(patientNote(aQuestion([returned]), { hospitalTelephone: '01632 960555' })).toContain(
      'ring Aldermoor General Hospital on 01632 960555.',
    );
  });

  it('does not send the patient to the hospital for what is done', () => {
    expect(patientNote(aQuestion([done]))).not.toMatch(/answer by|ring Aldermoor/);
  });

  it('is not written about a late letter alone', () => {
    expect(patientNote(aQuestion([late]))).toBeUndefined();
    expect(patientText(aQuestion([late]))).toBeUndefined();
    expect(patientNote(aQuestion([late, returned]))).toBe(patientNote(aQuestion([returned])));
  });

  it.each(everyKind)('can be read at eleven about %s, %s', (topic, outcome) => {
    const { author: _, department: __, ...letter } = aLetter({ provider: found('the hospital') });
    const note = patientNote(aQuestion([aFindingOn(topic, { outcome })], { letter })) ?? '';
    expect(gradeOf(note) + 5).toBeLessThanOrEqual(11);
  });
});

describe('the text message', () => {
  it('names the matter where there is room', () => {
    expect(patientText(aQuestion([returned]))).toBe(
      'Example Surgery: we have asked Aldermoor General Hospital about your test. No news by 10 April? Please ring them. If you feel worse, ring us or 111.',
    );
    expect(patientText(aQuestion([done]))).toBe(
      'Example Surgery: this time we are seeing to your fit note (sick note). Questions? Please ring us. If you feel worse, ring us or 111.',
    );
  });

  it.each(everyKind)('fits into 160 plain characters about %s, %s', (topic, outcome) => {
    expect(patientText(aQuestion([aFindingOn(topic, { outcome })]))).toMatch(/^[\x20-\x7e]{60,160}$/);
  });

  it('fits for a practice and a hospital of any name', () => {
    const question = aQuestion([returned, done, asked], {
      practice: { ...practice, name: 'St Bartholomew’s and the Holy Trinity Medical Practice '.repeat(3) },
      letter: aLetter({ provider: found('Very Long Hospital '.repeat(20)) }),
    });
    expect(patientText(question)).toMatch(/^From your GP practice: .{0,137}$/);
  });
});

describe('the line for the record', () => {
  it('says what was returned, done and asked, and has no code of its own', () => {
    expect(recordLine(aQuestion([returned, done, asked]))).toBe(
      '1 April 2026: letter back to Aldermoor General Hospital, Department of Cardiology. Returned: tests. Ours this time: fit note. Asked: follow-up. Answer due by 10 April 2026.',
    );
  });

  it('carries what the GP did and told, and the practice’s own code for what was done', () => {
    const question = aQuestion([done], {
      codes: { done: ' ABC1 ', ask: 'ABC2' },
      safetyNote: 'Seen today',
      patientTold: true,
      tone: 'formal',
    });
    expect(recordLine(question)).toBe(
      '1 April 2026: formal complaint to Aldermoor General Hospital, Department of Cardiology. Ours this time: fit note. Meanwhile: Seen today. Patient told. ABC1',
    );
  });

  it('carries a code for each outcome that it has, each once', () => {
    const codes = { return: 'ABC1', done: 'ABC2', ask: 'ABC1' };
    expect(recordLine(aQuestion([asked, done, returned], { codes }))).toMatch(/ ABC1, ABC2$/);
  });
});

describe('the calendar entry', () => {
  it('is a whole day, the working day after that to answer by, when the letter says that we ring', () => {
    const lines = calendarEntry(aQuestion([returned, done]), 'letter-1')
      ?.replaceAll('\r\n\t', '')
      .split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:letter-1@handback',
        'DTSTAMP:20260401T000000Z',
        'DTSTART;VALUE=DATE:20260413',
        'DTEND;VALUE=DATE:20260414',
        'SUMMARY:Look again: answer due from Aldermoor General Hospital',
        'DESCRIPTION:Letter back of 1 April 2026 to Department of Cardiology: tests. Ring them if no answer has come: the letter says so.',
      ]),
    );
  });

  it('does not name the patient', () => {
    expect(calendarEntry(aQuestion([returned]), 'x')).not.toMatch(/Jane|Example,|999|1950/);
  });

  it('is none where no answer is asked for, unless in a formal complaint', () => {
    expect(calendarEntry(aQuestion([done]), 'x')).toBeUndefined();
    expect(calendarEntry(aQuestion([done], { tone: 'formal' }), 'x')).toContain('DATE:20260501');
  });

  it('cannot be broken by a name', () => {
    const letter = aLetter({ provider: found('A\r\nEND:VCALENDAR;,\\') });
    const entry = calendarEntry(aQuestion([returned], { letter }), 'x') ?? '';
    expect(entry.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });
});

/** Flesch-Kincaid grade. Reading age is five more. */
function gradeOf(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu) ?? [];
  const sentences = text.split(/[.?!:](?:\s|$)|\n\n/).filter((sentence) => /\p{L}/u.test(sentence));
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllable(text) });
}
