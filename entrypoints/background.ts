import { agreements } from 'virtual:packs/agreements';
import { requests } from 'virtual:packs/requests';
import { formatISO } from 'date-fns/formatISO';
import { defineBackground } from 'wxt/utils/define-background';
import { agreementInForce } from '../src/agreements/agreement-in-force.ts';
import { knownAgreement } from '../src/agreements/known-agreement.ts';
import { type Marked, scanInContext, scanLetter, scanMarked } from '../src/agreements/scan-letter.ts';
import { agreementsInUse } from '../src/browser/agreements-in-use.ts';
import { openCountsStore } from '../src/browser/counts-store.ts';
import { hostEncoder } from '../src/browser/encoder-host.ts';
import { keepCounts } from '../src/browser/keep-counts.ts';
import { keepJoined } from '../src/browser/keep-joined.ts';
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
  const today = () => formatISO(new Date(), { representation: 'date' });
  const store = openCountsStore({ today });
  const counting = keepCounts({
    store,
    agreementOf: async (facts) => agreementInForce(await inUse.chosen(), inUse.current(), facts),
    today,
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
  keepJoined({ database: store.database, now: () => formatISO(new Date()) });
  keepReaders();
});
