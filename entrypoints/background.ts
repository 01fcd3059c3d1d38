import { agreements } from 'virtual:packs/agreements';
import { requests } from 'virtual:packs/requests';
import { formatISO } from 'date-fns';
import { defineBackground } from 'wxt/utils/define-background';
import { agreementInForce } from '../src/agreements/agreement-in-force.ts';
import { knownAgreement } from '../src/agreements/known-agreement.ts';
import { type Marked, scanInContext, scanLetter, scanMarked } from '../src/agreements/scan-letter.ts';
import { agreementsInUse } from '../src/browser/agreements-in-use.ts';
import { hostEncoder } from '../src/browser/encoder-host.ts';
import { keepCounts } from '../src/browser/keep-counts.ts';
import { keepReaders } from '../src/browser/keep-readers.ts';
import { serveCard } from '../src/browser/serve-card.ts';
import { serveMarking } from '../src/browser/serve-marking.ts';
import { serveReading } from '../src/browser/serve-reading.ts';
import { encoderAsker } from '../src/encoder/ask-encoder.ts';

export default defineBackground(() => {
  const readContext = hostEncoder((script) => encoderAsker(new Worker(script)));
  const inUse = agreementsInUse(agreements);
  const knowledge = () => ({ requests, agreements: inUse.current() });
  const known = (id: string) => knownAgreement(id, inUse.current());
  const counting = keepCounts({
    agreementOf: async (facts) => agreementInForce(await inUse.chosen(), inUse.current(), facts),
    today: () => formatISO(new Date(), { representation: 'date' }),
  });
  const marking = {
    agreement: inUse.chosen,
    scanMarked: (text: string, marked: Marked, agreementId: string) =>
      scanMarked(text, marked, known(agreementId), knowledge()),
    ...counting,
  };
  serveReading({
    scan: (text, agreementId) => scanLetter(text, known(agreementId), knowledge()),
    scanInContext: (text, agreementId) =>
      scanInContext(text, known(agreementId), { ...knowledge(), readContext }),
    ...marking,
  });
  serveMarking(marking);
  serveCard();
  keepReaders();
});
