import { requests } from 'virtual:packs/requests';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scanInContext, scanLetter } from '../src/agreements/scan-letter.ts';
import { serveAudit } from '../src/audit/serve-audit.ts';
import { encoderAsker } from '../src/encoder/ask-encoder.ts';
import { readLetter } from '../src/letter/read-letter.ts';
import { openPdfInWorker } from '../src/reader/open-pdf-in-worker.ts';

/** The worker in which the files of an audit are read and counted. */
export default defineUnlistedScript(() =>
  serveAudit(globalThis as unknown as Worker, {
    async scanFor({ agreementId, agreements, inContext }) {
      const knowledge = { requests, agreements };
      if (!inContext) return async (text) => scanLetter(text, agreementId, knowledge);
      const readContext = encoderAsker(new Worker('/encoder.js'));
      await readContext(readLetter('')).catch((fault) => {
        throw new Error(`The reader of context cannot run: start the audit without it. ${fault.message}`);
      });
      return (text) => scanInContext(text, agreementId, { ...knowledge, readContext });
    },
    openPdf: openPdfInWorker,
  }),
);
