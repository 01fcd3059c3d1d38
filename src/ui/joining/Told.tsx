import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { JoiningModel, Part } from './JoiningModel.ts';
import type { Went } from './joining-adapter.ts';

/** What was done last in a part of the page. It is read out. */
export function Told({ model, part }: { readonly model: JoiningModel; readonly part: Part }) {
  const { told, working } = model;
  const { says, isFault } = told.value.part === part ? told.value : { says: [], isFault: false };
  return (
    <>
      <div role="alert">{isFault && <p class="nhsuk-error-message">{says.join(' ')}</p>}</div>
      <div role="status">
        {working.value === part && <p>Working…</p>}
        {!isFault && says.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
    </>
  );
}

/** How joining went the last time. */
export function LastTime({ went }: { readonly went: Went | undefined }) {
  if (!went) return null;
  return (
    <div class={went.isWell ? 'nhsuk-inset-text' : 'hb-joining__fault'}>
      <p>
        <strong>{went.isWell ? 'Joined' : 'Not all was joined'}</strong>,{' '}
        {format(parseISO(went.at), "d MMMM yyyy 'at' HH:mm")}
      </p>
      {went.says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
