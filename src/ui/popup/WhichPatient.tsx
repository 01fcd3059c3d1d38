import type { DraftModel } from './DraftModel.ts';
import { idOf } from './draft-ids.ts';
import { type PatientDetails, SEVERAL } from './tell-doubts.ts';

interface WhichPatientProps {
  readonly draft: DraftModel;
  readonly error: string | undefined;
}

/** Whom the letter back is about, where the hospital's letter is about several: nobody is chosen until the GP does. */
export function WhichPatient({ draft, error }: WhichPatientProps) {
  const { details } = draft.form.value;
  const isToChoose = draft.doubts.value.includes(SEVERAL);
  if (draft.patients.length === 0) return null;
  return (
    <fieldset class="nhsuk-fieldset" {...(isToChoose && { id: idOf('settled'), tabIndex: -1 })}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Whose requests are these?</legend>
      {isToChoose && error && <p class="nhsuk-error-message">{error}</p>}
      <div class="nhsuk-radios nhsuk-radios--small">
        {draft.patients.map((patient, index) => (
          <div key={patient.patientName} class="nhsuk-radios__item">
            <input
              class="nhsuk-radios__input"
              type="radio"
              id={`draft-patient-${index}`}
              name="draft-patient"
              checked={isThis(patient, details)}
              onChange={() => draft.choosePatient(patient)}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={`draft-patient-${index}`}>
              {[patient.patientName, patient.dateOfBirth && `born ${patient.dateOfBirth}`, patient.nhsNumber]
                .filter(Boolean)
                .join(', ')}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function isThis(patient: PatientDetails, details: PatientDetails): boolean {
  return (['patientName', 'dateOfBirth', 'nhsNumber'] as const).every(
    (name) => patient[name] === details[name],
  );
}
