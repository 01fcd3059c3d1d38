import type { Keys } from './keys.ts';
import { showKey } from './read-key.ts';

/** What the keys do, as sentences for people. Empty where there are none. */
export function tellKeys(keys: Keys): string {
  const told = [
    keys.goOn && `${showKey(keys.goOn)} drafts the letter, and then copies it.`,
    tellMoves(keys),
    tellOutcomes(keys),
  ].filter(Boolean);
  return told.length > 0 ? `Keys: ${told.join(' ')}` : '';
}

function tellMoves({ next, previous }: Keys): string {
  if (next && previous)
    return `${showKey(next)} and ${showKey(previous)} go to the next request and the one before.`;
  if (next) return `${showKey(next)} goes to the next request.`;
  return previous && `${showKey(previous)} goes to the request before.`;
}

function tellOutcomes(keys: Keys): string {
  const told = [
    keys.return && `${showKey(keys.return)} returns it`,
    keys.done && `${showKey(keys.done)} says that it was done this time`,
    keys.ask && `${showKey(keys.ask)} asks`,
  ].filter(Boolean);
  return told.length > 0 ? `On a request, ${told.join(', ')}.` : '';
}
