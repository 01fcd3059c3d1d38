import { speaksOfClinic } from '../letter/speaks-of-clinic.ts';

const PRACTICE =
  /\bNHS\b|\bGPs?\b|\b[Gg]eneral [Pp]racti|\b[Hh]ealth [Cc]entre\b|\b[Tt]his practice\b|\b(?:[Mm]edical|[Gg]roup|[Tt]he|[Yy]our|[Oo]ur|[A-Z][a-z]+) [Pp]ractice\b|\b(?:your|own|[A-Z][a-z]+) [Ss]urgery\b(?! (?:was|for|on|in|and|to|with))|\bDear\b/;

/**
 * Whether a text names a British general practice, is a letter to somebody, or speaks as a clinic letter. Records
 * from abroad and notes of consultations do not, and hardly ever ask a GP for anything.
 */
export function namesPractice(text: string): boolean {
  return PRACTICE.test(text) || speaksOfClinic(text);
}
