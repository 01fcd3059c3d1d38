import type { Agreement } from './agreement.ts';
import { didYouMean } from './explain-fault.ts';
import { parseAgreement } from './parse-agreement.ts';

export interface AgreementFile {
  /** Such as `nottingham.yaml`. */
  readonly name: string;
  readonly content: unknown;
}

/** Agreement files as agreements, which hang together: each `basedOn` names one that is there. Throws a sentence where not. */
export function parseAgreements(files: readonly AgreementFile[]): Agreement[] {
  const agreements = files.map(({ name, content }) => parseAgreement(content, name));
  const ids = [...new Set(agreements.map(({ id }) => id))];
  for (const [index, { id, basedOn, starts, ends }] of agreements.entries()) {
    const file = files[index]?.name ?? id;
    if (basedOn !== undefined && !ids.includes(basedOn)) {
      throw new Error(
        `${file}: basedOn names '${basedOn}', and no file has that id. ${didYouMean(basedOn, ids)}`,
      );
    }
    if (ends !== undefined && ends < starts) {
      throw new Error(`${file}: it ends on ${ends}, before it starts on ${starts}. Correct one of the days.`);
    }
    const twin = agreements.findIndex(
      (other, at) => at < index && other.id === id && other.starts === starts,
    );
    if (twin >= 0) {
      throw new Error(
        `${file}: ${files[twin]?.name} has the same id and the same start, ${starts}. Change one of them.`,
      );
    }
  }
  return agreements;
}
