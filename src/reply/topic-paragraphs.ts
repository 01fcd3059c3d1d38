import type { DraftQuestion } from './draft-question.ts';
import { requestOf, saysOf, viewOfGroup } from './group-view.ts';
import { mayLackPower } from './may-lack-power.ts';
import { asSentence, quotesOf } from './quotes-of.ts';
import { citesOf, reasonParagraphs } from './reason-lines.ts';
import type { Replies } from './templates/replies.ts';
import { tidy } from './tidy.ts';
import type { TopicGroup } from './topic-groups.ts';
import { asText, fillIn, type Paragraph, type View, writeTemplate } from './write-template.ts';

/**
 * The only topic of a letter: what was asked, why it is the hospital's, what we ask. A letter that has more to say around
 * it says this in few words, and is read as soon.
 */
export function topicParagraphs(group: TopicGroup, question: DraftQuestion, view: View): Paragraph[] {
  const { replies, tone = 'first' } = question;
  const { letter } = replies;
  const request = requestOf(group, letter);
  const says = (length: 'please' | 'inShort') => asText(saysOf(group, length, { letter, view }));
  const own = viewOfGroup(group, view);
  const quotes = quotesOf(group, letter);
  const reasons = reasonParagraphs(group, letter, view);
  const saysMore = tone !== 'first' || (group.needsAnswer && (group.isUrgent || mayLackPower(question)));
  if (saysMore && quotes.length > 0)
    return [
      { kind: 'text', text: `${tidy(group.reply.heading)}: ${quotes.join('; ')}` },
      ...reasons,
      says('inShort'),
    ];
  return [
    ...writeTemplate(request, own),
    ...quotes.map((text) => ({ kind: 'quote', text }) as const),
    ...reasons,
    says('please'),
  ];
}

/** A topic in one line: its name, the quotes, what we ask, and the clause in brackets. */
export function topicLine(group: TopicGroup, { letter }: Replies, view: View): string {
  const request = requestOf(group, letter);
  const own = viewOfGroup(group, view);
  const quotes = quotesOf(group, letter);
  return [
    quotes.length > 0 ? `${tidy(group.reply.heading)}: ${asSentence(quotes)}` : fillIn(request, own),
    saysOf(group, 'please', { letter, view }),
    ...citesOf(group, letter),
  ].join(' ');
}
