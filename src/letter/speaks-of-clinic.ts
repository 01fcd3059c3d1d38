const CLINIC =
  /\bI (?:reviewed|saw|spoke (?:to|with)|met)\b[^.]{0,90}\bclinic\b|\b[Tt]hank you for (?:referring|asking)\b|\b[Ff]urther to my (?:last|previous) letter\b|\b[Cc]linic [Dd]ate\b|D\.O\.B\b/;

/**
 * Whether a text without a greeting speaks as a British clinic letter does: 'I reviewed this man in clinic today'.
 * Of 178 American reports that name no practice, 2 do.
 */
export function speaksOfClinic(text: string): boolean {
  return CLINIC.test(text);
}
