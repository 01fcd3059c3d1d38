import { companionView } from './companions/companion-view.ts';
import type { DraftQuestion } from './draft-question.ts';
import { draftReply } from './draft-reply.ts';
import { viewOfGroup } from './group-view.ts';
import { type Case, invented, letter, type PreviewTask } from './preview-task.ts';
import { fillIn } from './write-template.ts';

/** The letter with this topic only, and below it the one with another topic too. */
export function aloneAndAmongOthers(task: PreviewTask, invention: Case): string {
  return [
    letter(task, invention),
    draftReply(amongOthers(task, invention)).plain,
    ...(invention.outcome === 'ask' ? questionLines(invented(task, invention)) : []),
    ...(invention.outcome === 'return' ? actLines(invented(task, invention)) : []),
  ].join(`${'—'.repeat(20)}\n\n`);
}

/** Every question that the topic may ask, a line each: a letter asks those that the hospital's words leave open. */
function questionLines(question: DraftQuestion): string[] {
  const { groups, view } = companionView(question);
  return groups.flatMap((group) => {
    const questions = Object.values(group.reply.ask.parts ?? {});
    return questions.length === 0
      ? []
      : [`${questions.map((part) => `${fillIn(part, viewOfGroup(group, view))}?`).join('\n\n')}\n`];
  });
}

/** All that the topic may ask, with what leads in the hospital's words then: a letter asks what they want done. */
function actLines(question: DraftQuestion): string[] {
  const { groups, view } = companionView(question);
  return groups.slice(0, 1).flatMap((group) =>
    Object.values(group.reply.acts ?? {}).map((act) => {
      const own = { ...group, act };
      const asked = fillIn(group.reply.return.please, viewOfGroup(own, view));
      const lead = fillIn(act.request ?? group.reply.return.request, viewOfGroup(own, view));
      return `${[lead, asked].join('\n\n')}\n`;
    }),
  );
}

/** The same topic and another, with the same outcome; beside a question where it is the name of the topic that counts. */
export function amongOthers(task: PreviewTask, invention: Case): DraftQuestion {
  const question = invented(task, invention);
  const topic = invention.topic === 'results' ? 'investigations' : 'results';
  const isNamed = task.paragraph === 'heading';
  const [other] = invented(task, { ...invention, topic, ...(isNamed && { outcome: 'ask' }) }).findings;
  return { ...question, findings: [...question.findings, other] };
}
