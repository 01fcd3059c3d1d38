import type { Agreement } from '../../agreements/agreement.ts';
import { type OwnAgreement, withOwnAgreements } from '../../agreements/own-agreements.ts';
import type { OwnReplies } from '../../reply/templates/own-replies.ts';
import type { Replies } from '../../reply/templates/replies.ts';
import { readTextFile } from '../read-text-file.ts';
import { saveFile } from '../save-file.ts';

const YAML = 'application/yaml';

/** Own words out of a file, beside the shipped replies. Rejects with a sentence about what is wrong with it. */
export async function readOwnRepliesFile(file: File, shipped: Replies): Promise<OwnReplies> {
  const { readOwnReplies } = await import('../../reply/templates/own-replies-file.ts');
  return readOwnReplies(await readTextFile(file), file.name, shipped);
}

/** The practice's own words as a file, to be edited or taken to another computer. */
export async function saveOwnReplies(own: OwnReplies, shipped: Replies): Promise<void> {
  const { writeOwnReplies } = await import('../../reply/templates/own-replies-file.ts');
  saveFile({ name: 'handback-letters.yaml', text: writeOwnReplies(own, shipped), type: YAML });
}

interface Beside {
  readonly shipped: readonly Agreement[];
  readonly loaded: readonly OwnAgreement[];
  /** The paragraphs that an agreement may name. */
  readonly paragraphs: readonly string[];
}

/** An agreement out of a file, beside those that there are. Rejects with a sentence about what is wrong with it. */
export async function readOwnAgreementFile(file: File, { shipped, loaded, paragraphs }: Beside) {
  const { readOwnAgreement } = await import('../../agreements/read-own-agreement.ts');
  const { own } = withOwnAgreements(shipped, loaded);
  return readOwnAgreement(await readTextFile(file), file.name, { shipped, own, paragraphs });
}

/** The file that an agreement was loaded from, as it was. */
export function saveOwnAgreement({ file, text }: OwnAgreement): void {
  saveFile({ name: file, text, type: YAML });
}
