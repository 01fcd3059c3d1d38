import { packs } from 'virtual:packs';
import { defineBackground } from 'wxt/utils/define-background';
import { scanLetter } from '../src/agreements/scan-letter.ts';
import { keepReaders } from '../src/browser/keep-readers.ts';
import { serveReading } from '../src/browser/serve-reading.ts';

export default defineBackground(() => {
  serveReading({
    scan: (text, agreementId) => scanLetter(text, agreementId, packs),
    onRead: async () => undefined,
    onCopied: async () => undefined,
  });
  keepReaders();
});
