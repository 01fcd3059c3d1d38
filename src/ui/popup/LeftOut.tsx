import { TOPIC_NAMES } from '../../requests/topic-names.ts';
import type { DraftModel } from './DraftModel.ts';
import { idOf } from './draft-ids.ts';
import { quoted } from './quoted.ts';

/**
 * What is or may be urgent and is not in the letter, with the hospital's words: the letter is not copied before the GP has put
 * it in, or says that it stays out.
 */
export function LeftOut({ draft }: { readonly draft: DraftModel }) {
  if (draft.leftOut.length === 0) return null;
  return (
    <section class="hb-urgent-first" id={idOf('leftOut')} tabIndex={-1} aria-labelledby="hb-left-out">
      <h2 id="hb-left-out" class="hb-urgent">
        Not in this letter: decide today
      </h2>
      <ul class="hb-findings">
        {draft.leftOut.map((finding) => {
          const about = TOPIC_NAMES[finding.topic];
          return (
            <li key={finding.id}>
              <p>
                <strong>{about}</strong>
                {finding.mayBeUrgent && `. The letter speaks of ${finding.mayBeUrgent}`}
              </p>
              <blockquote>{quoted(finding.quote)}</blockquote>
              <p>
                <button type="button" class="hb-link-button" onClick={() => draft.decide(finding, true)}>
                  Put it in the letter<span class="nhsuk-u-visually-hidden">: {about}</span>
                </button>{' '}
                <button type="button" class="hb-link-button" onClick={() => draft.decide(finding, false)}>
                  Leave it out, it is seen to<span class="nhsuk-u-visually-hidden">: {about}</span>
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
