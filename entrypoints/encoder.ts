import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveEncoder } from '../src/encoder/serve-encoder.ts';

/** The worker in which the encoder runs, so that reading holds up no page. */
export default defineUnlistedScript(() => serveEncoder(globalThis as unknown as Worker));
