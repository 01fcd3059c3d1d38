import { describe, expect, it } from 'vitest';
import { conditionSaid } from '../../src/reply/condition-said.ts';
import { LENGTHS } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import type { Reason, Topic } from '../../src/requests/request.ts';
import { aFindingOn, aQuestion } from './examples.ts';

/** A request in these words, in which the lists found the deed. */
function aConditional(topic: Topic, quote: string, deed = '') {
  const start = quote.indexOf(deed);
  const act: Reason = { slot: 'act', says: '', start, end: start + deed.length };
  return aFindingOn(topic, { quote, start: 0, reasons: deed === '' ? [] : [act] });
}

describe('the condition on which all of a request hangs', () => {
  it.each<[Topic, string, string, string]>([
    ['onward-referral', 'If raised, please refer to haematology.', 'refer', 'If raised'],
    ['onward-referral', 'If the lesion grows please refer under 2WW.', 'refer', 'If the lesion grows'],
    ['onward-referral', 'If not settled in 48h refer to the foot clinic.', 'refer', 'If not settled in 48h'],
    ['onward-referral', 'If positive, a referral from you is needed.', '', 'If positive'],
    [
      'onward-referral',
      'Please refer to haematology if the ferritin is raised.',
      'refer',
      'If the ferritin is raised',
    ],
    [
      'onward-referral',
      'If pain, swelling or fever recur, please refer.',
      'refer',
      'If pain, swelling or fever recur',
    ],
    [
      'medication',
      'Ramipril - GP to restart when Cr back to baseline.',
      'restart',
      'When Cr back to baseline',
    ],
    ['medication', 'Put losartan back on once her BP allows, from 12.5 mg.', '', 'Once her BP allows'],
    ['investigations', 'PSA at 6/52, once infection clear', '', 'Once infection clear'],
    ['investigations', 'Split bilirubin and TFT at 28 days if still yellow', '', 'If still yellow'],
    ['investigations', 'Gases when stable - GP to organise', 'organise', 'When stable'],
    [
      'onward-referral',
      'Please refer to St. Mary’s if the H. pylori test is positive.',
      'refer',
      'If the H. pylori test is positive',
    ],
    ['medication', 'Pain: if oxycodone runs out GP can give more', 'give', 'If oxycodone runs out'],
    [
      'medication',
      'Once that is settled kindly reduce the dose until it is stopped.',
      'stopped',
      'Once that is settled',
    ],
    ['fit-note', '1/52 certificate then own GP if longer needed', '', 'If more is needed'],
    ['fit-note', 'Note given for ten days, GP to extend if required.', 'extend', 'If more is needed'],
    ['fit-note', 'Should he need longer off, please issue a fit note.', 'issue', 'Should he need longer off'],
  ])('%s: %s', (topic, quote, deed, condition) => {
    expect(conditionSaid(aConditional(topic, quote, deed))).toBe(condition);
  });

  it.each<[Topic, string, string]>([
    ['onward-referral', 'If you are worried, please refer to ENT.', 'refer'],
    ['admin', 'If you cannot come by car, transport is booked through your doctor.', ''],
    ['investigations', 'Bloods at 28 days if still yellow on your check', ''],
    ['onward-referral', 'If scan positive pt needs ref to DVT clinic.', ''],
  ])('cannot be lifted out, %s: %s', (topic, quote, deed) => {
    expect(conditionSaid(aConditional(topic, quote, deed))).toBe('');
  });

  it.each<[Topic, string, string]>([
    ['medication', 'Start atorvastatin 20 mg, going to 40 mg if the level stays high.', 'Start'],
    ['investigations', 'Please do an ECG and refer if abnormal.', 'do'],
    ['medication', 'Please start alendronate 70 mg once weekly.', 'start'],
    ['investigations', 'Repeat gases to see if he meets the threshold.', 'Repeat'],
    ['investigations', 'I would be grateful if an ECG could be done.', 'done'],
    ['investigations', 'Surgery is cancelled when pressure is high, so have yours checked.', 'checked'],
    ['investigations', 'FBC 6/52 - if abnormal refer.', 'refer'],
    ['investigations', 'Staples out by your nurse if your surgery has capacity.', ''],
    ['investigations', 'An ECG when he sees your nurse.', ''],
    ['expedite', 'If he has heard nothing by May, please chase.', 'chase'],
    ['results', 'Please act on the swab if it grows anything.', 'act on'],
  ])('is none, or nobody can tell, %s: %s', (topic, quote, deed) => {
    expect(conditionSaid(aConditional(topic, quote, deed))).toBeUndefined();
  });
});

describe('a letter that hands back what hangs on a condition', () => {
  const raised = aConditional('onward-referral', 'If raised, please refer to haematology.', 'refer');

  it.each(LENGTHS)('asks it on that condition, in the %s length', (length) => {
    const { plain } = draftReply(aQuestion([raised], { length }));
    expect(plain).toMatch(/If raised, could (?:your team please|you) make this referral/);
  });

  it('asks for it in words that are true of any condition, where it cannot be lifted out', () => {
    const worried = aConditional('onward-referral', 'If you are worried, please refer to ENT.', 'refer');
    const { plain } = draftReply(aQuestion([worried]));
    expect(plain).toMatch(/In that case, could (?:your team|you) please make this referral/);
  });

  it('asks for it by no name where it hangs on what is not to come', () => {
    const unless = aConditional('onward-referral', 'Unless you have, please refer to ENT.', 'refer');
    expect(draftReply(aQuestion([unless])).plain).not.toContain('In that case');
  });

  it('asks what hangs on none apart from it', () => {
    const worried = aConditional('onward-referral', 'If you are worried, please refer to ENT.', 'refer');
    const plain = draftReply(aQuestion([raised, aFindingOn('onward-referral'), worried])).plain;
    expect(plain).toContain('If raised, could you please make this referral?');
    expect(plain).toContain('\n   Could you please make this referral?');
    expect(plain).toContain('\n   In that case, could you please make this referral?');
  });

  it('puts no condition before a question', () => {
    expect(draftReply(aQuestion([{ ...raised, outcome: 'ask' }])).plain).not.toContain('If raised, could');
  });
});
