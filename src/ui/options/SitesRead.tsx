interface SitesReadProps {
  readonly sites: readonly string[];
  readonly onStop: (origin: string) => void;
}

/** The sites that Handback may read, each with the way out. */
export function SitesRead({ sites, onStop }: SitesReadProps) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">Sites that are read</h2>
      {sites.length === 0 ? (
        <p>No site is read yet. Open your record system and press the Handback button to allow it.</p>
      ) : (
        <ul class="nhsuk-list hb-sites">
          {sites.map((origin) => (
            <li key={origin}>
              <span>{origin}</span>
              <button
                type="button"
                class="nhsuk-button nhsuk-button--secondary"
                onClick={() => onStop(origin)}
              >
                Stop reading<span class="nhsuk-u-visually-hidden"> {origin}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
