import type { Agreement } from './agreement.ts';
import { didYouMean } from './explain-fault.ts';
import { parseAgreement } from './parse-agreement.ts';

interface AgreementFile {
  /** Such as `nottingham.yaml`. */
  readonly name: string;
  readonly content: unknown;
}

/** Agreement files as agreements, which hang together: each `basedOn` names one that is there. Throws a sentence where not. */
export function parseAgreements(files: readonly AgreementFile[]): Agreement[] {
  const read = files.map(({ name, content }) => ({ agreement: parseAgreement(content, name), file: name }));
  checkTogether(read);
  return read.map(({ agreement }) => agreement);
}

interface ReadAgreement {
  readonly agreement: Agreement;
  /** The file's name, for sentences about it. */
  readonly file: string;
}

/** Throws a sentence about the first agreement that does not hang together with the others. */
export function checkTogether(read: readonly ReadAgreement[]): void {
  const ids = [...new Set(read.map(({ agreement }) => agreement.id))];
  for (const [index, { agreement, file }] of read.entries()) {
    const { id, basedOn, starts, ends } = agreement;
    if (basedOn !== undefined && !ids.includes(basedOn)) {
      throw new Error(
        `${file}: basedOn names '${basedOn}', and no file has that id. ${didYouMean(basedOn, ids)}`,
      );
    }
    if (isBasedOnItself(id, read)) {
      throw new Error(
        `${file}: basedOn leads back to '${id}' itself. Name an agreement that stands on its own.`,
      );
    }
    if (ends !== undefined && ends < starts) {
      throw new Error(`${file}: it ends on ${ends}, before it starts on ${starts}. Correct one of the days.`);
    }
    const twin = read.find(
      ({ agreement: other }, at) => at < index && other.id === id && other.starts === starts,
    );
    if (twin) {
      throw new Error(
        `${file}: ${twin.file} has the same id and the same start, ${starts}. Change one of them.`,
      );
    }
  }
}

/** Whether any version of an agreement is, by whatever way, based on a version of the same. */
function isBasedOnItself(id: string, read: readonly ReadAgreement[]): boolean {
  const below = (of: string) =>
    read.flatMap(({ agreement }) => (agreement.id === of && agreement.basedOn ? [agreement.basedOn] : []));
  const seen = new Set<string>();
  const open = below(id);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...below(next));
  }
  return false;
}
