import { writeDay } from '../../agreements/write-day.ts';
import type { CountsState } from '../../tally/kept-counts.ts';

/** What the counts lack, and why, as sentences for the practice. */
export function whatIsLacking({ newer, damaged, notStored, setAside, emptied }: CountsState): string[] {
  const { letters: inMemory, why } = notStored;
  return [
    ...(newer > 0
      ? [
          `A later version of Handback counted ${letters(newer)}, left out here. Update Handback on this computer.`,
        ]
      : []),
    ...(damaged > 0
      ? [
          `The counts of ${letters(damaged)} are damaged and left out here. Open these letters again to count them.`,
        ]
      : []),
    ...(inMemory > 0 ? [`${upper(letters(inMemory))} will be lost when the browser is closed. ${why}`] : []),
    ...setAside.map(
      (day) =>
        `On ${writeDay(day)} the counts so far could not be opened. They are set aside, not deleted, and left out here. Counting began anew.`,
    ),
    ...emptied.map(
      (day) =>
        `On ${writeDay(day)} the counts were found emptied by the browser, not by Handback. What was counted before is lost on this computer.`,
    ),
  ];
}

function letters(number: number): string {
  return number === 1 ? 'one letter' : `${number} letters`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
