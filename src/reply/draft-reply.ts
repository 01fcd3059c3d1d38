import { answerDays } from './answer-by.ts';
import type { Draft } from './draft.ts';
import { draftFields, missingFrom } from './draft-fields.ts';
import type { DraftQuestion } from './draft-question.ts';
import { endDays } from './due-day.ts';
import { inFairTone } from './fair-tone.ts';
import { headOf } from './letter-head.ts';
import { letterView } from './letter-view.ts';
import { listWords } from './list-topics.ts';
import { messageLines } from './message.ts';
import { letterBody } from './paragraphs.ts';
import { quoteWords } from './quote-words.ts';
import { shortQuote } from './short-quote.ts';
import { groupTopics, hasUrgent, type TopicGroup } from './topic-groups.ts';
import { writeHtml, writeHtmlLines, writePlain } from './write-letter.ts';
import { fillIn } from './write-template.ts';

/**
 * One letter back for all the ticked findings: what was asked, why it is the hospital's, what we ask, what makes it
 * safe, thanks. It says nothing that the hospital's letter, the agreement or the GP did not say.
 */
export function draftReply(asked: DraftQuestion): Draft {
  const question = inFairTone(asked);
  const fields = draftFields(question.letter, question.fields);
  const groups = groupTopics(question);
  return {
    fields,
    missing: missingFrom(fields, question.letter),
    answerBy: answerDays(groups, question),
    needsSafetyNote: hasUrgent(groups) && !question.safetyNote?.trim(),
    cautions: { ...cautionsFor(groups, question), ...toneCaution(asked, question) },
    ...wordsOf(question, groups),
  };
}

function wordsOf(question: DraftQuestion, groups: readonly TopicGroup[]): Pick<Draft, 'plain' | 'html'> {
  const fields = draftFields(question.letter, question.fields);
  const view = letterView(question, groups);
  if (question.length === 'message') {
    const lines = messageLines(question, { groups, fields, view });
    return { plain: `${lines.join('\n')}\n`, html: writeHtmlLines(lines) };
  }
  const head = headOf(question, fields, view);
  const body = letterBody(question, groups, view);
  return { plain: writePlain(head, body), html: writeHtml(head, body) };
}

function toneCaution(asked: DraftQuestion, { tone, replies }: DraftQuestion): Draft['cautions'] {
  return asked.tone === 'formal' && tone !== 'formal' ? { formal: replies.letter.cautions.formal } : {};
}

/** Is something that needs an answer urgent by itself, and not only due too soon? */
function isUrgentByItself(groups: readonly TopicGroup[]): boolean {
  return groups.some(({ isUrgent, findings }) => isUrgent && findings.some(({ urgent }) => urgent));
}

/** As many words of the hospital's tell a request to the GP. */
const MOST_QUOTED = 14;

function cautionsFor(
  groups: readonly TopicGroup[],
  { letter, replies, today }: DraftQuestion,
): Draft['cautions'] {
  const { urgent, tooSoon, overdue, untimed, results, notYet, ...cautions } = replies.letter.cautions;
  const { addressee } = letter;
  const returnsResult = groups.some(
    ({ findings, outcome }) => outcome !== 'done' && findings[0].topic === 'results',
  );
  const isOverdue = groups.some(
    ({ findings, outcome }) =>
      outcome !== 'done' && findings.some((each) => endDays(each, letter).some((day) => day < today)),
  );
  const untold = groups
    .filter(({ isUrgent }) => !isUrgent)
    .flatMap(({ untold: those }) => those)
    .map((finding) => `“${shortQuote(finding, MOST_QUOTED) ?? quoteWords(finding.quote)}”`);
  return {
    ...(hasUrgent(groups) && (isUrgentByItself(groups) ? { urgent } : { tooSoon })),
    ...(isOverdue && { overdue }),
    ...(untold.length > 0 && { untimed: fillIn(untimed, { quotes: listWords(untold) }) }),
    ...(returnsResult && { results }),
    ...(groups.some(({ isNotYet }) => isNotYet) && { notYet }),
    ...(addressee !== 'gp' && { [addressee]: cautions[addressee] }),
  };
}
