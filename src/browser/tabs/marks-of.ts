import type { Finding } from '../../agreements/finding.ts';
import { WHOSE_JOB } from '../../agreements/whose-job.ts';
import type { CardSays, LetterMark, LetterMarks } from '../../letter/frame.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { ShownLetter } from './tab-state.ts';

/**
 * What to mark of a letter, with what the card at each mark says. A late letter is a finding about the whole letter, and
 * has nothing to mark; what was dismissed is not marked any more.
 */
export function marksOf({ key, findings, dismissed }: ShownLetter): LetterMarks {
  const marks = findings
    .filter(({ id, start, end }) => end > start && !Object.hasOwn(dismissed, id))
    .map((finding): LetterMark => {
      const { id, verdict, start, end } = finding;
      return { id, verdict, start, end, says: says(finding) };
    });
  return { key, marks };
}

function says({ topic, verdict, urgent, why, clause }: Finding): CardSays {
  return {
    what: `${urgent ? 'Urgent: ' : ''}${TOPIC_NAMES[topic]}`,
    whose: `${WHOSE_JOB[verdict]} ${why}`,
    ...(clause?.number !== undefined && { clause: `${clause.number}, “${clause.title}”` }),
  };
}
