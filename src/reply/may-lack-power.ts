import { draftFields, signatoriesOf } from './draft-fields.ts';
import type { DraftQuestion } from './draft-question.ts';

/** Those whose own service seldom arranges what comes after, and doctors in training. */
const SELDOM_ABLE =
  /\b(?:emergency|a ?& ?e|urgent|minor injur\w+|midwi\w+|dent(?:al|ist\w*)|pharmac\w+|optom\w+|opticians?|f(?:y ?)?[12]|foundation|sho|house officer|rmo|enp|ct ?[1-3]|trainee)\b/i;

/** For whom somebody else signs, and not for the hospital. */
const SOMEBODY = /^(?:dr|mr|mrs|ms|miss|prof)/i;

/**
 * May it be that whoever wrote cannot do what is asked? An emergency department and a ward, whose summaries doctors in
 * training sign, often cannot; a complaint is for somebody else.
 */
export function mayLackPower(question: DraftQuestion): boolean {
  const { letter, tone } = question;
  if (tone === 'formal') return false;
  const { recipient = '', department = '' } = draftFields(letter, question.fields);
  const [, forWhom = ''] = signatoriesOf(recipient);
  if (SOMEBODY.test(forWhom)) return true;
  return ['ed', 'discharge'].includes(letter.kind) || SELDOM_ABLE.test(`${recipient}\n${department}`);
}
