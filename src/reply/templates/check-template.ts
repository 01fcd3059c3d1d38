import Mustache from 'mustache';
import { didYouMean } from '../../agreements/explain-fault.ts';

/** What a template may name. */
const PLACEHOLDERS = [
  'act',
  'acted',
  'agreement',
  'agreements',
  'asked',
  'besides',
  'byDates',
  'citesGuideline',
  'clause',
  'clinicDate',
  'code',
  'complaintBy',
  'condition',
  'consultant',
  'contact',
  'daysAllowed',
  'daysLate',
  'delayed',
  'department',
  'do',
  'done',
  'dueBy',
  'earlierLetter',
  'event',
  'given',
  'gives',
  'handsOver',
  'heading',
  'hospital',
  'hospitalTelephone',
  'icb',
  'injects',
  'isAbout',
  'isAgain',
  'isCalledUrgent',
  'isElsewhere',
  'isFormal',
  'isLate',
  'isList',
  'isMedicine',
  'isNamed',
  'isNone',
  'isOver',
  'isOverdue',
  'isPhoned',
  'isSent',
  'isSupply',
  'isToPatient',
  'isToday',
  'isUntold',
  'isUrgent',
  'isUrgentByWords',
  'it',
  'items',
  'leads',
  'letterDate',
  'lmc',
  'number',
  'open',
  'patient',
  'patientName',
  'patientTold',
  'period',
  'practice',
  'questions',
  'quotes',
  'recurs',
  'repliesToday',
  'replyBy',
  'returned',
  'ring',
  'ringDay',
  'rings',
  'safetyNote',
  'says',
  'several',
  'severalQuestions',
  'source',
  'team',
  'telephone',
  'text',
  'them',
  'thing',
  'things',
  'this',
  'today',
  'topics',
  'until',
  'urgentTopics',
] as const;

type Token = [kind: string, name: string, start: number, end: number, inner?: unknown];

/** Throws a sentence, beginning with `place`, where a template has a fault or names what is not among the `known`. */
export function checkTemplate(text: string, place: string, known: readonly string[] = PLACEHOLDERS): void {
  checkTokens(tokensOf(text, place), place, known);
}

/** All that a template names. Its braces must be in order. */
export function namesIn(text: string): string[] {
  return namesOf(Mustache.parse(text) as readonly Token[]);
}

function namesOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(([kind, name, , , inner]) =>
    kind === 'text' ? [] : [name, ...(Array.isArray(inner) ? namesOf(inner as readonly Token[]) : [])],
  );
}

function tokensOf(text: string, place: string): readonly Token[] {
  try {
    return Mustache.parse(text) as readonly Token[];
  } catch (fault) {
    const what = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`${place} has a fault in its braces. ${what}.`);
  }
}

function checkTokens(tokens: readonly Token[], place: string, known: readonly string[]): void {
  for (const [kind, name, , , inner] of tokens) {
    if (kind === 'text') continue;
    if (kind === '&' || kind === '>')
      throw new Error(`${place}: write {{${name}}} with two braces and nothing before the name.`);
    if (!known.includes(name)) {
      const hint = didYouMean(name, known);
      const all = known.join(', ');
      const rest = hint.includes(all) ? '' : ` Known are ${all}.`;
      throw new Error(`${place}: {{${name}}} is not something that a letter knows. ${hint}${rest}`);
    }
    if (Array.isArray(inner)) checkTokens(inner as readonly Token[], place, known);
  }
}
