import { signal } from '@preact/signals';
import { type LetterPlan, NO_PLAN } from './letter-plan.ts';
import type { LetterOnScreen, PopupAdapter } from './screen.ts';
import { placeOf } from './screen.ts';

export interface LetterPlans {
  of(letter: LetterOnScreen): LetterPlan;
  change(letter: LetterOnScreen, parts: Partial<LetterPlan>): Promise<void>;
  /** Follows what is on the screen: a letter that the record draws anew keeps its plan, and one that went loses it. */
  follow(letters: readonly LetterOnScreen[]): Promise<void>;
  /** Takes up what is kept of letters, where another of our pages changed it. Gives those that changed. */
  takeUp(letters: readonly LetterOnScreen[]): Promise<readonly LetterOnScreen[]>;
}

interface Planned {
  readonly letter: LetterOnScreen;
  readonly plan: LetterPlan;
}

/** What the GP has begun for each letter, kept in memory beyond the life of one page of ours. */
export function createLetterPlans(adapter: Pick<PopupAdapter, 'keptPlan' | 'keepPlan'>): LetterPlans {
  const planned = signal<ReadonlyMap<string, Planned>>(new Map());

  const of = ({ key }: LetterOnScreen) => planned.value.get(key)?.plan ?? NO_PLAN;
  const set = (letter: LetterOnScreen, plan: LetterPlan) => {
    planned.value = new Map(planned.value).set(letter.key, { letter, plan });
  };
  const change = (letter: LetterOnScreen, parts: Partial<LetterPlan>) => {
    const plan = { ...of(letter), ...parts };
    set(letter, plan);
    return adapter.keepPlan(placeOf(letter), plan);
  };

  async function takeUp(letters: readonly LetterOnScreen[]): Promise<readonly LetterOnScreen[]> {
    const changed: LetterOnScreen[] = [];
    for (const letter of letters) {
      const kept = await adapter.keptPlan(placeOf(letter));
      if (!kept || JSON.stringify(kept) === JSON.stringify(of(letter))) continue;
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
