import { useEffect, useRef } from 'preact/hooks';

interface ErrorLine {
  /** The id of the field at fault. */
  readonly field: string;
  readonly says: string;
}

/** What must be put right, at the top of a form. It takes the focus each time that there are other faults. */
export function ErrorSummary({ errors }: { readonly errors: readonly ErrorLine[] }) {
  const summary = useRef<HTMLDivElement>(null);
  const which = errors.map(({ field }) => field).join(' ');
  useEffect(() => {
    if (which !== '') summary.current?.focus();
  }, [which]);
  if (errors.length === 0) return null;
  return (
    <div class="nhsuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 class="nhsuk-error-summary__title">There is a problem</h2>
        <div class="nhsuk-error-summary__body">
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ field, says }) => (
              <li key={`${field} ${says}`}>
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(field)?.focus();
                  }}
                >
                  {says}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
