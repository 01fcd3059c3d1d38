import type { Letter, Range } from '../letter/letter.ts';
import { readLetter } from '../letter/read-letter.ts';
import { findRequests, readMarked } from '../requests/find-requests.ts';
import { readWorth } from '../requests/gate.ts';
import type { RequestKnowledge } from '../requests/open-reader.ts';
import type { Opinion, ReadContext, RequestTopic } from '../requests/opinion.ts';
import type { PassedOver } from '../requests/request.ts';
import type { Agreement } from './agreement.ts';
import { agreementInForce, agreementsInForce } from './agreement-in-force.ts';
import type { Finding } from './finding.ts';
import { joinHalves } from './join-halves.ts';
import { joinMissed } from './join-missed.ts';
import { type Jurisdiction, judge, judgeMarked } from './judge.ts';
import { withoutLeadIns } from './without-lead-ins.ts';

export interface Scan {
  readonly letter: Letter;
  readonly findings: readonly Finding[];
  /**
   * What came near, in the letter's order: requests that the agreement leaves with the practice among it. Worked out when
   * it is asked for, which who only counts never does.
   */
  readonly passedOver: readonly PassedOver[];
}

/** What letters are scanned with. */
export interface ScanKnowledge {
  readonly requests: RequestKnowledge;
  readonly agreements: readonly Agreement[];
}

/**
 * Reads a letter's text, finds what it asks of the practice, and judges it by an agreement. Never throws, for any
 * text. `agreementId` must be one of `knowledge.agreements`.
 */
export function scanLetter(text: string, agreementId: string, knowledge: ScanKnowledge): Scan {
  return judgeLetter(readLetter(text), agreementId, knowledge);
}

/**
 * The same with a reader of context, whose opinion of each passage that is worth its reading is joined. Rejects where that
 * cannot run.
 */
export async function scanInContext(
  text: string,
  agreementId: string,
  { readContext, ...knowledge }: ScanKnowledge & { readonly readContext: ReadContext },
): Promise<Scan> {
  const letter = readLetter(text);
  const opinions = await readWorth(letter, knowledge.requests, readContext);
  return judgeLetter(letter, agreementId, knowledge, opinions);
}

/** A stretch of a letter that somebody at the practice marks as a request. */
export interface Marked extends Range {
  /** Absent until somebody has said; then it is the likeliest. */
  readonly topic?: RequestTopic;
}

/** A marked stretch of a letter's text as a finding. Undefined where no words of the letter stand there. */
export function scanMarked(
  text: string,
  { topic, ...stretch }: Marked,
  agreementId: string,
  { requests, agreements: known }: ScanKnowledge,
): Finding | undefined {
  const letter = readLetter(text);
  const request = readMarked(letter, stretch, requests);
  if (!request) return undefined;
  return judgeMarked(letter, topic ? { ...request, topic } : request, inForce(agreementId, known, letter));
}

function judgeLetter(
  letter: Letter,
  agreementId: string,
  knowledge: ScanKnowledge,
  opinions?: readonly (Opinion | undefined)[],
): Scan {
  const reading = findRequests(letter, knowledge.requests, opinions);
  const requests = joinMissed(letter, joinHalves(letter, reading.requests));
  const by = inForce(agreementId, knowledge.agreements, letter);
  const { findings, leftWithPractice } = judge(letter, requests, by);
  let passedOver: readonly PassedOver[] | undefined;
  return {
    letter,
    findings: withoutLeadIns(letter, findings),
    get passedOver() {
      passedOver ??= [...reading.passedOver, ...leftWithPractice].toSorted(
        (a, b) => a.start - b.start || a.end - b.end,
      );
      return passedOver;
    },
  };
}

function inForce(id: string, known: readonly Agreement[], letter: Letter): Jurisdiction {
  return { agreement: agreementInForce(id, known, letter), agreements: agreementsInForce(known, letter) };
}
