import { describe, expect, it } from 'vitest';
import { openParts } from '../../src/reply/open-parts.ts';
import type { Reason, Topic } from '../../src/requests/request.ts';
import { aFindingOn, replies } from './examples.ts';

/** What is asked about a request of a topic in these words, where the lists of words found these things in it. */
function asked(topic: Topic, quote: string, things: readonly string[] = []): readonly string[] {
  const reasons = things.map((thing): Reason => {
    const start = quote.indexOf(thing);
    return { slot: 'thing', says: '', start, end: start + thing.length };
  });
  const { parts } = replies.topics[topic].ask;
  const open = openParts([aFindingOn(topic, { quote, start: 0, reasons })], replies.topics[topic]);
  return Object.entries(parts ?? {}).flatMap(([part, question]) => (open.includes(question) ? [part] : []));
}

describe('a question asks what the hospital’s words leave open:', () => {
  it.each<[Topic, string, readonly string[], readonly string[]]>([
    ['medication', 'Please start bisoprolol 2.5 mg daily.', ['bisoprolol'], ['supplied']],
    [
      'medication',
      'Some intensification of his diabetic treatment would help.',
      [],
      ['thing', 'dose', 'who'],
    ],
    ['medication', 'Please prescribe his foam dressings.', ['dressings'], ['supplied']],
    ['medication', 'Suggest weekly scripts for sertraline only', ['sertraline'], ['who']],
    ['medication', 'Family doctor to restart ramipril when creatinine is under 110', ['ramipril'], ['stays']],
    [
      'medication',
      'Grateful if you would prescribe folic acid 5 mg daily to the end of the twelfth week; I had run out.',
      ['folic acid'],
      ['stays'],
    ],
    ['medication', 'A course of antibiotics from the GP', ['antibiotics'], ['thing', 'length']],
    [
      'medication',
      'He should step up to triple therapy, such as Trimbow two puffs bd.',
      ['therapy'],
      ['supplied', 'who'],
    ],
    ['investigations', 'GP to repeat U&Es in two weeks.', ['U&Es'], ['result']],
    ['investigations', 'Blood tests with GP.', ['Blood tests'], ['thing', 'reason', 'when', 'result']],
    ['investigations', 'LFT + INR in 1/52 to ensure ALT settling', ['LFT'], ['who', 'result']],
    [
      'investigations',
      'PSA every six months, by the practice, letting us know if it rises past 10.',
      ['PSA'],
      ['stays'],
    ],
    ['investigations', 'Bloods with you at ten weeks, and I shall alter the dose.', ['dose'], ['stays']],
    ['results', 'Please chase the outstanding results.', ['results'], ['thing', 'result', 'told']],
    ['results', 'Please chase the histology and act on it; we have told him.', ['histology'], ['stays']],
    ['fit-note', 'She will need a fit note.', ['fit note'], ['length', 'who']],
    ['fit-note', 'GP to give a fit note for six weeks.', ['fit note'], ['stays']],
    ['follow-up', 'Review by GP', [], ['reason', 'when']],
    ['follow-up', 'Clips out on day 10.', [], ['who']],
    ['follow-up', 'She will come to you to settle on something better.', [], ['stays']],
    ['admin', 'Please complete the blue badge form.', ['form'], ['stays']],
    ['follow-up', 'GP to see pt within 1 week for mood review', [], ['stays']],
    ['dna', 'He did not attend and is discharged.', [], ['review']],
    ['dna', 'He did not attend; the notes were reviewed.', [], ['stays']],
    ['expedite', 'You may wish to ring the secretary if no date has come in four weeks.', [], ['stays']],
    ['onward-referral', 'Please refer him to ENT.', [], ['reason']],
    ['onward-referral', 'GP to kindly do 2WW referral lung.', ['referral'], ['stays']],
    ['onward-referral', 'Consider onward referral.', [], ['thing', 'reason', 'who']],
    ['patient-communication', 'Please tell her that the scan was normal.', [], ['stays']],
    ['admin', 'GP to complete the forms.', ['forms'], ['thing', 'reason']],
    ['admin', 'Please complete the DVLA form for her by Friday', ['DVLA'], ['stays']],
    ['referral-returned', 'We return this referral without a BMI.', [], ['stays']],
    ['referral-returned', 'Please refer again on our proforma.', [], ['thing']],
    ['shared-care', 'Please take over the methotrexate.', ['methotrexate'], ['protocol']],
    ['shared-care', 'Please take over methotrexate by the enclosed protocol.', ['methotrexate'], ['stays']],
  ])('%s, “%s”', (topic, quote, things, parts) => {
    expect(asked(topic, quote, things)).toEqual(parts);
  });
});
