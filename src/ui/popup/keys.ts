import { standing } from './letter-plan.ts';
import type { PopupModel } from './PopupModel.ts';

/** The keys of the popup and the panel, as `aria-keyshortcuts` has them. */
export const GO_ON = 'Control+Enter';

/** What the keys do, for people. */
export const KEYS =
  'Keys: Ctrl+Enter drafts the letter, and then copies it. Alt+↓ and Alt+↑ go to the next request and the one before; there, 1 returns it, 2 says that it was done this time, 3 asks.';

/** Carries out a key that is one of ours. */
export function pressKey(event: KeyboardEvent, model: PopupModel): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    goOn(model);
  }
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.altKey) {
    if (goToRequest(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
  }
  if (/^[123]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
    chooseOutcome(Number(event.key) - 1);
  }
}

/** Chooses an outcome of the request that has the focus; while words are being typed, nothing. */
function chooseOutcome(index: number): void {
  const { activeElement } = document;
  if (activeElement?.matches('textarea, select, input:not([type="checkbox"], [type="radio"])')) return;
  activeElement
    ?.closest('.hb-finding')
    ?.querySelectorAll<HTMLInputElement>('.hb-outcome input')
    .item(index)
    ?.click();
}

function goOn({ draft, screen, writeDraft }: PopupModel): void {
  if (draft.value) return void draft.value.copy();
  const letter = screen.value?.letters.find((each) => standing(each).length > 0);
  if (letter) void writeDraft(letter);
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
