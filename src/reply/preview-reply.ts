import type { ClauseCited } from '../agreements/finding.ts';
import type { Topic } from '../requests/request.ts';
import { companionView } from './companions/companion-view.ts';
import { patientNote } from './companions/patient-note.ts';
import { LONGEST_TEXT, textView, writeText } from './companions/patient-text.ts';
import { recordLine } from './companions/record-line.ts';
import type { DraftQuestion } from './draft-question.ts';
import { draftReply } from './draft-reply.ts';
import { type Case, invented, letter, outcomeNamed, type PreviewTask } from './preview-task.ts';
import { aloneAndAmongOthers, amongOthers } from './preview-topic.ts';
import { requestList } from './request-list.ts';
import { type Outcome, type PlainReason, TONES } from './templates/replies.ts';
import { isAround, type SectionAround } from './templates/reply-sections.ts';

/** What is left to the practice to decide; what no words of a topic fit. */
const OPEN = 'Please consider a DEXA scan.';
const REASONED = 'GP to arrange an ECG as we do not have a machine here.';
const OTHERWISE = 'GP to look into the cause.';
/** What waits for something; and what is wanted in the week of the invented letter. */
const WAITS = 'GP to repeat U&Es once she is well.';
/** So many days after the invented letter's visit the supply ends soon after today. */
const SUPPLIED = 55;
const NEAR = 'GP to repeat U&Es by 27 April 2026.';
const FAR = 'GP to repeat U&Es in twelve weeks.';

const SAFETY_NOTE = 'we rang the patient today';

/** The letter back to an invented letter, or what goes with it, in which a paragraph stands. */
export function previewReply(task: PreviewTask): string {
  const { section, paragraph } = task;
  if (section === 'late-letter' && paragraph === 'heading')
    return recordLine(invented(task, { topic: section }));
  if (!isAround(section))
    return aloneAndAmongOthers(task, { topic: section, outcome: outcomeNamed(paragraph) });
  return AROUND[section](task);
}

const AROUND: Readonly<Record<SectionAround, (task: PreviewTask) => string>> = {
  'opening-first': (task) => letter(task, purpose(task)),
  'opening-repeated': (task) => letter(task, purpose(task), { tone: 'repeated', ...EARLIER }),
  'opening-formal': (task) => letter(task, purpose(task), { tone: 'formal', ...EARLIER }),
  several: (task) => severalTopics(task),
  basis: (task) => letter(task, { clause: basis(task) }),
  cited: (task) => letter(task, { clause: basis(task) }, { length: 'short' }),
  plainly: (task) => {
    const [topic, quote] = PLAINLY[task.paragraph as PlainReason];
    return inWords(task, 'return', quote, { topic, clause: { inLetters: false } });
  },
  safety: (task) => (SAFETY[task.paragraph] ?? safety)(task),
  end: (task) =>
    letter(
      task,
      {},
      { ...tone(task), ...(task.paragraph === 'copyTo' && { fields: { consultant: 'Mr B Lee' } }) },
    ),
  message: (task) => letter(task, {}, { ...tone(task), length: 'message' }),
  patient: (task) => patientNote(invented(task, { outcome: outcomeNamed(task.paragraph) })) ?? '',
  text: ({ paragraph, replies, ...task }) =>
    textMessages(
      replies.companions.text[paragraph === 'done' ? 'done' : 'asked'],
      invented({ paragraph, replies, ...task }, {}),
    ),
  record: (task) => recordLine({ ...invented(task, {}), safetyNote: SAFETY_NOTE, patientTold: true }),
};

/** What a hospital asks for which each plain reason is given. */
const PLAINLY: Readonly<Record<PlainReason, readonly [Topic, string]>> = {
  wound: ['follow-up', 'Clips out at ten days with your nurse.'],
  stop: ['medication', 'GP to stop the iron.'],
  dose: ['medication', 'GP to raise ramipril to 5 mg.'],
  decide: ['investigations', OPEN],
  list: ['expedite', 'Please ask your GP to expedite.'],
  booking: ['dna', 'He did not attend.'],
  referral: ['referral-returned', 'Please refer again.'],
  told: ['patient-communication', 'GP to let her know.'],
  usual: ['investigations', 'GP to repeat U&Es.'],
};

/** Paragraphs that stand in a letter of their own kind. */
const SAFETY: Readonly<Record<string, (task: PreviewTask) => string>> = {
  notYet: (task) => inWords(task, 'done', WAITS),
  'manners.decide.request': (task) => inWords(task, 'return', OPEN),
  'manners.decide.return': (task) => inWords(task, 'return', OPEN),
  'manners.decide.ask': (task) => inWords(task, 'ask', OPEN),
  'manners.plain.request': (task) => inWords(task, 'return', OTHERWISE),
  'manners.plain.return': (task) => inWords(task, 'return', OTHERWISE),
  'manners.prescriber.return': (task) => {
    const question = invented(task, { topic: 'medication' });
    return draftReply({ ...question, letter: { ...question.letter, cannotPrescribe: true } }).plain;
  },
  inCase: (task) => inWords(task, 'return', WAITS),
  given: (task) => inWords(task, 'return', REASONED),
  privately: (task) => letter(task, { outcome: 'ask', isPrivate: true }),
  byDate: severalDays,
  ringOn: severalDays,
  passOn: (task) => letter(task, {}),
  known: (task) => {
    const question = invented(task, { topic: 'medication', urgent: true });
    const [first, ...others] = question.findings;
    return draftReply({ ...question, findings: [{ ...first, known: { lacks: true } }, ...others] }).plain;
  },
  due: (task) => inWords(task, 'return', NEAR),
  dueLater: (task) => inWords(task, 'return', FAR),
  supply: (task) => letter(task, { topic: 'medication', daysSupplied: SUPPLIED }),
};

const EARLIER = { earlierLetter: '2025-11-12' };

function severalTopics(task: PreviewTask): string {
  const isUnclaimed = task.paragraph === 'noClause';
  const question = amongOthers(task, {
    ...purpose(task),
    ...(isUnclaimed && { clause: { inLetters: false, unclaimed: true } }),
  });
  if (task.paragraph.startsWith('table.')) return tableLines(amongOthers(task, { topic: 'late-letter' }));
  return draftReply(question).plain;
}

/** The letter about two topics, of which one is urgent. */
function severalDays(task: PreviewTask): string {
  const question = amongOthers(task, {});
  const [first, ...others] = question.findings;
  return draftReply({ ...question, findings: [{ ...first, urgent: true }, ...others] }).plain;
}

/** The table of requests, which letters copied with their formatting have: a line for each row. */
function tableLines(question: DraftQuestion): string {
  const { groups, view } = companionView(question);
  const { columns, rows } = requestList(groups, question, view);
  return [columns, ...rows.map(({ heading, quotes, ask, by }) => [[heading, ...quotes].join(' '), ask, by])]
    .map((cells) => `${cells.join(' | ')}\n`)
    .join('\n');
}

/** Every wording of a text message, with its length. */
function textMessages(templates: Readonly<Record<string, string>>, question: DraftQuestion): string {
  const view = textView(question);
  return Object.values(templates)
    .map((template) => writeText(template, view))
    .map((text) => `${text}\n(${text.length} of ${LONGEST_TEXT} characters)\n`)
    .join('\n');
}

function safety(task: PreviewTask): string {
  const { paragraph } = task;
  return letter(
    task,
    {
      topic: paragraph === 'unsafe.results' ? 'results' : 'investigations',
      urgent: ['urgency', 'ringing'].includes(paragraph),
      outcome: outcomeNamed(paragraph),
    },
    {
      patientTold: true,
      ringsToday: true,
      ...(paragraph !== 'unsafe.returned' && { safetyNote: SAFETY_NOTE }),
    },
  );
}

/** The letter where the hospital asks in these words. */
function inWords(task: PreviewTask, outcome: Outcome, quote: string, parts: Case = {}): string {
  const question = invented(task, { outcome, ...parts });
  const [first, ...others] = question.findings;
  return draftReply({
    ...question,
    answersReasons: true,
    findings: [{ ...first, quote }, ...others.map((each) => ({ ...each, quote }))],
  }).plain;
}

function purpose({ paragraph }: PreviewTask): Case {
  return paragraph.endsWith('late-letter') ? { topic: 'late-letter' } : { outcome: outcomeNamed(paragraph) };
}

function basis({ paragraph }: PreviewTask): Partial<ClauseCited> {
  if (paragraph === 'quoted') return { textIs: 'quoted' };
  return { textIs: 'paraphrased', basis: paragraph === 'national' ? 'national' : 'own' };
}

/** The tone that a paragraph is for: `first`, `thanks.formal`. Copies are told of in a complaint alone. */
function tone({ paragraph }: PreviewTask): Partial<DraftQuestion> {
  const named = TONES.find((each) => paragraph.endsWith(each));
  return { tone: named ?? (paragraph === 'copies' ? 'formal' : 'first'), ...EARLIER };
}
