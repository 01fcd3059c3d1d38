import type { Ref } from 'preact';
import { Bar } from '../Bar.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import type { FileShown, Progress, ReaderModel } from './ReaderModel.ts';
import { Tools } from './Tools.tsx';

interface ReaderProps {
  readonly model: ReaderModel;
  /** Where the desk shows the letter. */
  readonly desk: Ref<HTMLDivElement>;
  /** The address of the page with the findings of this tab, and the letter back. */
  readonly findings: string;
  readonly pages: { readonly counts: string; readonly settings: string };
}

const HEADINGS = {
  read: 'About this letter',
  'partly read': 'Not all of this letter was read',
  'could not be read': 'This could not be read',
} as const;

/** The reader page: a letter's file, and beside it what was found in it. */
export function Reader({ model, desk, findings, pages }: ReaderProps) {
  const stage = model.stage.value;
  const file = stage.kind === 'open' ? stage.file : undefined;
  return (
    <div class="hb-reader">
      <Bar
        links={[
          { label: 'Counts', href: pages.counts },
          { label: 'Settings', href: pages.settings },
        ]}
      />
      <main class="hb-reader__main">
        <div role="alert">
          {model.fault.value && <p class="nhsuk-error-message hb-reader__notes">{model.fault.value}</p>}
        </div>
        {stage.kind === 'empty' && <ChooseFile onChoose={(chosen) => void model.open(chosen)} />}
        {stage.kind === 'asking' && (
          <AskLeave site={stage.site} onAllow={() => void model.allow(stage.site)} />
        )}
        {stage.kind === 'reading' && <Reading {...stage} onStop={model.stop} />}
        {stage.kind === 'open' && (
          <Tools key={stage.name} model={model} name={stage.name} isVisible={stage.file.isVisible} />
        )}
        {file && <Notes file={file} onUnlock={model.unlock} />}
        <p role="status" class="nhsuk-u-visually-hidden">
          {model.message.value}
        </p>
        <div class={`hb-reader__split ${file?.isVisible ? '' : 'hb-reader__split--closed'}`}>
          <section class="hb-reader__letter" aria-label="Letter">
            <div ref={desk} class="hb-reader__desk" />
          </section>
          {file && file.status !== 'could not be read' && (
            <iframe class="hb-reader__findings" src={findings} title="Findings and the letter back" />
          )}
        </div>
      </main>
    </div>
  );
}

interface ReadingProps {
  readonly name: string;
  readonly progress?: Progress;
  readonly onStop: () => void;
}

function Reading({ name, progress, onStop }: ReadingProps) {
  return (
    <div class="hb-reader__choose">
      <h1>Reading {name}</h1>
      {progress && (
        <p>
          <label class="hb-progress">
            The words are read from a picture: page {progress.page} of {progress.of}. Each page takes a few
            seconds.
            <progress max={progress.of} value={progress.page - 1} />
          </label>
        </p>
      )}
      <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={onStop}>
        {progress && progress.page > 1 ? 'Stop here, and show what was read' : 'Stop reading'}
      </button>
    </div>
  );
}

function AskLeave({ site, onAllow }: { readonly site: string; readonly onAllow: () => void }) {
  return (
    <div class="hb-reader__choose">
      <h1>Handback may not read this site yet</h1>
      <p>To get the letter from {site}, Handback needs your leave to read that site. No copy is kept.</p>
      <button type="button" class="nhsuk-button" onClick={onAllow}>
        Always read {new URL(site).hostname}
      </button>
    </div>
  );
}

interface NotesProps {
  readonly file: FileShown;
  readonly onUnlock: (password: string) => Promise<void>;
}

function Notes({ file: { status, why, needsPassword }, onUnlock }: NotesProps) {
  return (
    <div class="hb-reader__notes">
      {why.length > 0 && (
        <div class="hb-reader__why">
          <strong>{HEADINGS[status]}</strong>
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {needsPassword && <PasswordForm onUnlock={onUnlock} />}
    </div>
  );
}
