import type { ComponentChildren } from 'preact';
import type { NumberName } from '../../letter/letter.ts';

interface PatientBannerProps {
  /** As a person writes them; empty where the letter does not say. */
  readonly name: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  /** What that is called, where it is no NHS number. */
  readonly numberName?: NumberName | undefined;
  /** Why this might be the wrong patient, as sentences. */
  readonly doubts: readonly string[];
  /** What else is to be said of the letter, or to settle the doubts. */
  readonly children?: ComponentChildren;
}

/** Whose letter this is, large enough to compare with the record, and what speaks against it. */
export function PatientBanner({
  name,
  dateOfBirth,
  nhsNumber,
  numberName,
  doubts,
  children,
}: PatientBannerProps) {
  return (
    <section
      class={`hb-patient ${doubts.length > 0 ? 'hb-patient--doubt' : ''}`}
      aria-label="Patient and letter"
    >
      <p class="hb-patient__name">{name || 'Patient’s name not found in the letter'}</p>
      <p class="hb-patient__identity">
        <span>
          Born <strong>{dateOfBirth || 'not found'}</strong>
        </span>
        <span>
          {numberName ?? 'NHS No.'} <strong>{nhsNumber || 'not found'}</strong>
        </span>
      </p>
      {doubts.length > 0 && (
        <div class="hb-patient__doubts">
          <p>
            <strong>Is this the right patient?</strong>
          </p>
          {doubts.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {children}
    </section>
  );
}
