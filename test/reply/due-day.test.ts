import { describe, expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { dueDay, lastDay } from '../../src/reply/due-day.ts';
import type { Topic } from '../../src/requests/request.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const seen = { clinicDate: found('2026-03-04'), letterDate: found('2026-03-06') };

describe('what comes up on a far day', () => {
  const answerTo = (quote: string, topic: Topic = 'investigations') =>
    draftReply({ ...aQuestion([aFindingOn(topic, { quote })]), today: '2026-03-09' }).answerBy.otherwise;

  it.each<[string, Topic?]>([
    ['GP to repeat PSA in six months.'],
    ['Chest film at 3/12 please.'],
    ['Echo with you on 4 August.'],
    ['If the rash is still there after four months please refer her.', 'onward-referral'],
  ])('is answered in a month: “%s”', (quote, topic) => {
    expect(answerTo(quote, topic)).toBe('2026-04-08');
  });

  it.each<[string, Topic?]>([
    ['GP to repeat PSA in six weeks.'],
    ['GP to repeat PSA now and in six months.'],
    ['GP to repeat PSA in two weeks and in six months.'],
    ['GP to repeat PSA every six months.'],
    ['Start ramipril 2.5 mg, and look again in six months.', 'medication'],
    ['GP to repeat PSA.'],
  ])('is not “%s”', (quote, topic) => {
    expect(answerTo(quote, topic)).toBe('2026-03-16');
  });

  it('is answered with what comes up sooner', () => {
    const far = aFindingOn('investigations', { quote: 'GP to repeat PSA in six months.' });
    const { answerBy } = draftReply({ ...aQuestion([far, aFindingOn('admin')]), today: '2026-03-09' });
    expect(answerBy.otherwise).toBe('2026-03-16');
  });
});

describe('the day by which a request is due', () => {
  it.each([
    ['GP to see pt within 1 week for mood review', '2026-03-11'],
    ['LFT + INR in 1/52 to ensure ALT settling', '2026-03-11'],
    ['U&E, Mg to be done weekly by the surgery', '2026-03-11'],
    ['FBC and U&E wkly at the surgery, every Tues', '2026-03-11'],
    ['FBC, U&E, LFT and urine PCR day 7', '2026-03-11'],
    ['Please get a kidney blood test in the next week or two', '2026-03-11'],
    ['Your nurse to do these in the coming fortnight', '2026-03-18'],
    ['Please review her in two weeks.', '2026-03-18'],
    ['Bloods in 10 days with GP', '2026-03-14'],
    ['Clips out on day 10.', '2026-03-14'],
    ['Please assess within 72 hrs at home', '2026-03-07'],
    ['See her this week', '2026-03-06'],
    ['Repeat U&E tomorrow', '2026-03-07'],
    ['Please do this in 1-2 weeks', '2026-03-11'],
    ['Please ring us by 29 April', '2026-04-29'],
    ['Needs U+E checked on or before 14/03 please', '2026-03-14'],
    ['To be seen by 29/4', '2026-04-29'],
    ['Sodium again Mon 09/03', '2026-03-09'],
    ['Clips out (14/03)', '2026-03-14'],
    ['BP to be checked by Friday', '2026-03-06'],
    ['His certificate runs out on Friday', '2026-03-06'],
    ['Her note expires Monday, please see to it', '2026-03-09'],
    ['His note ran out on Friday', undefined],
    ['Bloods on or about 9 March please', '2026-03-09'],
    ['Please review her around the 9th of March', '2026-03-09'],
    ['Wound check w/c 9 March', '2026-03-09'],
    ['Week beginning 9/3: U&Es with you', '2026-03-09'],
    ['Please repeat his potassium on the day that this reaches you', '2026-03-04'],
    ['Bloods on receipt of this letter', '2026-03-04'],
    ['Urine to your surgery a week after the tablets finish', undefined],
    ['Needs sodium checked within the week, and again a week after that', '2026-03-11'],
    ['Bloods with you a week after discharge', '2026-03-11'],
    ['Tizanidine: go up by 2 mg every 4 days to effect', undefined],
    ['Skin clips are due out on the 17th', '2026-03-17'],
    ['Bloods by the 2nd please', '2026-04-02'],
    ['ROC 14/3', '2026-03-14'],
    ['Removal of clips 14/3 with PN', '2026-03-14'],
    ['ROS D10', '2026-03-14'],
    ['U&Es 2026-03-09 with GP', '2026-03-09'],
    ['Bloods by 2026-03-09', '2026-03-09'],
    ['Surgery to take bloods, 9 March', '2026-03-09'],
    ['No later than 9 March, blood for calcium', '2026-03-09'],
    ['Pain 4/10: GP to see', undefined],
    ['Please act on our letter of 9 March', undefined],
    ['HbA1c please; he sees us 9 March', undefined],
    ['If above 7 may be raised by you', undefined],
    ['It ought to be rechecked on Monday or Tuesday.', '2026-03-09'],
    ['Plaster check by practice nurse Monday as plaster room full', '2026-03-09'],
    ['Rest from the surgery first thing Monday.', '2026-03-09'],
    ['He works at the surgery Mondays: review him', undefined],
    ['Bloods by the end of the week', '2026-03-06'],
    ['Nobody is in till Tuesday, so best looked up before the weekend.', '2026-03-06'],
    ['Alendronate 70mg once weekly to be started by GP', undefined],
    ['Alendronic acid 70mg weekly for as long as she is on steroid', undefined],
    ['A note for 21 February to 3 April', undefined],
    ['Seen on 3 March: repeat bloods', undefined],
    ['The certificate ran out on Sunday and he will call in', undefined],
    ['Bloods on 3/7 of antibiotics', undefined],
    ['He will ring your reception on Friday.', '2026-03-06'],
    ['He will ring your reception on Thursday, the day between visit and letter or a week later.', undefined],
    ['Please issue a fit note for two weeks.', undefined],
    ['Amiodarone 14/7 supplied, please continue', undefined],
    ['a blood screen less than twelve weeks old', undefined],
    ['PSA every six months', '2026-09-04'],
    ['HbA1c end of March', '2026-03-31'],
    ['Bloods by the end of Feb', undefined],
    ['A kidney profile in the first week of April', '2026-04-01'],
    ['A note until the end of March', undefined],
    ['Paracetamol for the first week', undefined],
    ['Clips for removal day 10, i.e. 12/3, by the nurse', '2026-03-12'],
    ['Clips out at the surgery day 14', '2026-03-18'],
    ['Fit note from day 8', undefined],
    ['Rest of sutures 30/3', '2026-03-30'],
    ['Smear at 6 and 18/12', '2026-09-04'],
    ['U&Es two weeks after discharge', '2026-03-18'],
    ['Seen 22 February, two-week clinic: please chase', undefined],
    ['Commence it at 0.25 mg weekly and step up at four weekly intervals', undefined],
    ['GP to chase the histology', undefined],
    ['ECG at 6/52, U+E 1/52', '2026-03-11'],
    ['Wound check one week and all sutures out at 14 days with practice nurse.', '2026-03-11'],
    ['Leg wound review 3-4 days, DN not arranged', '2026-03-07'],
    ['Second TWOC in 3 wks in the community', '2026-03-25'],
    ['FBC | GP | 2 weeks', '2026-03-18'],
    ['Stool antigen | Surgery | 19.03.2026', '2026-03-19'],
    ['GP r/v face to face within 72hrs of d/c pls', '2026-03-07'],
    ['Bloods inside 48 hours', '2026-03-06'],
    ['Please have her seen at one, two and four weeks', '2026-03-11'],
    ['Bloods at the surgery a week from now, then at four weeks', '2026-03-13'],
    ['TFTs at your surgery six weekly please', '2026-04-15'],
    ['TFTs every 4 weeks for the next four months', '2026-04-01'],
    ['Please see him in the next week', '2026-03-11'],
    ['The tablets will have to come from you in the coming day or two.', '2026-03-05'],
    ['Lipid profile/LFT at 3 months - GP.', '2026-06-04'],
    ['PSA 3/12', '2026-06-04'],
    ['2/52 U+E, LFT', '2026-03-18'],
    ['FBC, U&E before our consultant sees him on the 29th', '2026-03-29'],
    ['Bloods - please do before his dietitian appointment on 10/12', undefined],
    ['Lithium to pass to you from the beginning of April', '2026-04-01'],
    ['U&E to be done on the 9th and again in six weeks', '2026-03-09'],
    ['Bloods before he comes back on Thurs 12/3', '2026-03-12'],
    ['TSH had better be seen to before the week is out', '2026-03-06'],
    ['Octasa is needed from today', '2026-03-04'],
    ['Changes are every 10-12 weeks, the first is due week of 6 April', '2026-04-06'],
    ['Flucloxacillin: please provide 5/7.', undefined],
    ['Off work 6/52, certificate from you', undefined],
    ['Efudix bd 4/52', undefined],
    ['7 day tape with you', undefined],
    ['Chase the MRI in a fortnight from 4 May', '2026-05-18'],
    ['Dressings twice a week with your nurse', '2026-03-07'],
    ['Packing every other day, and look at it at a fortnight', '2026-03-06'],
    ['From Monday 13 April the daily dressings pass to you', '2026-04-13'],
    ['Metformin twice a day, injection technique seen', undefined],
    ['Chase the histology in a week or so', '2026-03-11'],
    ['Remove clips around day 10', '2026-03-14'],
    ['TFT 6/52 after starting', undefined],
    ['U&E one week and again four weeks after he starts', undefined],
    ['Fludrocortisone 50 micrograms from you, going to 100 after a fortnight', undefined],
    ['A line from you would help, as waits are running at eleven months', undefined],
    ['I go on leave on Friday, so please look out for the result', undefined],
    ['HbA1c <6 weeks old', undefined],
    ['Bloods and so on, and do tell him', undefined],
  ])('of “%s” is %s', (quote, day) => {
    expect(dueDay({ quote }, seen)).toBe(day);
  });

  it('is the last end that a weekday may mean, where the letter was written after the first', () => {
    const late = { clinicDate: found('2026-03-04'), letterDate: found('2026-03-10') };
    expect(dueDay({ quote: 'His certificate runs out on Friday.' }, late)).toBe('2026-03-13');
    expect(dueDay({ quote: 'BP to be checked on Friday.' }, late)).toBeUndefined();
  });

  it('leaves the whole of a week of a month', () => {
    expect(lastDay({ quote: 'A kidney profile in the first week of April' }, seen)).toBe('2026-04-07');
  });

  it.each([
    ['Leg wound review 3-4 days', '2026-03-08'],
    ['Please do this in 1-2 weeks', '2026-03-18'],
    ['It ought to be rechecked on Monday or Tuesday.', '2026-03-10'],
    ['Please get a kidney blood test in the next week or two', '2026-03-18'],
    ['ECG at 6/52, U+E 1/52', '2026-03-11'],
  ])('is over at the end of a range: “%s” on %s', (quote, day) => {
    expect(lastDay({ quote }, seen)).toBe(day);
  });

  it('counts from the operation where its day is read, and from the letter’s own day what it counts from now', () => {
    const operationDate = found('2026-02-28');
    expect(dueDay({ quote: 'Clips out day 10' }, { ...seen, operationDate })).toBe('2026-03-10');
    expect(dueDay({ quote: 'Bloods in a week' }, { ...seen, operationDate })).toBe('2026-03-11');
    expect(dueDay({ quote: 'Bloods ten days from now' }, seen)).toBe('2026-03-16');
    const late = { ...seen, letterDate: found('2026-03-20') };
    expect(dueDay({ quote: 'Bloods ten days from now' }, late)).toBe('2026-03-14');
  });

  it('is in the next year where this year’s day is over', () => {
    expect(dueDay({ quote: 'Bloods by 05/01' }, { letterDate: found('2025-12-22') })).toBe('2026-01-05');
  });

  it('goes by the letter where no visit is known, and is unknown where neither is', () => {
    expect(dueDay({ quote: 'Review in one week' }, { letterDate: found('2026-03-06') })).toBe('2026-03-13');
    expect(dueDay({ quote: 'Review in one week' }, {})).toBeUndefined();
  });
});

describe('the day by which a letter asks to be answered', () => {
  const answerBy = (quote: string, today: string) =>
    draftReply(aQuestion([aFindingOn('follow-up', { quote })], { today, letter: aLetter(seen) })).answerBy;

  it('comes with the working days where the request leaves more', () => {
    expect(answerBy('Please review her in six weeks.', '2026-03-09')).toEqual({ otherwise: '2026-03-16' });
  });

  it('is not brought forward by a weekend that is over', () => {
    const answer = answerBy('A fit note, please, as none was done over the weekend.', '2026-03-09');
    expect(answer).toEqual({ otherwise: '2026-03-16' });
  });

  it('leaves a working day to ring on before the request is due', () => {
    expect(answerBy('Please review her in one week.', '2026-03-06')).toEqual({ otherwise: '2026-03-09' });
  });

  it('is told as the hospital’s only where it is certain: an operation may be long before discharge', () => {
    const plain = (quote: string) =>
      draftReply(
        aQuestion([aFindingOn('follow-up', { quote })], {
          today: '2026-03-09',
          letter: aLetter({ ...seen, kind: 'discharge' }),
        }),
      ).plain;
    expect(plain('Clips out on day 10.')).not.toContain('Your letter wants');
    expect(plain('Clips out on day 10, i.e. 13/3.')).toContain('Your letter wants this by 13 March 2026');
  });

  it('does not wait for a condition that is of something else beside it', () => {
    expect(answerBy('U&Es in 4 days – stop if potassium is high.', '2026-03-06')).toEqual({
      urgent: '2026-03-06',
    });
    expect(answerBy('U&Es in 4 days if he is unwell.', '2026-03-06')).toEqual({ otherwise: '2026-03-09' });
  });

  it('counts no weekend, where it is due at one', () => {
    expect(answerBy('Clips out on day 10.', '2026-03-09')).toEqual({ otherwise: '2026-03-12' });
  });

  it('is today where it is due already', () => {
    expect(answerBy('Please review her in one week.', '2026-03-20')).toEqual({ urgent: '2026-03-20' });
  });

  it('is the GP’s own where one was chosen', () => {
    const question = aQuestion([aFindingOn('follow-up')], { answerBy: { otherwise: '2026-04-20' } });
    expect(draftReply(question).answerBy).toEqual({ otherwise: '2026-04-20' });
  });
});
