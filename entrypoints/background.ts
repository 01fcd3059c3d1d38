import { packs } from 'virtual:packs';
import { defineBackground } from 'wxt/utils/define-background';
import { scanInContext, scanLetter } from '../src/agreements/scan-letter.ts';
import { hostEncoder } from '../src/browser/encoder-host.ts';
import { keepReaders } from '../src/browser/keep-readers.ts';
import { serveReading } from '../src/browser/serve-reading.ts';
import { encoderAsker } from '../src/encoder/ask-encoder.ts';

export default defineBackground(() => {
  const readContext = hostEncoder((script) => encoderAsker(new Worker(script)));
  serveReading({
    scan: (text, agreementId) => scanLetter(text, agreementId, packs),
    scanInContext: (text, agreementId) => scanInContext(text, agreementId, { ...packs, readContext }),
    onRead: async () => undefined,
    onCopied: async () => undefined,
  });
  keepReaders();
});
