import { captureOf, FULL_READING } from '../../tally/capture.ts';
import { writeRate, writeWhole } from './write-number.ts';

interface CaptureSectionProps {
  /** Requests found in the last ten working days. */
  readonly found: number;
  /** Registered patients; 0 where nobody said. */
  readonly listSize: number;
  readonly settings: string;
}

/** How much of what reaches the practice is caught: the last ten working days beside published full reading. */
export function CaptureSection({ found, listSize, settings }: CaptureSectionProps) {
  const capture = captureOf(found, listSize);
  const { perThousand, workingDays, source } = FULL_READING;
  return (
    <section aria-labelledby="capture">
      <h2 id="capture">Is everything caught?</h2>
      {capture ? (
        <>
          <p class="hb-meter">
            <meter min={0} max={1} value={Math.min(1, capture.share)} aria-labelledby="capture-says" />
            <strong id="capture-says">
              {writeWhole(capture.found)} requests in the last {workingDays} working days, beside about{' '}
              {writeWhole(capture.expected)} expected: {writeWhole(capture.share * 100)}%
            </strong>
          </p>
          <p>
            A low share may mean that letters are read elsewhere than in Handback, or that your hospitals ask
            less. The filters above do not change it.
          </p>
        </>
      ) : (
        <p>
          {writeWhole(found)} requests were found in the last {workingDays} working days. Say how many
          patients are registered in the <a href={settings}>settings</a> to see how many to expect.
        </p>
      )}
      <p class="nhsuk-hint">
        Expected: {writeRate(perThousand)} for each 1,000 registered patients. Two practices with more than
        35,000 patients had all incoming post gone through for {workingDays} working days in July 2020, and
        found 123. Source:{' '}
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
        .
      </p>
    </section>
  );
}
