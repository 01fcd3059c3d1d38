import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { notePeriod } from '../../src/reply/note-period.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const period = (quote: string) => notePeriod({ topic: 'fit-note', quote });

describe('the period of a fit note', () => {
  it.each([
    ['Sick note for 6 weeks please.', 'the 6 weeks'],
    ['Off work (roofer) twelve weeks, cert from GP.', 'the twelve weeks'],
    ['MED3 3/12 via GP', 'the 3 months'],
    ['Fit note 2/52 please.', 'the 2 weeks'],
    ['He will need 4-6 weeks off and a note from you.', 'the 4-6 weeks'],
    ['She will want a note to cover the fortnight of the course.', 'the fortnight'],
  ])('is told: %s', (quote, says) => {
    expect(period(quote)).toBe(says);
  });

  it.each([
    'We gave a note for two weeks, she needs four weeks.',
    'Note given for 2 weeks, please continue.',
    'His note for six weeks ran out; please provide another.',
    'Please issue a note, we see him in 6 weeks.',
    'He will need one after 2 weeks.',
    'Off for at least 8 weeks, note from you please.',
    'He has been off for the last 3 weeks and needs a note.',
    'She needs a note from you.',
    'Seen 3/12/25. Note please.',
  ])('is not told, or may be another thing’s: %s', (quote) => {
    expect(period(quote)).toBeUndefined();
  });

  it('is asked for in the letter, where one request tells it', () => {
    const six = aFindingOn('fit-note', { quote: 'Sick note for 6 weeks please.' });
    expect(draftReply(aQuestion([six])).plain).toContain('Could your team please issue it for the 6 weeks?');
    const plain = aFindingOn('fit-note');
    expect(draftReply(aQuestion([plain])).plain).toContain('please issue it, for as long as it is needed?');
    const two = aFindingOn('fit-note', { id: 'other', quote: 'Sick note for 8 weeks please.' });
    expect(draftReply(aQuestion([six, two])).plain).not.toContain('for the');
  });
});
