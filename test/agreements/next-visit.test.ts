import { describe, expect, it } from 'vitest';
import { nextVisit } from '../../src/agreements/next-visit.ts';
import { readLetter } from '../../src/letter/read-letter.ts';

/** The day of the next visit for the last sentence of a letter of a clinic on 5 March 2026. */
function visitFor(told: string, request: string): string | undefined {
  const text = `Eye Clinic\n\nClinic date: 5 March 2026\nTyped: 6 March 2026\n\nDear Dr Brearley\n\nHe has uveitis.\n\n${told}\n\n${request}\n\nYours sincerely\n\nMr A Patel\nConsultant\n`;
  const start = text.indexOf(request);
  return nextVisit(readLetter(text), { start, end: start + request.length });
}

const REQUEST = 'We would ask you to organise an X-ray before he comes back.';

describe('the day of the next visit', () => {
  it.each([
    ['R/V here Thurs 12/3.', '2026-03-12'],
    ['We shall see him in clinic on 14 April 2026.', '2026-04-14'],
    ['His next appointment is on 14 April.', '2026-04-14'],
    ['OPA Tues 14/4', '2026-04-14'],
  ])('is told: “%s” on %s', (told, day) => {
    expect(visitFor(told, REQUEST)).toBe(day);
  });

  it.each([
    ['Before his next appointment please repeat the U&Es.'],
    ['U&Es ahead of her return visit'],
    ['Bloods with you before I see her next'],
    ['Please repeat the HbA1c in time for his follow-up appointment.'],
  ])('is that before which this is wanted: “%s”', (request) => {
    expect(visitFor('R/V here Thurs 12/3.', request)).toBe('2026-03-12');
  });

  it.each([
    ['Review in 3/12.', REQUEST],
    ['R/V here Fri 12/3.', REQUEST],
    ['An MRI appointment is on 14 April 2026.', REQUEST],
    ['He was seen in clinic on 14 January 2026.', REQUEST],
    ['Review here on 14 April. Clinic with Miss Lee on 3 May.', REQUEST],
    ['R/V here Thurs 12/3.', 'Please organise an X-ray before we see her in September.'],
    ['R/V here Thurs 12/3.', 'Please organise a CT before I see him again in three months.'],
    ['R/V here Thurs 12/3.', 'Please organise an X-ray.'],
    ['R/V here Thurs 12/3.', 'Please check the U&Es before the first tablet.'],
    ['R/V here Thurs 12/3.', 'Bloods before his dietitian appointment.'],
  ])('is not told by “%s” for “%s”', (told, request) => {
    expect(visitFor(told, request)).toBeUndefined();
  });
});
