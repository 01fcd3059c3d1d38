import { describe, expect, it } from 'vitest';
import { type DraftToCheck, faultsOf } from '../../../src/ui/popup/draft-faults.ts';
import { type DraftForm, newForm } from '../../../src/ui/popup/draft-form.ts';
import { aShownLetter } from '../../factories.ts';
import { aFindingOn } from '../../reply/examples.ts';

const { facts } = aShownLetter();
const form = newForm(facts, { practice: { name: 'Alder Lane Surgery' } });
const { details } = form;
const toKnow = [aFindingOn('medication', { id: 'one' })];
const enough = (until: string, lacks = false) => ({ known: { one: { lacks, until } } });

function aDraft({ form: changes = {}, ...parts }: Parts): DraftToCheck {
  return {
    form: { ...form, ...changes },
    days: {},
    hasUntold: false,
    hasLeftOut: false,
    blanks: [],
    doubts: [],
    isUrgent: false,
    toKnow: [],
    text: 'Dear Dr Patel,',
    today: '2026-03-10',
    ...parts,
  };
}

type Parts = Partial<Omit<DraftToCheck, 'form'>> & { readonly form?: Partial<DraftForm> };

describe('what stands between a letter and the clipboard', () => {
  it.each<[string, Parts, string[]]>([
    ['nothing, when all is there', {}, []],
    ['what was done, when something is urgent', { isUrgent: true }, ['safetyNote']],
    ['nothing, once it says what was done', { isUrgent: true, form: { safetyNote: 'Bloods taken.' } }, []],
    ['spaces for what was done', { isUrgent: true, form: { safetyNote: '  ' } }, ['safetyNote']],
    ['what may be urgent and is not in the letter', { hasLeftOut: true }, ['leftOut']],
    ['each blank', { blanks: ['recipient', 'dateOfBirth'] }, ['recipient', 'dateOfBirth']],
    ['no blank that the GP accepts', { blanks: ['recipient'], form: { acceptBlanks: true } }, []],
    ['a doubt about the patient', { doubts: ['One.'] }, ['settled']],
    ['no doubt that the GP settled', { doubts: ['One.', 'Two.'], form: { settled: 'One.\nTwo.' } }, []],
    [
      'one that came after the GP settled another',
      { doubts: ['One.', 'Two.'], form: { settled: 'One.' } },
      ['settled'],
    ],
    [
      'the practice, when it is not named',
      { form: { details: { ...details, practiceName: ' ' } } },
      ['practiceName'],
    ],
    [
      'not the practice, when the words were changed by hand',
      { form: { details: { ...details, practiceName: '' }, edited: 'Dear all,' } },
      [],
    ],
    ['an empty letter', { form: { edited: ' \n' }, text: ' \n' }, ['text']],
    ['a day to answer by that is over', { days: { otherwise: '2026-03-09' } }, ['answerBy-otherwise']],
    [
      'what is no day',
      { days: { otherwise: '2026-03-17' }, form: { answerBy: { otherwise: 'soon' } } },
      ['answerBy-otherwise'],
    ],
    [
      'an emptied day',
      { days: { otherwise: '2026-03-17' }, form: { answerBy: { otherwise: '' } } },
      ['answerBy-otherwise'],
    ],
    [
      'a birth that is no day',
      { form: { details: { ...details, dateOfBirth: 'in March' } } },
      ['dateOfBirth'],
    ],
    ['an urgent day that is over', { days: { urgent: '2026-03-09' } }, ['answerBy-urgent']],
    ['a day that only the GP can say', { hasUntold: true }, ['answerBy-untold']],
    ['no such day once it is said', { hasUntold: true, days: { untold: '2026-03-12' } }, []],
    ['the day of an earlier letter, when one is told of', { form: { tone: 'repeated' } }, ['earlierLetter']],
    ['the same in a complaint', { form: { tone: 'formal', earlierLetter: ' ' } }, ['earlierLetter']],
    ['no earlier letter, when its day is there', { form: { tone: 'formal', earlierLetter: '5/1/26' } }, []],
    ['not today', { days: { urgent: '2026-03-10', otherwise: '2026-03-10' } }, []],
    [
      'less time for what is not urgent',
      { days: { urgent: '2026-03-12', otherwise: '2026-03-11' } },
      ['answerBy-otherwise'],
    ],
    ['until when a supply lasts, when that is no day', { toKnow, form: enough('mid') }, ['until-one']],
    ['a supply that is over', { toKnow, form: enough('9 March 2026') }, ['until-one']],
    ['no supply that lasts today', { toKnow, form: enough('10 March 2026') }, []],
    ['no day of a supply that is not on the page', { form: enough('mid') }, []],
    ['nor of one of which there is none', { toKnow, form: enough('mid', true) }, []],
    [
      'nor of one in a letter changed by hand',
      { toKnow, form: { ...enough('mid'), edited: 'Dear all,' } },
      [],
    ],
  ])('%s', (_, parts, places) => {
    expect(faultsOf(aDraft(parts)).map(({ at }) => at)).toEqual(places);
  });
});
