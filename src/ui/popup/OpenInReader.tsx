import type { Screen } from './screen.ts';

interface OpenInReaderProps extends Pick<Screen, 'files'> {
  /** What there is to do first is something else. */
  readonly isSecond?: boolean;
}

/** The pages of one letter may be several pictures, so that to open all of them comes first. */
export function OpenInReader({ files, isSecond = false }: OpenInReaderProps) {
  const all = files.filter(({ kind }) => kind === 'pictures');
  const pictures = files.filter(({ kind }) => kind === 'picture');
  const pdfs = files.filter(({ kind }) => kind === 'pdf');
  return (
    <>
      {pdfs.map(({ address }, index) => (
        <OpenOne
          key={address}
          address={address}
          what={pdfs.length > 1 ? `PDF ${index + 1} ` : ''}
          isSecond={isSecond}
        />
      ))}
      {all.map(({ address }) => (
        <OpenOne key={address} address={address} what="all pictures as one letter " isSecond={isSecond} />
      ))}
      {pictures.map(({ address }, index) => (
        <OpenOne
          key={address}
          address={address}
          what={pictures.length > 1 ? `picture ${index + 1} ` : ''}
          isSecond={isSecond || all.length > 0}
        />
      ))}
    </>
  );
}

interface OpenOneProps {
  readonly address: string;
  readonly what: string;
  readonly isSecond?: boolean;
}

function OpenOne({ address, what, isSecond = false }: OpenOneProps) {
  return (
    <a
      class={`nhsuk-button ${isSecond ? 'nhsuk-button--secondary' : ''}`}
      href={address}
      target="_blank"
      rel="noreferrer"
    >
      Open {what}in Handback’s reader
      <span class="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
