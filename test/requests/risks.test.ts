import { describe, expect, it } from 'vitest';
import type { RequestTopic } from '../../src/requests/opinion.ts';
import { riskOf } from '../../src/requests/risks.ts';

interface Asked {
  readonly topic: RequestTopic;
  readonly asks: string;
  readonly before: string;
}

const riskIn = ({ topic, asks, before }: Asked) => riskOf({ topic, asks, near: `${before} ${asks}` });

/** Rows of a topic, the words of a request, and those before it. */
const rows = (...cases: readonly (readonly [RequestTopic, string, string?])[]): Asked[] =>
  cases.map(([topic, asks, before = '']) => ({ topic, asks, before }));

describe('what is urgent by what would come of waiting', () => {
  it.each(
    rows(
      ['medication', 'Please start edoxaban 60 mg once daily.'],
      ['investigations', 'INR at the surgery, please.'],
      ['investigations', 'Could your nurse take an FBC on Thursday?'],
      ['investigations', 'U&E in three days, GP.'],
      ['medication', 'Two days of co-amoxiclav given, rest from you.'],
      ['shared-care', 'Please take over the lithium.', 'He has five tablets left.'],
      ['investigations', 'Repeat the U&E in a week.', 'His potassium was 5.9 on leaving.'],
      ['investigations', 'Weekly bloods with yourselves.', 'She has anorexia nervosa.'],
      ['medication', 'Kindly issue two EpiPens.'],
      ['results', 'Please look up the sodium and send her in if it is below 120.'],
      ['patient-communication', 'Could you tell him?', 'The film shows a suspicious mass.'],
      ['dna', 'Please refer her again.', 'She missed her two week wait appointment.'],
      ['onward-referral', 'Please refer him to the vascular team.', 'The left foot worries me.'],
    ),
  )('$topic: $asks $before', (asked) => {
    expect(riskIn(asked)?.isSure).toBe(true);
  });
});

describe('what may be urgent', () => {
  it.each(
    rows(
      ['investigations', 'U&E in two weeks.', 'Ramipril was doubled.'],
      ['onward-referral', 'Please refer her to podiatry.', 'I could feel no foot pulses.'],
      ['follow-up', 'Please see him.', 'He told us of thoughts of suicide.'],
      ['follow-up', 'Nurse to check.', 'The wound was red and oozing.'],
      ['results', 'GP to look up the culture and act on it.'],
      ['medication', 'Please prescribe it.', 'None supplied, as the pharmacy was shut.'],
      ['admin', 'Please sign the insulin chart, as the present one runs out on Thursday.'],
      ['onward-referral', 'Please refer her to the mental health team.'],
      ['follow-up', 'Please see him.', 'He told me of thoughts of hurting others.'],
    ),
  )('$topic: $asks $before', (asked) => {
    const risk = riskIn(asked);
    expect(risk).toBeDefined();
    expect(risk?.isSure).toBeUndefined();
  });
});

describe('what nothing makes urgent', () => {
  it.each(
    rows(
      ['investigations', 'Please repeat the lipids in three months.'],
      ['investigations', 'A five day heart monitor would help.'],
      ['medication', 'Up by 5 mg every five days.'],
      ['admin', 'Please write to his employer.', 'He worries me.'],
      ['onward-referral', 'Please refer her to audiology.', 'She is worried about her hearing.'],
      ['investigations', 'FBC in six weeks.', 'Foot pulses were felt.'],
      ['investigations', 'U&E at the annual review.', 'His potassium was 4.4.'],
    ),
  )('$topic: $asks $before', (asked) => {
    expect(riskIn(asked)).toBeUndefined();
  });
});
