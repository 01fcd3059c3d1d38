import { type ScanKnowledge, scanLetter } from '../../agreements/scan-letter.ts';

/** Scans a letter, and has all worked out that is told of it. Gives how much that is. */
export function scanWhole(text: string, packs: ScanKnowledge): number {
  const { findings, passedOver } = scanLetter(text, 'england', packs);
  return findings.length + passedOver.length;
}
