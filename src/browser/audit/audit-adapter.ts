import browser from 'webextension-polyfill';
import type { Agreement } from '../../agreements/agreement.ts';
import type { Audited } from '../../audit/audited.ts';
import { giveUpOn } from '../../audit/give-up.ts';
import { keyedHash } from '../../audit/keyed-hash.ts';
import type { AuditStart } from '../../audit/serve-audit.ts';
import { isoDay } from '../../letter/iso-day.ts';
import { readPracticeKey } from '../counts/fingerprint.ts';
import { agreementsInUse } from '../settings/agreements-in-use.ts';
import { type AuditFile, type FileReader, openAuditReader, type ReadScan } from './audit-reader.ts';
import type { AuditAbout } from './audit-store.ts';

/** What an audit is made with in this browser: the agreements that are in use, and readers in workers. */
export function auditTools(shipped: readonly Agreement[], readScan: ReadScan) {
  const inUse = agreementsInUse(shipped);
  const today = () => isoDay(new Date());
  return {
    today,
    agreementId: () => inUse.chosen(),
    /** The keyed name of a file, by its path, size and date. */
    async keyOf(path: string, { size, lastModified }: File): Promise<string> {
      return keyedHash(await readPracticeKey())(`file\n${path}\n${size}\n${lastModified}`);
    },
    async readers({ agreementId, inContext, readsScans }: AuditAbout): Promise<() => FileReader> {
      await inUse.chosen();
      const start: AuditStart = {
        agreementId,
        agreements: inUse.current(),
        inContext,
        key: await readPracticeKey(),
        rules: browser.runtime.getManifest().version,
        today: today(),
      };
      return () => openAuditReader(start, readsScans ? readScan : undefined);
    },
    /** What stands for a file that no reader could read. */
    giveUp: ({ key }: AuditFile, why: string, { agreementId }: AuditAbout): Promise<Audited> =>
      giveUpOn(key, why, { agreementId, rules: browser.runtime.getManifest().version, today: today() }),
  };
}
