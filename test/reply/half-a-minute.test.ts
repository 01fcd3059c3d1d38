import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { citeClause } from '../../src/agreements/cite-clause.ts';
import { gatherPacks } from '../../src/packs/gather-packs.ts';
import type { ChosenFinding, DraftQuestion } from '../../src/reply/draft-question.ts';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { OUTCOMES } from '../../src/reply/templates/replies.ts';
import { TOPICS, type Topic } from '../../src/requests/request.ts';
import { aLetter, found } from '../factories.ts';
import { aFindingOn, aQuestion, QUOTES } from './examples.ts';

/**
 * Adults read English non-fiction silently at 238 words a minute on average: Brysbaert, Journal of Memory and Language
 * 109 (2019).
 */
const WORDS_IN_HALF_A_MINUTE = Math.floor(238 / 2);

/** The whole of a message, its head and its signature too: each request is told in the hospital's words and a sentence. */
const WORDS_IN_FORTY_SECONDS = Math.floor((238 * 40) / 60);

const { agreements } = gatherPacks('assets');

/** What stands in brackets is there to be looked up, and the numbers of a list to be pointed at. */
function wordsIn(text: string): number {
  return text
    .replace(/^\d+\. /gm, '')
    .replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A finding under what a shipped agreement says on its topic. */
function under(agreement: Agreement, topic: Topic, parts: Partial<ChosenFinding> = {}): ChosenFinding {
  const entry = agreement.topics[topic];
  const finding = aFindingOn(topic, parts);
  return entry
    ? {
        ...finding,
        clause: citeClause({ entry, agreement, isSilent: false, exceptions: [], days: {} }, aLetter()),
      }
    : finding;
}

/** The words between the subject and the reasons or the closing. */
function bodyOf(
  findings: readonly [ChosenFinding, ...ChosenFinding[]],
  parts: Partial<DraftQuestion> = {},
): string {
  const letter =
    findings[0].topic === 'late-letter' ? aLetter({ letterDate: found('2026-04-20') }) : aLetter();
  const { plain } = draftReply(aQuestion(findings, { letter, ...parts }));
  if (parts.length === 'message') return plain;
  return plain
    .slice(plain.search(/Thank you for|This (?:is a )?formal complaint/), plain.indexOf('With thanks and'))
    .replace(/^ {3}Why: .*$/gm, '');
}

describe.each(agreements)('half a minute is enough under $name', (agreement) => {
  it.each(TOPICS)('to read a full letter about one request: %s', (topic) => {
    for (const outcome of OUTCOMES) {
      const body = bodyOf([under(agreement, topic, { outcome })]);
      expect(wordsIn(body), body).toBeLessThanOrEqual(WORDS_IN_HALF_A_MINUTE);
    }
  });

  it.each(TOPICS)('to read one that is urgent, or to a ward that may have to pass it on: %s', (topic) => {
    const dates = topic === 'late-letter' ? { letterDate: found('2026-04-20') } : {};
    for (const outcome of OUTCOMES)
      for (const [urgent, kind] of [
        [true, 'clinic'],
        [false, 'discharge'],
        [true, 'discharge'],
      ] as const) {
        const letter = aLetter({ kind, ...dates });
        const body = bodyOf([under(agreement, topic, { outcome, urgent })], { letter, patientTold: true });
        expect(wordsIn(body), body).toBeLessThanOrEqual(WORDS_IN_HALF_A_MINUTE);
      }
  });

  it.each(TOPICS.filter((topic) => topic !== 'late-letter'))(
    'to read one that is due soon, to a ward: %s',
    (topic) => {
      for (const outcome of OUTCOMES) {
        const soon = `${QUOTES[topic].replace(/\.$/, '')} by 3 April.`;
        const finding = under(agreement, topic, { outcome, quote: soon });
        const body = bodyOf([finding], { letter: aLetter({ kind: 'discharge' }) });
        if (outcome === 'return') expect(body).toContain('by 3 April 2026');
        expect(wordsIn(body), body).toBeLessThanOrEqual(WORDS_IN_HALF_A_MINUTE);
      }
    },
  );

  const four = [
    under(agreement, 'investigations'),
    under(agreement, 'fit-note'),
    under(agreement, 'medication'),
    under(agreement, 'onward-referral'),
  ] as const;

  it.each(['full', 'short'] as const)(
    'to read what a %s letter about four requests asks, and by when',
    (length) => {
      const body = bodyOf(four, { length });
      expect(body).toMatch(/^\d\. Onward referral: .*Please tell Dr J Okafor .* by 10 April/ms);
      expect(wordsIn(body), body).toBeLessThanOrEqual(WORDS_IN_HALF_A_MINUTE);
    },
  );

  it('and half a minute more to read the whole of a full letter about four requests, with why', () => {
    const { plain } = draftReply(aQuestion(four));
    const body = plain.slice(plain.indexOf('Thank you for'), plain.indexOf('With thanks and'));
    expect(body.match(/^ {3}Why: /gm)).toHaveLength(four.length);
    expect(wordsIn(body), body).toBeLessThanOrEqual(2 * WORDS_IN_HALF_A_MINUTE);
  });

  describe.each(['repeated', 'formal'] as const)('to read a %s letter', (tone) => {
    it.each(TOPICS)('about one request: %s', (topic) => {
      for (const outcome of OUTCOMES) {
        const body = bodyOf([under(agreement, topic, { outcome })], { tone, earlierLetter: '2026-01-12' });
        expect(wordsIn(body), body).toBeLessThanOrEqual(WORDS_IN_HALF_A_MINUTE);
      }
    });
  });

  it.each(['repeated', 'formal'] as const)(
    'to read what a %s letter about three requests asks, and by when, full or short',
    (tone) => {
      const [first, second, third] = four;
      for (const length of ['full', 'short'] as const) {
        const body = bodyOf([first, second, third], { tone, length, earlierLetter: '2026-01-12' });
        expect(body).toMatch(/^\d\. Medicines: .*Please tell Dr J Okafor .* by 10 April/ms);
        expect(wordsIn(body), body).toBeLessThanOrEqual(WORDS_IN_HALF_A_MINUTE);
      }
    },
  );

  it('and ten seconds more to read the whole of a message with three outcomes', () => {
    const [first, second, third] = [
      under(agreement, 'investigations'),
      under(agreement, 'medication', { outcome: 'done' }),
      under(agreement, 'onward-referral', { outcome: 'ask' }),
    ];
    const message = bodyOf([first, second, third], { length: 'message' });
    expect(message.split(/\s+/).length, message).toBeLessThanOrEqual(WORDS_IN_FORTY_SECONDS);
  });
});
