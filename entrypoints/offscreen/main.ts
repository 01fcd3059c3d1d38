import { serveOffscreen } from '../../src/browser/tabs/encoder-host.ts';
import { encoderAsker } from '../../src/encoder/ask-encoder.ts';

/** Chrome and Edge: a service worker cannot start workers, so this document starts the encoder's for it. */
serveOffscreen((script) => encoderAsker(new Worker(script)));
