import type { Signal } from '@preact/signals';
import { describeFault } from '../describe-fault.ts';

type Actions<Names extends string> = Readonly<Record<Names, (...given: never[]) => Promise<void>>>;

/** Actions by their names, with what goes wrong in each told to the GP. */
export function tryingAll<Named extends Actions<Extract<keyof Named, string>>>(
  fault: Signal<string>,
  actions: Named,
): Named {
  const told = Object.entries<(...given: never[]) => Promise<void>>(actions).map(([name, action]) => [
    name,
    trying(fault, action),
  ]);
  return Object.fromEntries(told) as Named;
}

function trying<Given extends readonly unknown[]>(
  fault: Signal<string>,
  action: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    fault.value = '';
    try {
      await action(...given);
    } catch (error) {
      fault.value = describeFault(error);
    }
  };
}
