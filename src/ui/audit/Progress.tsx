import type { AuditModel } from './AuditModel.ts';

/** How far an audit is. */
export function Progress({ model }: { readonly model: AuditModel }) {
  const all = model.about.value?.files ?? 0;
  const isPaused = model.step.value === 'paused';
  const done = model.done.value;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{isPaused ? 'Paused' : 'Reading'}</h2>
      <progress class="hb-audit__progress" aria-labelledby="progress" max={all} value={done} />
      <p>
        {done.toLocaleString('en-GB')} of {all.toLocaleString('en-GB')} files
        {!isPaused && model.left.value && `, ${model.left.value}`}
      </p>
      <p>You may use other tabs. If this page is closed, the audit can go on from here later.</p>
      <div class="hb-buttons">
        <button
          type="button"
          class="nhsuk-button"
          onClick={() => (isPaused ? model.resume() : model.pause())}
        >
          {isPaused ? 'Go on' : 'Pause'}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => model.cancel()}>
          Cancel
        </button>
      </div>
    </section>
  );
}
