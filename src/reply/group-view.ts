import { citesLocalGuideline } from '../agreements/claims-locally.ts';
import { writeDay } from '../agreements/write-day.ts';
import { isCalledUrgent } from '../requests/is-called-urgent.ts';
import { besidesOf } from './acts-asked.ts';
import { asksAgain, asksSeveral } from './asks-several.ts';
import type { ChosenFinding } from './draft-question.ts';
import { handsOver } from './hands-over.ts';
import { isMedicine } from './knows-of.ts';
import { listWords, lowerFirst, upperFirst } from './list-topics.ts';
import { notePeriod } from './note-period.ts';
import { objectWords } from './object-words.ts';
import { openParts } from './open-parts.ts';
import { reasonGiven } from './reason-given.ts';
import { recurs } from './recurs.ts';
import { isSentToPractice } from './sent-to-practice.ts';
import { withoutTails } from './tail-of.ts';
import type { LetterReply, TopicReply } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { fillIn, type View } from './write-template.ts';

/** What the templates of a topic may name. */
export function viewOfGroup(group: TopicGroup, view: View): View {
  const { findings, reply, outcome, goesOn, isUrgent, act } = group;
  const { daysLate, daysAllowed } = findings[0];
  const addressee = view.isToPatient ? 'patient' : 'gp';
  const own = {
    ...view,
    ...numberWords(isSeveral(findings) ? 2 : 1),
    ...(!isUnnamed(group) && objectWords(findings, isSeveral(findings))),
    ...(findings.some(isOfRelatives) && { patient: 'the family' }),
    ...{
      daysLate,
      daysAllowed,
      isUrgent,
      isElsewhere: findings.some(isElsewhere),
      isSent: !view.patientTold && findings.some((each) => isSentToPractice(each, addressee)),
      recurs: goesOn,
      besides: listWords(besidesIn(group, view)),
      handsOver: findings.every(handsOver),
      injects: findings.some(({ quote }) => INJECTS.test(quote)),
      citesGuideline: findings.some(({ quote }) => citesLocalGuideline(quote)),
      period: findings.length === 1 ? notePeriod(findings[0]) : undefined,
    },
  };
  if (act) return { ...own, act: fillIn(act.do, own) };
  if (outcome !== 'ask') return own;
  return { ...own, open: listWords(openParts(findings, reply).map((part) => fillIn(part, own))) };
}

/** Is it several requests? That a result is to be told to the patient, or sent, is not one more. */
function isSeveral(findings: TopicGroup['findings']): boolean {
  return (
    withoutTails(findings).length > 1 ||
    findings.some((each) => each.medicines !== undefined || asksSeveral(each))
  );
}

/** Is it asked back without the name of a medicine, of which the hospital leaves open what is to be done? */
function isUnnamed({ manner }: TopicGroup): boolean {
  return manner === 'decide' || manner === 'plain';
}

/** What is asked back in the place of the topic's own words, where those would not be true; undefined where they are. */
function asksOf({ manner, outcome }: TopicGroup, { manners }: LetterReply): string | undefined {
  if (manner === undefined) return undefined;
  return outcome === 'ask' ? manners.decide.ask : manners[manner].return;
}

/** What leads in the hospital's words. */
export function requestOf(group: TopicGroup, { manners }: LetterReply): string {
  const { manner, act, reply, outcome } = group;
  const own = manner === undefined || manner === 'prescriber' ? undefined : manners[manner].request;
  return own ?? act?.request ?? reply[outcome].request;
}

/** A medicine that somebody has to give: `the practice to order and inject`. */
const INJECTS = /\b(?:inject\w*|depots?|administer\w*|to be given by)\b/i;

/** Does a hospital say that a referral belongs to another service? */
function isElsewhere({ topic, quote }: ChosenFinding): boolean {
  return topic === 'referral-returned' && ELSEWHERE.test(quote.replace(/\s+/g, ' '));
}

const ELSEWHERE =
  /\b(?:wrong|elsewhere|outside (?:our|the)|not (?:one )?(?:for|of) (?:us|ours|our)|do(?:es)? not (?:see|cover|offer|treat|provide)|(?:another|a different|the (?:correct|right|appropriate)) (?:service|clinic|team|department|pathway))\b/i;

/** What is wanted besides, each with what is to be done; what a returned referral lacks among it. */
function besidesIn({ findings, lacks }: TopicGroup, view: View): string[] {
  const own = findings.flatMap(besidesOf).map((words) => fillIn(words, view));
  const lacked = lacks.map((reply) => `arrange ${namedIn(reply, view)} yourselves`);
  return [...new Set([...own, ...lacked])];
}

/** Is it a relative whom somebody is to tell? */
function isOfRelatives({ topic, quote }: ChosenFinding): boolean {
  return topic === 'patient-communication' && RELATIVES.test(quote) && !TO_PATIENT.test(quote);
}

/** It is told to the patient, whomever else it is about. */
const TO_PATIENT =
  /\b(?:with|to|tell|inform|let|reassure) (?:her|him|them|the (?:patient|pt))\b(?! (?:own )?(?:parents?|mum|dad|mother|father|daughters?|sons?|wife|husband|brothers?|sisters?|partner|family|relatives?|next of kin|nok))/i;

const RELATIVES =
  /\b(?:tell|inform|let|updat\w*|speak|talk|explain|contact|ring|call|discuss|reassur\w*|meet|see|pass|convey)\b[^.;]*\b(?:parents?|mum|dad|mother|father|daughters?|sons?|wife|husband|brothers?|sisters?|partner|family|relatives?|next of kin|nok)\b/i;

/**
 * What a letter says of a topic in a few words, or at length: with the condition that the hospital puts, and not that it was
 * done where its time has not come; and how soon it is wanted.
 */
export function saysOf(
  group: TopicGroup,
  length: 'please' | 'inShort',
  { letter, view }: { readonly letter: LetterReply; readonly view: View },
): string {
  const template = group.isNotYet
    ? letter.notYet
    : (asksOf(group, letter) ?? group.reply[group.outcome][length]);
  const says = fillIn(template, viewOfGroup(group, view));
  const soon = howSoon(group, letter, view);
  const { condition } = group;
  const asks =
    condition === undefined || group.manner !== undefined
      ? says
      : fillIn(letter.inCase, { condition, says: lowerFirst(says) });
  return [knownOf(group, letter, view), asks, soon, answerOf(group, letter, view)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** An answer to the reason that the hospital's words give, unless the GP leaves it out. */
function answerOf({ findings, outcome }: TopicGroup, { given: template }: LetterReply, view: View): string {
  const [given] = findings.flatMap((finding) => reasonGiven(finding) ?? []);
  if (!view.answersReasons || outcome !== 'return' || given === undefined) return '';
  return fillIn(template, { ...view, ...numberWords(isSeveral(findings) ? 2 : 1), given });
}

/** What the practice knows of the patient's supply, or of a test: it comes before what is asked. */
function knownOf({ findings, outcome }: TopicGroup, { known: template }: LetterReply, view: View): string {
  const [{ known, topic }] = findings;
  if (known === undefined || outcome === 'done') return '';
  const until = 'until' in known && writeDay(known.until);
  return upperFirst(fillIn(template, { ...view, until, isMedicine: isMedicine(topic) }));
}

/** That something is urgent, where it is, and by when it is wanted, where that is near. */
function howSoon({ findings, isUrgent, wanted }: TopicGroup, letter: LetterReply, { event }: View): string {
  const isAgain = findings.some((finding) => asksAgain(finding) || recurs(finding));
  const view = {
    event,
    ...numberWords(!isAgain && isSeveral(findings) ? 2 : 1),
    isAgain,
    isOver: wanted?.isOver,
    isOverdue: wanted?.isOverdue,
    isNone: wanted?.isNone,
    isUntold: wanted?.isUntold,
    isAbout: wanted?.isAbout,
    dueBy: wanted && writeDay(wanted.day),
    isCalledUrgent: findings.some(({ quote }) => isCalledUrgent(quote)),
    isUrgentByWords: findings.some(({ urgent }) => urgent),
  };
  const isSaid = isUrgent && (view.isCalledUrgent || !wanted);
  return [
    isSaid ? fillIn(letter.urgency, view) : '',
    wanted ? fillIn(wanted.isSupply ? letter.supply : letter.due, view) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The heading of a topic in a list, which tells what is returned, done and asked apart; and what is urgent in a mixed one. */
export function labelOf(
  { reply, outcome, isLateLetter, isUrgent }: TopicGroup,
  { label }: LetterReply,
  isMixed: boolean,
): string {
  const view = { heading: tidy(reply.heading), isUrgent: isMixed && isUrgent };
  return fillIn(label[isLateLetter ? 'return' : outcome], view);
}

/** A topic within a sentence to the hospital: `the fit note`, `the next tests`. */
export function nameOf(group: TopicGroup, view: View): string {
  return namedIn(group.reply, viewOfGroup(group, view));
}

function namedIn({ heading, named = lowerFirst(heading) }: TopicReply, view: View): string {
  return fillIn(named, view);
}

/** `several`, and the words that turn on it. */
export function numberWords(count: number): View {
  const several = count > 1;
  return { several, this: several ? 'these' : 'this', it: several ? 'them' : 'it' };
}

/** How many requests these topics have. */
export function countFindings(groups: readonly TopicGroup[]): number {
  return groups.reduce((sum, { findings }) => sum + withoutTails(findings).length, 0);
}
