import { agreements } from 'virtual:packs/agreements';
import { requests } from 'virtual:packs/requests';
import { formatISO } from 'date-fns/formatISO';
import { defineBackground } from 'wxt/utils/define-background';
import { agreementInForce } from '../src/agreements/agreement-in-force.ts';
import { knownAgreement } from '../src/agreements/known-agreement.ts';
import { type Marked, scanInContext, scanLetter, scanMarked } from '../src/agreements/scan-letter.ts';
import { openCountsStore } from '../src/browser/counts/counts-store.ts';
import { keepCounts } from '../src/browser/counts/keep-counts.ts';
import { keepJoined } from '../src/browser/joining/keep-joined.ts';
import { agreementsInUse } from '../src/browser/settings/agreements-in-use.ts';
import { hostEncoder } from '../src/browser/tabs/encoder-host.ts';
import { keepReaders } from '../src/browser/tabs/keep-readers.ts';
import { serveCard } from '../src/browser/tabs/serve-card.ts';
import { serveMarking } from '../src/browser/tabs/serve-marking.ts';
import { serveReading } from '../src/browser/tabs/serve-reading.ts';
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
