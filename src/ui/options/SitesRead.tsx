import type { SiteRead } from './SitesModel.ts';

interface SitesReadProps {
  readonly sites: readonly SiteRead[];
  /** What the practice's IT has set and nobody has allowed yet. */
  readonly awaited: readonly string[];
  readonly onAllow: (origins: readonly string[]) => void;
  readonly onStop: (origin: string) => void;
}

/** The sites that Handback may read, each with the way out, and those that IT wants read. */
export function SitesRead({ sites, awaited, onAllow, onStop }: SitesReadProps) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">Sites that are read</h2>
      {awaited.length > 0 && (
        <div class="nhsuk-inset-text">
          <p>Your IT has set these sites. The browser asks you once whether Handback may read them.</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {awaited.map((origin) => (
              <li key={origin}>{origin}</li>
            ))}
          </ul>
          <button type="button" class="nhsuk-button" onClick={() => onAllow(awaited)}>
            Allow {awaited.length === 1 ? 'this site' : 'these sites'}
          </button>
        </div>
      )}
      {sites.length === 0 ? (
        <p>No site is read yet. Open your record system and press the Handback button to allow it.</p>
      ) : (
        <ul class="nhsuk-list hb-sites">
          {sites.map(({ origin, isSetByIt }) => (
            <li key={origin}>
              <span>{origin}</span>
              {isSetByIt ? (
                <span>Set by your IT</span>
              ) : (
                <button
                  type="button"
                  class="nhsuk-button nhsuk-button--secondary"
                  onClick={() => onStop(origin)}
                >
                  Stop reading<span class="nhsuk-u-visually-hidden"> {origin}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
