import { outcomeOf } from '../../reply/outcome-of.ts';
import type { Outcome } from '../../reply/templates/replies.ts';
import { KEY_ACTIONS, type KeyAction } from '../keys/keys.ts';
import { keyOf, writesSign } from '../keys/read-key.ts';
import { standing } from './letter-plan.ts';
import type { PopupModel } from './PopupModel.ts';

/** What each key does. False where there was nothing to do it to. */
const DOES: Readonly<Record<KeyAction, (model: PopupModel) => boolean>> = {
  goOn,
  next: () => goToRequest(1),
  previous: () => goToRequest(-1),
  return: () => chooseOutcome('return'),
  done: (model) => tellDone(model) || chooseOutcome('done'),
  ask: () => chooseOutcome('ask'),
};

/** Carries out a key that is one of ours. While words are being typed, those that write a sign are none. */
export function pressKey(event: KeyboardEvent, model: PopupModel): void {
  const key = keyOf(event);
  if (key === undefined || (writesSign(key) && isTyping())) return;
  const action = KEY_ACTIONS.find((each) => model.keys.value[each] === key);
  if (action && DOES[action](model)) event.preventDefault();
}

function isTyping(): boolean {
  const typed = 'textarea, select, input:not([type="checkbox"], [type="radio"])';
  return document.activeElement?.matches(typed) ?? false;
}

function goOn({ draft, screen, writeDraft }: PopupModel): boolean {
  const letter = screen.value?.letters.find((each) => standing(each).length > 0);
  if (draft.value) void draft.value.copy();
  if (!draft.value && letter) void writeDraft(letter);
  return true;
}

/** Moves the focus by one request, around the ends. */
function goToRequest(step: 1 | -1): boolean {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.hb-finding input[type="checkbox"]')];
  const at = boxes.findIndex((box) => box.closest('.hb-finding')?.contains(document.activeElement));
  const start = at < 0 && step < 0 ? 0 : at;
  const box = boxes.at((start + step + boxes.length) % boxes.length);
  box?.focus();
  return box !== undefined;
}

/** Has an open letter back say that the first thing in it that cannot wait was done this time. */
function tellDone({ draft }: PopupModel): boolean {
  const next = draft.value?.cannotWait.value.find((finding) => outcomeOf(finding) !== 'done');
  if (next) draft.value?.setDone(next, true);
  return next !== undefined;
}

/** Chooses an outcome of the request that has the focus. */
function chooseOutcome(outcome: Outcome): boolean {
  const choice = document.activeElement
    ?.closest('.hb-finding')
    ?.querySelector<HTMLInputElement>(`.hb-outcome input[value="${outcome}"]`);
  choice?.click();
  return Boolean(choice);
}
