import type { Topic } from '../requests/request.ts';
import type { Agreement, AgreementTopic, Exception } from './agreement.ts';

/** What a set of agreements says on a topic, and which of them spoke. */
export interface TopicEntry {
  readonly entry: AgreementTopic;
  /** The agreement that spoke. */
  readonly agreement: Agreement;
  /** Whether the agreement that was asked is silent, so that another spoke for it. */
  readonly isSilent: boolean;
  /** The entry's own exceptions, then those that hold for every topic. */
  readonly exceptions: readonly Exception[];
  /** The entry's own days, and from those below it what it does not say. */
  readonly days: AgreementTopic['days'];
}

interface TopicQuestion {
  readonly agreement: Agreement;
  /** Those that may fill its silences, each in the version in force. */
  readonly agreements: readonly Agreement[];
  /** Whether an entry binds in this case; by default it does. An entry that does not is silence. */
  readonly binds?: (entry: AgreementTopic) => boolean;
}

/** What an agreement says on a topic. Silence goes to the agreement on which it is based; undefined where all are silent. */
export function topicEntry(
  topic: Topic,
  { agreement, agreements, binds = () => true }: TopicQuestion,
): TopicEntry | undefined {
  const chain = basedOnChain(agreement, agreements);
  const spoke = chain.findIndex(({ topics }) => topics[topic] !== undefined && binds(topics[topic]));
  const speaker = chain[spoke];
  const entry = speaker?.topics[topic];
  if (!speaker || !entry) return undefined;
  const below = chain.slice(spoke);
  return {
    entry,
    agreement: speaker,
    isSilent: spoke > 0,
    exceptions: [...entry.exceptions, ...below.flatMap(({ exceptions }) => exceptions)],
    days: Object.assign({}, ...below.map(({ topics }) => topics[topic]?.days ?? {}).reverse()),
  };
}

/** The agreement, the one it is based on, and so forth. */
function basedOnChain(agreement: Agreement, agreements: readonly Agreement[]): Agreement[] {
  const chain: Agreement[] = [];
  let next: Agreement | undefined = agreement;
  while (next && !chain.includes(next)) {
    chain.push(next);
    const { basedOn }: Agreement = next;
    next = agreements.find(({ id }) => id === basedOn);
  }
  return chain;
}
