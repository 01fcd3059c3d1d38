import type { ComponentChildren } from 'preact';
import { LetterView } from './LetterView.tsx';
import { NotRead } from './NotRead.tsx';
import { OpenInReader } from './OpenInReader.tsx';
import type { PopupModel } from './PopupModel.ts';
import { hostOf, type Screen } from './screen.ts';

/** The page that shows letters in files. */
const READER = '/reader.html';

interface ScreenViewProps {
  readonly screen: Screen;
  readonly model: PopupModel;
  /** Only a click on our button in the toolbar lets the browser tell us of a page that may not be read. */
  readonly isPanel: boolean;
}

/** What the tab shows: its letters, or why there are none. */
export function ScreenView({ screen, model, isPanel }: ScreenViewProps) {
  const { access, origin, letters, notRead, files } = screen;
  const pdfs = files.filter(({ kind }) => kind === 'pdf');
  if (pdfs.length > 0 && letters.length === 0) return <InViewer files={pdfs} />;
  if (isPanel && (access === 'impossible' || access === 'not allowed')) {
    return (
      <State title="This page is not read yet">
        <p>
          If a hospital letter is open here, click the Handback button in the toolbar, and say there that the
          page or the site may be read.
        </p>
      </State>
    );
  }
  if (access === 'impossible') {
    return (
      <State title="This page cannot be read">
        <p>It belongs to the browser itself. Open the letter in your web-based record system.</p>
        <p>
          Is the letter a file?{' '}
          <a href={READER} target="_blank" rel="noreferrer">
            Open it in Handback’s reader<span class="nhsuk-u-visually-hidden"> (opens in a new tab)</span>
          </a>
          .
        </p>
      </State>
    );
  }
  if (access === 'not allowed') return <NotAllowed screen={screen} model={model} />;
  return (
    <>
      {letters.length > 0 && <NotRead heading="Not all of this page was read" says={notRead} />}
      {letters.map((letter) => (
        <LetterView key={letter.key} letter={letter} model={model} />
      ))}
      {letters.length === 0 && notRead.length === 0 && (
        <State title="No letter here">
          <p>Open a hospital letter in this tab. Handback reads it as soon as it is on the screen.</p>
        </State>
      )}
      {letters.length === 0 && notRead.length > 0 && (
        <State title="This could not be read">
          <NotRead heading="Why" says={notRead} />
          <p>Please read the letter yourself. Handback has not looked at it.</p>
          {files.length > 0 && (
            <p>If the picture is a scanned letter, the reader can try to read its words.</p>
          )}
          <OpenInReader files={files} />
        </State>
      )}
      {letters.length > 0 && notRead.length > 0 && <OpenInReader files={files} isSecond />}
      {screen.isUncounted && (
        <p class="nhsuk-inset-text">Something on this page could not be counted. The counts leave it out.</p>
      )}
      <div class="hb-buttons">
        {screen.closedFrames.map((frame) => (
          <AllowButton key={frame} origin={frame} model={model} />
        ))}
        {access === 'this page once' && origin && <AllowButton origin={origin} model={model} />}
      </div>
    </>
  );
}

/** The browser lets no extension into its PDF viewer, so our reader shows the file instead. */
function InViewer({ files }: Pick<Screen, 'files'>) {
  return (
    <State title="A PDF is open here">
      <p>
        No extension can read the browser’s own PDF viewer. Handback’s reader gets the same file from the site
        and shows it with its marks. No copy is kept.
      </p>
      <OpenInReader files={files} />
    </State>
  );
}

function NotAllowed({ screen: { origin }, model }: Omit<ScreenViewProps, 'isPanel'>) {
  return (
    <State title="This site is not read yet">
      <p>Handback reads only where you say so. What it reads stays on this computer.</p>
      <div class="hb-buttons">
        <button type="button" class="nhsuk-button" onClick={() => model.readOnce()}>
          Read this page once
        </button>
        {origin && <AllowButton origin={origin} model={model} />}
      </div>
    </State>
  );
}

function AllowButton({ origin, model }: { readonly origin: string; readonly model: PopupModel }) {
  return (
    <button
      type="button"
      class="nhsuk-button nhsuk-button--secondary"
      onClick={() => model.allowSite(origin)}
    >
      Always read {hostOf(origin)}
    </button>
  );
}

function State({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </section>
  );
}
