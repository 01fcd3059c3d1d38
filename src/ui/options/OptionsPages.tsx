import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Bar } from '../Bar.tsx';

interface OptionsPage {
  /** What stands after the # of its address. */
  readonly id: string;
  readonly name: string;
  readonly content: () => ComponentChildren;
}

interface OptionsPagesProps {
  readonly pages: readonly [OptionsPage, ...OptionsPage[]];
  /** The id of the page to show; the first page where it is none of theirs. */
  readonly shown: ReadonlySignal<string>;
  /** What the practice's IT has set that cannot be used, as sentences. */
  readonly policyFaults: ReadonlySignal<readonly string[]>;
  readonly links: { readonly counts: string };
}

/** The pages of the settings, each behind a link of its own. */
export function OptionsPages({ pages, shown, policyFaults, links }: OptionsPagesProps) {
  const page = pages.find(({ id }) => id === shown.value) ?? pages[0];
  useEffect(() => {
    document.title = `${page.name} – Handback`;
  }, [page]);
  return (
    <>
      <Bar links={[{ label: 'Counts', href: links.counts }]} />
      <main class="hb-main hb-main--page">
        <nav aria-label="Settings">
          <ul class="hb-tabs">
            {pages.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === page.id ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {policyFaults.value.length > 0 && (
          <div class="nhsuk-inset-text">
            <p>Your IT has set something that Handback cannot use. Please tell them:</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
              {policyFaults.value.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </div>
        )}
        {page.content()}
      </main>
    </>
  );
}
