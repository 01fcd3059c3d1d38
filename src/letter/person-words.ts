/** What stands before the name of somebody at a hospital. */
export const TITLE = '(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sister|Sr|Nurse)\\.? ';

/** One word of a name, `J.R.` being one. Not the 'FY' of 'FY1'. */
export const WORD = `(?:(?!P\\.S\\.)(?:\\p{Lu}\\.){2,}|\\p{Lu}(?:[\\p{L}'’-]*\\p{L}|\\.)?)(?![\\p{L}\\d])`;

/** Grades, registrations and colleges, as letters before or behind a name. */
export const LETTERS =
  '(?:[A-Z]?[EA]NP|ACP|CNS|PDNS|[DE]SN|SLT|SaLT|DSN|RG?N|RNLD|RSCN|RMN?|RD|OT|SCP|SpR|StR|SHO|RMO|FY?[123]|(?:GP)?[CS]T\\d|IMT\\d|MD|DO|BDS|[FM]RC[A-Z]\\w*|MRPharmS|MPharm|MCSP|MCOptom|HCPC)';

/** Those at a hospital who see patients, in words. */
export const CLINICIAN =
  '(?:[Nn]urse|[Dd]octor|[Rr]egistrar|[Pp]hysician|[Pp]hysio(?:therapist|logist)?|[Tt]herapist|[Pp]harmacist|[Pp]odiatrist|[Oo]ptometrist|[Oo]rthoptist|[Aa]udiologist|[Pp]sychologist|[Pp]sychiatrist|[Dd]iet(?:itian|ician)|[Pp]aramedic|[Mm]idwife|[Pp]ractitioner|[Ss]onographer|[Ee]ndoscopist|[Cc]olposcopist|[Rr]adiographer|[Rr]adiologist)';

/** What somebody is at a hospital, in words and in letters. */
export const ROLE = new RegExp(
  `\\b(?:${CLINICIAN}|${LETTERS}|[Cc]onsultant|[Ss]urgeon|[Pp]hysio\\w*|[Dd]iet[ic]\\w+|[Hh]ealth [Vv]isitor|[Ss]pecialist|[Ss]cientist|[Ff]ellow|[Cc]ounsellor|[Ss]urgical PA|[Pp]hysician [Aa]ssociate)\\b`,
);

/** Those who write, and are nobody by name. */
export const NOT_A_PERSON =
  /\b(?:team|centre|co-?ordinator|officer|clinic|department|unit|hospital|trust|reception|office|service|surgery|practice|nhs|ltd|desk|hub|in charge|admin\w*|bookings?|appointments?|triage)\b/i;
