import { TextField } from '../TextField.tsx';
import type { DraftModel } from './DraftModel.ts';
import { DETAIL_LABELS, type DraftDetail } from './draft-details.ts';
import type { DraftPlace } from './draft-faults.ts';
import { idOf } from './draft-ids.ts';

interface DetailFieldProps {
  readonly name: DraftDetail;
  readonly draft: DraftModel;
  readonly errorAt: (place: DraftPlace) => string | undefined;
  /** Such as where it was read. */
  readonly hint?: string;
}

/** One detail of the letter back, to be changed. */
export function DetailField({ name, draft, errorAt, hint }: DetailFieldProps) {
  return (
    <TextField
      id={idOf(name)}
      label={labelOf(name, draft)}
      value={draft.form.value.details[name]}
      error={errorAt(name)}
      onInput={(value) => draft.setDetail(name, value)}
      {...(hint && { hint })}
    />
  );
}

/** The patient's number is called what the letter calls it. */
function labelOf(name: DraftDetail, { numberName }: DraftModel): string {
  return name === 'nhsNumber' && numberName ? `Patient’s ${numberName}` : DETAIL_LABELS[name];
}
