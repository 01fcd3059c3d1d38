import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { isoDay } from '../letter/iso-day.ts';
import { monthDays } from './month-day.ts';
import { namedDays, STITCHES_OUT } from './named-day.ts';
import { quoteWords } from './quote-words.ts';
import { spansSaid, withCounts, withoutLengths } from './spans-said.ts';
import type { TimeSaid } from './time-said.ts';

/** At once, whenever that is. */
const AT_ONCE =
  /\b(?:(?<!\b(?:seen|told|given|started|done|taken|reviewed|clinic|level|bloods|results from|levels from|weeks? from|days? from|months? from|of|was|is|here) )today|due now|tonight|immediately|straight away|at once|(?:up)?on receipt|(?:on|the) day (?:that |when )?this (?:letter )?(?:reaches|gets to|arrives)|as soon as (?:this|you (?:get|receive|have) this)|when this (?:letter )?(?:reaches|arrives))\b/gi;

const TOMORROW = /(?<!\b(?:leave|away|holiday)\b[^.;,]{0,30})\btomorrow\b/gi;

/** In a week, on a day that nobody can tell. */
const SOME_DAY =
  /\b(?:(?:this coming|next|within the) week\b|(?<=\bfrom )this week\b)(?! or two)|\bend of (?:the )?week\b|\b(?<!\b(?:over|at|last|past) (?:the )?)weekend\b|\bwe?e?kly\b|\b(?:every|each) (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:day)?s?\b|\b(?:each|every|a) week\b/gi;

const FORTNIGHTLY = /\bfortnightly\b/gi;

/** Within some days: three are the fewest that these words may mean. */
const FEW_DAYS = /\b(?:in|within|over) (?:a|the (?:next|coming)) few days\b/gi;

/** How often what is dressed or injected has its turn, with the days to the next: care that is running, or begins at once. */
const TURNS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:(?:every|each) day|daily)\b/gi, 1],
  [/\b(?:(?:every|each) (?:other|second|2nd) day|(?:on )?alt(?:ernate|\.)? days?|48[- ]hourly)\b/gi, 2],
  [/\b(?:three times|thrice|3 times|3x)[ -](?:(?:a|per|each|every) week|weekly)\b/gi, 2],
  [/\b(?:twice|two times|2 times|2x)[ -](?:(?:a|per|each|every) week|weekly)\b/gi, 3],
];
const TURN_BY_TURN =
  /\b(?:re-?)?(?:dress(?:ed|ings?|es)?|pack(?:ed|ing|s)?|bandag\w*|wounds?|flush\w*|injections?|injected)\b/i;

/** `clips out day 10`: counted from an operation. */
const OPERATED = new RegExp(
  `\\b(?:(?:on|at|by|around|about|approx(?:imately)?|circa|${STITCHES_OUT}) (?:day |d)|(?:clips?|sutures?|stitch(?:es)?|staples?)\\b[^.;]{0,40}? day |(?<=\\b(?:bloods?|fbc|u&es?|lfts?|pcr|hb|inr|crp)\\b[^.;]{0,20} )day )(?<count>\\d{1,2})(?:[-–](?<upTo>\\d{1,2}))?\\b(?! of\\b)`,
  'gi',
);

/** A time among those of a request. */
export interface OrderedTime extends TimeSaid {
  /** Of a medicine: it is of a check that follows the deed, which is wanted sooner. */
  readonly isOfCheck: boolean;
}

type Reading = (words: string, from: string) => TimeSaid[];

/** The surest first: a time that stands within a surer one is part of it. */
const READINGS: readonly Reading[] = [
  namedDays,
  monthDays,
  spansSaid,
  counted(OPERATED, 'operated'),
  inDays(AT_ONCE, 0, 'vague'),
  inDays(TOMORROW, 1, 'now'),
  inDays(FEW_DAYS, 3, 'vague'),
  turnsIn,
  inDays(SOME_DAY, 7, 'vague'),
  inDays(FORTNIGHTLY, 14, 'every'),
];

/** Every time by which the words of a request want it, from the ISO day of the visit on, the earliest first. */
export function timesSaid(quote: string, from: string): OrderedTime[] {
  const words = withoutLengths(withCounts(quoteWords(quote)));
  const times: TimeSaid[] = [];
  for (const read of READINGS)
    times.push(...read(words, from).filter((time) => times.every((surer) => !overlaps(time, surer))));
  times.push(...fromNamed(times, words, from));
  const isNamed = times.some(({ kind }) => kind === 'named');
  return times
    .filter((time) => !isCorrected(time, times, words) && !(isNamed && time.kind === 'every'))
    .map((time) => ({ ...time, isOfCheck: DEED_AND_CHECK.test(words.slice(0, time.start)) }))
    .toSorted((a, b) => a.first.localeCompare(b.first) || a.start - b.start);
}

/** A deed with a medicine, and what is looked at later on it: `start atorvastatin, with lipids at three months`. */
const DEED_AND_CHECK =
  /\b(?:start|commenc|initiat|begin|prescrib|issu|giv|add|tak(?:e|ing) over|restart|continu|increas|reduc|chang|switch)\w*\b.*\b(?:with|and)\b.*\b(?:bloods?|fbc|u&es?|u\+es?|lfts?|tfts?|lipids?|liver|renal|kidney|creatinine|potassium|inr|ecg|bp|blood pressure|levels?|monitor\w*|check\w*|review\w*|look again|tests?)\b[^.;]*$/is;

function overlaps(one: TimeSaid, other: TimeSaid): boolean {
  return one.start < other.end && other.start < one.end;
}

const FROM_IT = /^ (?:from|after|following) (?:the )?$/i;

/** So long after a day that is named, in the place of both: `two weeks from 4 May`. */
function fromNamed(times: TimeSaid[], words: string, from: string): TimeSaid[] {
  return times.flatMap((span) => {
    const named = times.find(
      ({ kind, start }) => kind === 'named' && FROM_IT.test(words.slice(span.end, start)),
    );
    if (named === undefined) return [];
    for (const part of [span, named]) times.splice(times.indexOf(part), 1);
    const daysTo = (day: string) => differenceInCalendarDays(parseISO(day), parseISO(from));
    return [
      {
        ...named,
        start: span.start,
        first: daysAfter(named.first, daysTo(span.first)),
        last: daysAfter(named.last, daysTo(span.last)),
      },
    ];
  });
}

/** What leads in a day that says more exactly what was just said: `day 10, i.e. 12/3`, `in a week (9 March)`. */
const SAME_TIME = /^[\s,(–-]*(?:(?:i\.?e\.?|namely|which is|so|on|due|about|around)[\s,]*)?$/i;

/** Does a date follow that tells the same time exactly? */
function isCorrected(time: TimeSaid, times: readonly TimeSaid[], words: string): boolean {
  return (
    time.kind !== 'named' &&
    times.some(
      ({ kind, start }) =>
        kind === 'named' && start >= time.end && SAME_TIME.test(words.slice(time.end, start)),
    )
  );
}

function counted(pattern: RegExp, kind: TimeSaid['kind']): Reading {
  return (words, from) =>
    [...words.matchAll(pattern)].map((match) => {
      const { count = '', upTo = count } = match.groups ?? {};
      return {
        start: match.index,
        end: match.index + match[0].length,
        kind,
        first: daysAfter(from, Number(count)),
        last: daysAfter(from, Number(upTo)),
      };
    });
}

function inDays(pattern: RegExp, days: number, kind: TimeSaid['kind']): Reading {
  return (words, from) =>
    [...words.matchAll(pattern)].map((match) => {
      const day = daysAfter(from, days);
      return { start: match.index, end: match.index + match[0].length, kind, first: day, last: day };
    });
}

/** Each next turn, of care that has turns. */
function turnsIn(words: string, from: string): TimeSaid[] {
  if (!TURN_BY_TURN.test(words)) return [];
  return TURNS.flatMap(([often, days]) => inDays(often, days, 'every')(words, from));
}

function daysAfter(from: string, days: number): string {
  return isoDay(addDays(parseISO(from), days));
}
