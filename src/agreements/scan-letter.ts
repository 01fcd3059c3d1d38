import type { Letter } from '../letter/letter.ts';
import { readLetter } from '../letter/read-letter.ts';
import { findRequests, type RequestKnowledge } from '../requests/find-requests.ts';
import type { PassedOver } from '../requests/request.ts';
import type { Agreement } from './agreement.ts';
import { agreementInForce, agreementsInForce } from './agreement-in-force.ts';
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';

export interface Scan {
  readonly letter: Letter;
  readonly findings: readonly Finding[];
  readonly passedOver: readonly PassedOver[];
}

export interface ScanKnowledge {
  readonly requests: RequestKnowledge;
  readonly agreements: readonly Agreement[];
}

/**
 * Reads a letter's text, finds what it asks of the practice, and judges it by an agreement. Never throws, for any
 * text. `agreementId` must be one of `knowledge.agreements`.
 */
export function scanLetter(text: string, agreementId: string, knowledge: ScanKnowledge): Scan {
  const letter = readLetter(text);
  const { requests, passedOver } = findRequests(letter, knowledge.requests);
  const agreement = agreementInForce(agreementId, knowledge.agreements, letter);
  const agreements = agreementsInForce(knowledge.agreements, letter);
  return { letter, findings: judge(letter, requests, { agreement, agreements }), passedOver };
}
