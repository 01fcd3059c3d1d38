import { speaksOfClinic } from '../letter/speaks-of-clinic.ts';

const PRACTICE =
  /\bNHS\b|\bTT[AO]s?\b|\bD\/C letter\b|\bDischarge (?:Advice )?Letter\b|\bdear dr\b|\bGPs?\b|\b[Gg]eneral [Pp]racti|\b[Hh]ealth [Cc]entre\b|\b(?:[Mm]edical|[Gg]roup|[Tt]he|[Yy]our|[A-Z][a-z]+) [Pp]ractice\b|\b(?:your|own) [Ss]urgery\b|\bDear\b/;

/** 'Mill Lane Surgery', and neither a department nor an operation. */
const SURGERY =
  /\b(?!General|Plastic|Vascular|Orthopa?edic|Cardi|Thoracic|Oral|Hand|Day|Colorectal|Bariatric|Breast)[A-Z][a-z]+ Surgery\b(?! (?:was|for|on|in|and|to|with))/;

/**
 * Whether a text names a British general practice, is a letter to somebody, or speaks as a clinic letter. Records
 * from abroad and notes of consultations do not, and hardly ever ask a GP for anything.
 */
export function concernsPractice(text: string): boolean {
  return PRACTICE.test(text) || SURGERY.test(text) || speaksOfClinic(text);
}
