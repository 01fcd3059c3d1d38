import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { MANNERS } from '../../src/reply/manner.ts';
import { aLetter } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

describe('what is asked back', () => {
  it('names no act and no medicine where the hospital leaves the decision to us, and gives no reason', () => {
    const finding = aFindingOn('medication', {
      quote: 'then consider whether to restart lisinopril',
      medicine: 'lisinopril',
    });
    const { plain } = draftReply(aQuestion([finding]));
    expect(plain).toContain('Your letter leaves this to us:');
    expect(plain).toContain('Could you please decide this, and tell us?');
    expect(plain).not.toMatch(/restart lisinopril\?|Example agreement/);
    expect(draftReply(aQuestion([{ ...finding, outcome: 'ask' }])).plain).toContain(
      'Could you please decide this and tell us, or say that it is advice for us?',
    );
  });

  it('says nothing of a decision where it was done', () => {
    const finding = aFindingOn('medication', { quote: 'Please consider a statin.', outcome: 'done' });
    expect(draftReply(aQuestion([finding])).plain).not.toContain('decide');
  });

  it.each([
    ['medication', 'She will see you to have a 52 mg device fitted.', 'prescribe'],
    ['investigations', 'Once better the practice is to let us have the figure by email.', 'results'],
    ['onward-referral', 'The practice is to look into the cause.', 'referral'],
  ] as const)('is true of any words, where those of %s would not be: %s', (topic, quote, wrong) => {
    const { plain } = draftReply(aQuestion([aFindingOn(topic, { quote })]));
    expect(plain).toContain('Your letter asks of us:');
    expect(plain).toContain('Could your team please do this?');
    expect(plain).not.toContain(wrong);
  });

  it('asks one who seldom prescribes to arrange it with another', () => {
    const letter = aLetter({ cannotPrescribe: true });
    const parts = { letter, findings: [aFindingOn('medication', { medicine: 'bisoprolol' })] } as const;
    expect(draftReply({ ...aQuestion(parts.findings), letter }).plain).toContain(
      'Could you please arrange bisoprolol with a prescriber of yours?',
    );
    expect(draftReply({ ...aQuestion([aFindingOn('investigations')]), letter }).plain).toContain(
      'please arrange the U&Es, and act on the results?',
    );
  });

  it('has words for each manner', () => {
    expect(Object.keys(aQuestion([aFindingOn('admin')]).replies.letter.manners)).toEqual([...MANNERS]);
  });
});
