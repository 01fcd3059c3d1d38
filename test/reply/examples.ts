import { readYamlFolder } from '../../src/packs/read-yaml.ts';
import type { ChosenFinding, DraftQuestion } from '../../src/reply/draft-question.ts';
import { parseReplies } from '../../src/reply/templates/parse-replies.ts';
import type { Topic } from '../../src/requests/request.ts';
import { aFinding, aLetter } from '../factories.ts';

/** The replies as shipped. */
export const replies = parseReplies(readYamlFolder('assets/replies'));

export const practice = { name: 'Example Surgery', signatory: 'Dr J Okafor', telephone: '01632 960001' };

/** What a hospital might write, by topic. */
export const QUOTES: Readonly<Record<Topic, string>> = {
  dna: 'She did not attend and has been discharged.',
  'onward-referral': 'Please refer him to ENT.',
  expedite: 'He may ask his GP to expedite the appointment.',
  investigations: 'GP to repeat U&Es in six weeks.',
  results: 'Please chase the histology.',
  medication: 'Please start bisoprolol 2.5 mg daily.',
  'shared-care': 'Please take over the methotrexate.',
  'fit-note': 'She will need a fit note from you.',
  'follow-up': 'Wires out at six weeks.',
  'patient-communication': 'Please let her know the outcome.',
  admin: 'Please complete the blue badge form.',
  'referral-returned': 'Please refer again on our proforma.',
  'late-letter': '',
};

/** A finding of a topic, with what a hospital might write. */
export function aFindingOn(topic: Topic, parts: Partial<ChosenFinding> = {}): ChosenFinding {
  return {
    ...aFinding({
      id: `${topic}-1`,
      topic,
      reply: topic,
      quote: QUOTES[topic],
      clause: {
        agreementId: 'example',
        agreementName: 'Example agreement',
        title: 'Who does what',
        text: 'Whoever starts a piece of care sees it through.',
        textIs: 'quoted',
        basis: 'own',
        source: { title: 'Example agreement' },
      },
      ...(topic === 'late-letter' && { daysLate: 47, daysAllowed: 7 }),
    }),
    ...parts,
  };
}

/** All that a letter back about these findings needs, written on the Wednesday before Good Friday; what is urgent is rung about. */
export function aQuestion(
  findings: DraftQuestion['findings'],
  parts: Partial<DraftQuestion> = {},
): DraftQuestion {
  return {
    letter: aLetter(),
    findings,
    practice,
    today: '2026-04-01',
    replies,
    ringsToday: true,
    ...parts,
  };
}
