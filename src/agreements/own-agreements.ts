import type { Agreement } from './agreement.ts';
import { parseAgreement } from './parse-agreement.ts';
import { checkTogether } from './parse-agreements.ts';

/** An agreement that somebody loaded: its file's name and text, and what was read from it. */
export interface OwnAgreement {
  readonly file: string;
  readonly text: string;
  readonly content: unknown;
}

export interface AgreementRead {
  readonly agreement: Agreement;
  readonly from: OwnAgreement;
}

export interface AgreementsWithOwn {
  readonly agreements: readonly Agreement[];
  /** What can be used of the loaded ones. */
  readonly own: readonly AgreementRead[];
  /** Why others cannot, as sentences. */
  readonly unused: readonly { readonly from: OwnAgreement; readonly says: string }[];
}

/** The shipped agreements and those that were loaded, each of which hangs together with those before it. */
export function withOwnAgreements(
  shipped: readonly Agreement[],
  loaded: readonly OwnAgreement[],
): AgreementsWithOwn {
  const own: AgreementRead[] = [];
  const unused: { from: OwnAgreement; says: string }[] = [];
  for (const from of loaded) {
    try {
      const agreement = parseAgreement(from.content, from.file);
      checkOwn(agreement, from.file, { shipped, own });
      own.push({ agreement, from });
    } catch (fault) {
      unused.push({ from, says: fault instanceof Error ? fault.message : String(fault) });
    }
  }
  return { agreements: [...shipped, ...own.map(({ agreement }) => agreement)], own, unused };
}

/** Throws a sentence where an agreement does not hang together with those that there are. */
export function checkOwn(
  agreement: Agreement,
  file: string,
  { shipped, own }: { readonly shipped: readonly Agreement[] } & Pick<AgreementsWithOwn, 'own'>,
): void {
  const { id } = agreement;
  if (shipped.some((each) => each.id === id)) {
    throw new Error(
      `${file}: the id '${id}' is that of an agreement that comes with Handback. Write another.`,
    );
  }
  checkTogether([
    ...shipped.map((each) => ({ agreement: each, file: each.name })),
    ...own.map((each) => ({ agreement: each.agreement, file: each.from.file })),
    { agreement, file },
  ]);
}

/** Whether both are the same version of the same agreement. */
export function isSame(one: Agreement, other: Agreement): boolean {
  return one.id === other.id && one.starts === other.starts;
}
