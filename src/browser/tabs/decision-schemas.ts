import * as v from 'valibot';
import { OUTCOMES } from '../../reply/templates/replies.ts';
import { DISMISSALS } from '../../tally/dismissal.ts';

/** What a copied letter does about its findings, by their ids. */
export const OutcomesSchema = v.record(v.string(), v.picklist(OUTCOMES));

/** Why a finding was dismissed. None where that was taken back. */
export const DismissalSchema = v.optional(v.picklist(DISMISSALS));

/** The day by which a letter back asks for an answer. None where it asks for none. */
export const AnswerBySchema = v.optional(v.pipe(v.string(), v.isoDate()));
