import type { Finding } from '../../agreements/finding.ts';
import type { RequestTopic } from '../../requests/opinion.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { Dismissal } from '../../tally/dismissal.ts';
import { type LetterOnScreen, type PopupAdapter, placeOf } from './screen.ts';

/** What the GP does to the list of requests itself. */
export interface RequestActions {
  /** Takes a finding off the list and out of the letter back. */
  dismiss(letter: LetterOnScreen, finding: Finding, reason: Dismissal): Promise<void>;
  /** Takes a dismissal back. */
  restore(letter: LetterOnScreen, finding: Finding): Promise<void>;
  /** Adds the words that are selected in the letter as a request. */
  addSelection(): Promise<void>;
  /** Gives a request that the GP added another topic. */
  changeTopic(letter: LetterOnScreen, findingId: string, topic: RequestTopic): Promise<void>;
  /** Takes a request off that the GP added. */
  removeMarked(letter: LetterOnScreen, findingId: string): Promise<void>;
  /** Scrolls the page to the words of a finding. */
  reveal(letter: LetterOnScreen, findingId: string): Promise<void>;
}

interface Acting {
  readonly adapter: PopupAdapter;
  readonly refresh: () => Promise<void>;
  /** Tells the GP what came of it. */
  readonly say: (message: string) => void;
}

/** The actions, each followed by a fresh look at the tab. They reject where the browser does. */
export function createRequestActions({ adapter, refresh, say }: Acting): RequestActions {
  return {
    async dismiss(letter, { id, topic }, reason) {
      await adapter.dismiss({ ...placeOf(letter), findingId: id, reason });
      say(`Dismissed: ${TOPIC_NAMES[topic]}. You can undo it under “Dismissed”.`);
      await refresh();
    },
    async restore(letter, { id, topic }) {
      await adapter.dismiss({ ...placeOf(letter), findingId: id });
      say(`Back on the list: ${TOPIC_NAMES[topic]}.`);
      await refresh();
    },
    async addSelection() {
      await adapter.addSelection();
      await refresh();
    },
    async changeTopic(letter, findingId, topic) {
      await adapter.changeMarked({ ...placeOf(letter), findingId, topic });
      await refresh();
    },
    async removeMarked(letter, findingId) {
      await adapter.changeMarked({ ...placeOf(letter), findingId });
      say('Removed. The letter itself is as it was.');
      await refresh();
    },
    async reveal(letter, findingId) {
      const shown = await adapter.reveal({ ...placeOf(letter), findingId });
      say(shown ? 'Shown in the letter.' : 'These words are no longer on the screen.');
      if (!shown) await refresh();
    },
  };
}
