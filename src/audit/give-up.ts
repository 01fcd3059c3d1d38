import { notRead } from '../files/file-reading.ts';
import { auditFile } from './audit-file.ts';
import type { Audited } from './audited.ts';

/** What stands for a file that no reader could read, with a sentence that says why. `file` is its keyed name. */
export function giveUpOn(
  file: string,
  why: string,
  {
    agreementId,
    rules,
    today,
  }: { readonly agreementId: string; readonly rules: string; readonly today: string },
): Promise<Audited> {
  return auditFile(file, notRead(why), {
    scan: () => Promise.reject(new Error('Nothing is to be scanned.')),
    fingerprint: async () => file,
    agreementOf: () => ({ id: agreementId, version: 'none' }),
    rules,
    today,
  });
}
