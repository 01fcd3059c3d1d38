/** Who does it, and that this is so in the hospital's area. */
const LOCAL =
  /\b(?:practices?|surger(?:y|ies)|gps?|you|yours|primary care)\b[^.;]{0,200}\b(?:(?:in|around|round) (?:our|this|your|the local) (?:area|patch|region|county|city|borough|locality)|(?:around|round) here)\b|\b(?:in|around|round) (?:our|this|your) (?:area|patch|region|county|city|borough|locality)\b[^.;]{0,200}\b(?:practices?|surger(?:y|ies)|gps?|primary care)\b|\b(?:practices|surgeries|gps) (?:here |locally )?(?:usually|normally|always|generally) (?!ask|refer to)\w+/i;

/** Does a request claim that practices do such things in its area, by an arrangement that it does not name? */
export function claimsLocally(quote: string): boolean {
  return LOCAL.test(quote.replace(/\s+/g, ' '));
}

/** `as per the ICB's guideline`, `under the area protocol`. A formulary says which medicine is used, and not who prescribes it. */
const GUIDELINE =
  /\b(?:ICB|ICS|LMC|APC|area|county|regional|\p{Lu}\p{L}+shire)(?:['’]s)? (?:[\p{L}-]+ ){0,3}?(?:guidelines?|guidance|protocol|agreement|arrangements?)\b/u;

/** Does a request cite a guideline or an agreement of its area, by which practices may do it? */
export function citesLocalGuideline(quote: string): boolean {
  return GUIDELINE.test(quote.replace(/\s+/g, ' '));
}
