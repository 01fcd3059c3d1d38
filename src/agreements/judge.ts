import type { Letter, Range } from '../letter/letter.ts';
import type { LetterRequest, PassedOver } from '../requests/request.ts';
import type { Agreement, AgreementTopic, Condition } from './agreement.ts';
import { bindsProvider } from './binds-provider.ts';
import { citeClause } from './cite-clause.ts';
import { conditionsOf } from './conditions-of.ts';
import { explainWhy } from './explain-why.ts';
import type { Finding, Verdict } from './finding.ts';
import { lateLetter } from './late-letter.ts';
import { sayInCase } from './say-in-case.ts';
import { type Told, toldOf } from './told-of.ts';
import { topicEntry } from './topic-entry.ts';

export interface Jurisdiction {
  /** The agreement to judge by, in the version in force on the letter's date. */
  readonly agreement: Agreement;
  /** Every agreement that may fill its silences. */
  readonly agreements: readonly Agreement[];
}

export interface Judgement {
  /**
   * In the letter's order: requests that the agreement leaves with the hospital, or may, and last the letter itself when it
   * came late.
   */
  readonly findings: readonly Finding[];
  /** The proper requests to a practice, and why they are left with it. */
  readonly leftWithPractice: readonly PassedOver[];
}

/** What the agreement makes of a letter's requests. */
export function judge(letter: Letter, requests: readonly LetterRequest[], by: Jurisdiction): Judgement {
  const decided = requests.map((request) => ({ request, decision: decide(letter, request, by) }));
  const findings = decided.flatMap(({ request, decision }) => findingOf(letter, request, decision, by) ?? []);
  const late = lateLetter(letter, requests, by);
  const sorted = findings.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return {
    findings: [...sorted.map((finding) => withoutOthers(finding, sorted)), ...(late ? [late] : [])],
    leftWithPractice: decided.flatMap(({ request, decision }) =>
      decision?.verdict === 'allowed' ? [leftOver(letter, request, decision, by)] : [],
    ),
  };
}

/** A finding whose context is no sentence that another topic's finding quotes: a letter has none under two topics. */
function withoutOthers(finding: Finding, findings: readonly Finding[]): Finding {
  const { quoteInContext, ...alone } = finding;
  if (quoteInContext === undefined) return finding;
  const from = finding.end - quoteInContext.length;
  const isOfOther = findings.some(
    ({ topic, start, end }) => topic !== finding.topic && start < finding.start && end > from,
  );
  return isOfOther ? alone : finding;
}

function leftOver(
  { text }: Letter,
  { start, end }: Range,
  { because }: Decision,
  by: Jurisdiction,
): PassedOver {
  const why = because ?? `${by.agreement.shortName} leaves this with the practice.`;
  return { start, end, quote: text.slice(start, end), why: asClause(why) };
}

/** A sentence as the rest of another one. */
function asClause(sentence: string): string {
  return sentence.replace(/^(?:This|The|An?|It)\b/, (word) => word.toLowerCase()).replace(/\.$/, '');
}

/**
 * A request that somebody at the practice marked in the letter, as a finding. Where the agreement does not leave it with
 * the hospital it is one to check, and says so.
 */
export function judgeMarked(letter: Letter, request: LetterRequest, by: Jurisdiction): Finding {
  const { start, end, topic, urgent, mayBeUrgent, reasons, sureness, medicine, medicines } = request;
  const judged = findingOf(letter, request, decide(letter, request, by), by);
  const found = judged ?? {
    topic,
    verdict: 'check' as const,
    start,
    end,
    quote: letter.text.slice(start, end),
    urgent,
    ...(mayBeUrgent && { mayBeUrgent }),
    why: `${by.agreement.shortName} does not leave this with the provider. Look at the letter before you hand it back.`,
    reasons,
    sureness,
    ...contextOf(toldOf(letter, request)),
    ...(medicine && { medicine }),
    ...(medicines && { medicines }),
    reply: topic,
  };
  return { ...found, id: `marked-${start}-${end}`, foundBy: 'reader' };
}

function findingOf(
  letter: Letter,
  request: LetterRequest,
  decision: Decision | undefined,
  by: Jurisdiction,
): Finding | undefined {
  if (!decision || decision.verdict === 'allowed') return undefined;
  const { spoke, told, conditions, verdict, because } = decision;
  const { start, end, topic, urgent, mayBeUrgent, reasons, sureness, medicine, medicines } = request;
  const said = { ...spoke, entry: sayInCase(spoke.entry, conditions) };
  const { daysSupplied, beginsAtVisit } = told;
  return {
    id: `${topic}-${start}-${end}`,
    topic,
    verdict,
    start,
    end,
    quote: letter.text.slice(start, end),
    urgent,
    ...(mayBeUrgent && { mayBeUrgent }),
    why: explainWhy(said, by.agreement, because),
    clause: citeClause(said, letter),
    reasons,
    sureness,
    ...contextOf(told),
    ...(verdict === 'check' && conditions.has('local-claim') && { claimsLocally: true as const }),
    ...(conditions.has('private') && { isPrivate: true }),
    ...(medicine && { medicine }),
    ...(medicines && { medicines }),
    ...(daysSupplied !== undefined && { daysSupplied }),
    ...(verdict === 'breach' && beginsAtVisit && { beginsAtVisit }),
    reply: spoke.entry.reply,
  };
}

function contextOf({ quoteInContext, visitAfter }: Told): Pick<Finding, 'quoteInContext' | 'visitAfter'> {
  return {
    ...(quoteInContext !== undefined && { quoteInContext }),
    ...(visitAfter !== undefined && { visitAfter }),
  };
}

type Decision = NonNullable<ReturnType<typeof decide>>;

/**
 * Which entry speaks of a request, what it says, and of an exception why: the local one where it binds this hospital in this
 * case, else the one below it. Undefined where no agreement has the topic.
 */
function decide(letter: Letter, request: LetterRequest, by: Jurisdiction) {
  const told = toldOf(letter, request);
  const conditionsBy = (days: AgreementTopic['days']) => conditionsOf(letter, request, told, days);
  const spoke = topicEntry(request.topic, {
    ...by,
    binds: (entry) =>
      bindsProvider(entry, letter) && holdsAll(entry.appliesTo?.when, conditionsBy(entry.days)),
  });
  if (!spoke) return undefined;
  const conditions = conditionsBy(spoke.days);
  const exception = spoke.exceptions.find(({ when }) => when.every((condition) => conditions.has(condition)));
  return {
    spoke,
    told,
    conditions,
    verdict: exception?.verdict ?? OWNERS[spoke.entry.owner],
    because: exception?.because,
  };
}

const OWNERS: Readonly<Record<AgreementTopic['owner'], Verdict | 'allowed'>> = {
  hospital: 'breach',
  'by agreement': 'check',
  practice: 'allowed',
};

function holdsAll(when: readonly Condition[] | undefined, conditions: ReadonlySet<Condition>): boolean {
  return (when ?? []).every((condition) => conditions.has(condition));
}
