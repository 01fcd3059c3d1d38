import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { actAsked } from './acts-asked.ts';
import { conditionSaid } from './condition-said.ts';
import type { ChosenFinding, DraftQuestion, OnDay } from './draft-question.ts';
import { startDay } from './due-day.ts';
import { hasUntoldTime } from './has-untold-time.ts';
import { isConditional } from './is-conditional.ts';
import { type Manner, mannerOf } from './manner.ts';
import { deedOf } from './medicine-act.ts';
import { isUrgent, isUrgentReferral, onOneClock } from './one-clock.ts';
import { outcomeOf } from './outcome-of.ts';
import { recurs } from './recurs.ts';
import { tailOf, withoutTails } from './tail-of.ts';
import type { ActReply, Outcome, Purpose, TopicReply } from './templates/replies.ts';
import { type WantedDay, wantedDay } from './wanted-day.ts';
import { nextWorkingDay } from './working-days.ts';

/** Findings of one topic that are answered alike, in one paragraph. */
export interface TopicGroup {
  readonly findings: readonly [ChosenFinding, ...ChosenFinding[]];
  readonly outcome: Outcome;
  readonly reply: TopicReply;
  /** What is asked of what is returned, where the topic tells apart what it is. */
  readonly act?: ActReply;
  /** How it is asked back, where the words of its topic would not be true of it. */
  readonly manner?: Manner;
  /** Of a returned referral: the topics of what it lacks, which are answered with it. */
  readonly lacks: readonly TopicReply[];
  readonly isLateLetter: boolean;
  /** Ticked as done, though the hospital's words tie it to something, or to a day, that has not come. */
  readonly isNotYet: boolean;
  /** What it hangs on, where it is handed back: `If raised`; empty where that cannot be said in these words. */
  readonly condition?: string;
  /** Done this time, and asked for again and again: the next time is to have an owner. */
  readonly goesOn: boolean;
  /** The hospital is asked to answer: not where the thing was done and is over, nor about a letter's date. */
  readonly needsAnswer: boolean;
  /** It needs an answer, and is urgent or due before an answer can come. */
  readonly isUrgent: boolean;
  /** Those of which the words tell a time that nobody could work out: only the GP can say by when an answer is wanted. */
  readonly untold: readonly ChosenFinding[];
  /** The near day by which all of it is wanted; absent where an answer is not needed, or can wait. */
  readonly wanted?: WantedDay;
  /** By finding, the day by which it is wanted, where that is further off and its words do not have the date. */
  readonly later: ReadonlyMap<ChosenFinding, WantedDay>;
}

type Grouped = OnDay & Pick<DraftQuestion, 'findings'>;

/**
 * The findings by topic, outcome, what they hang on, what is to be done with a medicine, and by when they are wanted: what is
 * urgent first, that the letter came late last, else in the order of the letter.
 */
export function groupTopics(question: Grouped): TopicGroup[] {
  const findings = onOneClock(question.findings, question);
  const returned = findings.find(isUrgentReferral);
  const lacked = findings.filter((finding) => returned && isLacked(finding, returned));
  const rest = withoutTails(findings).filter((finding) => !lacked.includes(finding));
  return answeredAlike(rest, question)
    .map((own) => {
      const ofOwn = findings.filter((each) => own.some((head) => head === tailOf(each, findings)));
      const others = returned && own.includes(returned) ? [...lacked, ...ofOwn] : ofOwn;
      return asGroup([...own, ...others], question);
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ isUrgent, isLateLetter }: TopicGroup): number {
  return Number(isLateLetter) - Number(isUrgent);
}

function answeredAlike(findings: readonly ChosenFinding[], day: OnDay): TopicGroup['findings'][] {
  const alike = new Map<string, TopicGroup['findings']>();
  for (const finding of findings) {
    const outcome = outcomeOf(finding);
    const key = JSON.stringify([
      finding.reply,
      outcome,
      isDoneTooSoon(finding, day),
      conditionOf(finding) ?? 'always',
      mannerOf(finding, outcome, day.letter) ?? 'usual',
      outcome !== 'ask' && finding.topic === 'medication' && deedOf(finding),
      outcome === 'return' && actAsked(finding),
      outcome !== 'done' && [isUrgent(finding, day), wantedOf(finding, day), finding.known],
    ]);
    const others = alike.get(key);
    alike.set(key, others ? [...others, finding] : [finding]);
  }
  return [...alike.values()];
}

function asGroup(findings: TopicGroup['findings'], day: OnDay): TopicGroup {
  const [first] = findings;
  const { topics } = day.replies;
  const outcome = outcomeOf(first);
  const reply = topics[first.reply] ?? topics[first.topic];
  const act = outcome === 'return' ? reply.acts?.[actAsked(first) ?? ''] : undefined;
  const manner = mannerOf(first, outcome, day.letter);
  const isLateLetter = first.topic === 'late-letter';
  const isNotYet = isDoneTooSoon(first, day);
  const condition = conditionOf(first);
  const goesOn = outcome === 'done' && !isNotYet && findings.some(recurs);
  const needsAnswer = (outcome !== 'done' && !isLateLetter) || goesOn;
  const wanted = outcome === 'done' ? undefined : wantedOf(first, day);
  return {
    findings,
    outcome,
    reply,
    ...(act && { act }),
    ...(manner && { manner }),
    lacks: findings.flatMap(({ topic }) => (topic === first.topic ? [] : [topics[topic]])),
    isLateLetter,
    isNotYet,
    ...(condition !== undefined && { condition }),
    goesOn,
    needsAnswer,
    untold: needsAnswer ? findings.filter((each) => isUntold(each, day)) : [],
    isUrgent: outcome !== 'done' && needsAnswer && findings.some((each) => isUrgent(each, day)),
    ...(wanted && { wanted }),
    later: new Map(outcome === 'done' ? [] : findings.flatMap((finding) => laterOf(finding, day))),
  };
}

/** Is it wanted at a time that nobody could work out, unless the GP said how it stands? */
function isUntold(finding: ChosenFinding, { letter }: OnDay): boolean {
  return !finding.canWait && finding.known === undefined && hasUntoldTime(finding, letter);
}

function isDoneTooSoon(finding: ChosenFinding, day: OnDay): boolean {
  return outcomeOf(finding) === 'done' && isForLater(finding, day);
}

function wantedOf(finding: ChosenFinding, day: OnDay): WantedDay | undefined {
  const wanted = finding.canWait ? undefined : wantedDay(finding, day);
  return wanted && isNear(wanted, day) ? wanted : undefined;
}

function laterOf(finding: ChosenFinding, day: OnDay): [ChosenFinding, WantedDay][] {
  const wanted = wantedDay(finding, day);
  return wanted && !wanted.isWritten && !isNear(wanted, day) ? [[finding, wanted]] : [];
}

/** So many days ahead a day is near enough to be the reason of the day to answer by. */
const NEAR = 7;

function isNear({ day }: WantedDay, { today }: OnDay): boolean {
  return differenceInCalendarDays(day, today) <= NEAR;
}

/** Topics of what a hospital may want before it takes a referral. */
const LACKED: ReadonlySet<string> = new Set(['investigations', 'onward-referral', 'referral-returned']);

/** So many characters are at most between a returned referral and what it lacks. */
const AROUND = 300;

/** Is it asked with a referral that comes back, and so settled by one answer with that? */
function isLacked(finding: ChosenFinding, returned: ChosenFinding): boolean {
  const gap = Math.max(finding.start - returned.end, returned.start - finding.end);
  return (
    finding !== returned && LACKED.has(finding.topic) && outcomeOf(finding) === 'return' && gap <= AROUND
  );
}

/** Is something urgent that needs an answer? */
export function hasUrgent(groups: readonly TopicGroup[]): boolean {
  return groups.some(({ isUrgent }) => isUrgent);
}

function conditionOf(finding: ChosenFinding): string | undefined {
  return outcomeOf(finding) === 'return' ? conditionSaid(finding) : undefined;
}

/** What is not done before its day; a test, a visit or a fit note can be arranged ahead. */
const ON_THE_DAY = new Set(['medication', 'shared-care', 'results', 'patient-communication', 'admin']);

/** Do the hospital's words tie it to something that has yet to come, or to a day after the next working one? */
function isForLater(finding: ChosenFinding, { letter, today, replies }: OnDay): boolean {
  const from = ON_THE_DAY.has(finding.topic) ? startDay(finding, letter) : undefined;
  return isConditional(finding) || (from !== undefined && from > nextWorkingDay(today, replies.bankHolidays));
}

/** What the letter is for as a whole: to return something, else to tell of it, else to ask, else only its date. */
export function purposeOf(groups: readonly TopicGroup[]): Purpose {
  const outcomes = groups.filter(({ isLateLetter }) => !isLateLetter).map(({ outcome }) => outcome);
  return (['return', 'done', 'ask'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'late-letter';
}
