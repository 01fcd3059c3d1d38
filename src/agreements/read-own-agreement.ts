import type { Agreement } from './agreement.ts';
import { didYouMean } from './explain-fault.ts';
import { type AgreementRead, type AgreementsWithOwn, checkOwn, isSame } from './own-agreements.ts';
import { parseAgreement } from './parse-agreement.ts';
import { readYamlFields } from './yaml-text.ts';

interface Known extends Pick<AgreementsWithOwn, 'own'> {
  readonly shipped: readonly Agreement[];
  /** The paragraphs that an agreement may name. */
  readonly paragraphs: readonly string[];
}

/**
 * An agreement from a file's text. Throws a sentence that names the file and, where it can, the line, and says what to
 * do. One of the same id and start as a loaded one takes its place.
 */
export function readOwnAgreement(
  text: string,
  file: string,
  { shipped, own, paragraphs }: Known,
): AgreementRead {
  const { content, lineOf } = readYamlFields(text, file);
  const agreement = parseAgreement(content, file, lineOf);
  for (const [topic, entry] of Object.entries(agreement.topics)) {
    if (paragraphs.includes(entry.reply)) continue;
    const line = lineOf(['topics', topic, 'reply']);
    throw new Error(
      `${file}, line ${line}: there is no paragraph '${entry.reply}' for letters. ${didYouMean(entry.reply, paragraphs)}`,
    );
  }
  checkOwn(agreement, file, { shipped, own: own.filter((each) => !isSame(each.agreement, agreement)) });
  return { agreement, from: { file, text, content } };
}
