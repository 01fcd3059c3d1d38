import { signal } from '@preact/signals';
import { type LetterPlan, NO_PLAN } from './letter-plan.ts';
import type { LetterOnScreen, PopupAdapter } from './screen.ts';
import { placeOf } from './screen.ts';

export interface LetterPlans {
  of(letter: LetterOnScreen): LetterPlan;
  change(letter: LetterOnScreen, parts: Partial<LetterPlan>): Promise<void>;
  /** Follows what is on the screen: a letter that the record draws anew keeps its plan, and one that went loses it. */
  follow(letters: readonly LetterOnScreen[]): Promise<void>;
  /**
   * Takes up what is kept of letters, where another of our pages changed it, and nothing was changed here meanwhile. Gives
   * those that changed.
   */
  takeUp(letters: readonly LetterOnScreen[]): Promise<readonly LetterOnScreen[]>;
}

interface Planned {
  readonly letter: LetterOnScreen;
  readonly plan: LetterPlan;
}

/** What the GP has begun for each letter, kept in memory beyond the life of one page of ours. */
export function createLetterPlans(adapter: Pick<PopupAdapter, 'keptPlan' | 'keepPlan'>): LetterPlans {
  const planned = signal<ReadonlyMap<string, Planned>>(new Map());
  /** How many changes of ours are on their way to be kept. Until they are, what is kept is older than what stands here. */
  let underway = 0;

  const of = ({ key }: LetterOnScreen) => planned.value.get(key)?.plan ?? NO_PLAN;
  const set = (letter: LetterOnScreen, plan: LetterPlan) => {
    planned.value = new Map(planned.value).set(letter.key, { letter, plan });
  };
  const change = async (letter: LetterOnScreen, parts: Partial<LetterPlan>) => {
    const plan = { ...of(letter), ...parts };
    set(letter, plan);
    underway += 1;
    try {
      await adapter.keepPlan(placeOf(letter), plan);
    } finally {
      underway -= 1;
    }
  };

  async function takeUp(letters: readonly LetterOnScreen[]): Promise<readonly LetterOnScreen[]> {
    const changed: LetterOnScreen[] = [];
    for (const letter of letters) {
      const before = of(letter);
      const kept = await adapter.keptPlan(placeOf(letter));
      const isOlder = underway > 0 || of(letter) !== before;
      if (!kept || isOlder || JSON.stringify(kept) === JSON.stringify(before)) continue;
      set(letter, kept);
      changed.push(letter);
    }
    return changed;
  }

  return {
    of,
    change,
    takeUp,
    async follow(letters) {
      if (letters.length === 0) return;
      const keys = new Set(letters.map(({ key }) => key));
      const gone = [...planned.value.values()].filter(({ letter }) => !keys.has(letter.key));
      planned.value = new Map([...planned.value].filter(([key]) => keys.has(key)));
      for (const { letter, plan } of gone) {
        const again = letters.find((each) => !planned.value.has(each.key) && isSame(each, letter));
        if (again) await change(again, plan);
      }
      await takeUp(letters.filter(({ key }) => !planned.value.has(key)));
    },
  };
}

/** The same people and days at the same places in the text: no two letters have that in common. */
function isSame(one: LetterOnScreen, other: LetterOnScreen): boolean {
  return one.tabId === other.tabId && JSON.stringify(one.facts) === JSON.stringify(other.facts);
}
