import { writeDay } from '../../agreements/write-day.ts';
import { isSameHost, type KnownSystem, type SiteRead } from './SitesModel.ts';

interface KnownSystemsProps {
  readonly systems: readonly KnownSystem[];
  readonly read: readonly SiteRead[];
  readonly onAllow: (origins: readonly string[]) => void;
}

/** Record systems with a public address, to allow in one click, and what to do about the others. */
export function KnownSystems({ systems, read, onAllow }: KnownSystemsProps) {
  const isRead = (site: string) => read.some(({ origin }) => isSameHost(origin, site));
  return (
    <section>
      <h2 class="nhsuk-heading-m">Record systems</h2>
      <p>What is publicly known of each. It is no promise that Handback works there.</p>
      <dl class="nhsuk-summary-list">
        {systems.map((system) => (
          <div key={system.name} class="nhsuk-summary-list__row">
            <dt class="nhsuk-summary-list__key">{system.name}</dt>
            <dd class="nhsuk-summary-list__value">
              <About system={system} />
              {system.sites.length > 0 &&
                (system.sites.every(isRead) ? (
                  <p>
                    <strong>Is read.</strong>
                  </p>
                ) : (
                  <button
                    type="button"
                    class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                    onClick={() => onAllow(system.sites)}
                  >
                    Allow {system.sites.map((site) => new URL(site).hostname).join(', ')}
                  </button>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function About({ system: { known, sites, source, tried } }: { readonly system: KnownSystem }) {
  const trial = tried ? `Tried by ${tried.by} on ${writeDay(tried.on)}.` : 'Not tried yet.';
  return (
    <>
      <p>{known}</p>
      <p class="nhsuk-hint">
        {(tried || sites.length > 0) && trial}
        {source && (
          <>
            {' Source: '}
            {source.url ? (
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            .
          </>
        )}
      </p>
    </>
  );
}
