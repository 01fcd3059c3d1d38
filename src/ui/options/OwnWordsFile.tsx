import { FileField } from '../FileField.tsx';
import type { LettersModel } from './LettersModel.ts';

/** Own words as a file, to keep, to share with other practices, and to take over from them. */
export function OwnWordsFile({ model }: { readonly model: LettersModel }) {
  const { read, fault, choose, use, putAway } = model.file;
  return (
    <section>
      <h2 class="nhsuk-heading-m">Share your words</h2>
      <p>One file holds all your own words, to keep or to pass on. It holds nothing of a patient.</p>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => model.exportFile()}>
        Save my words as a file
      </button>
      <FileField
        id="own-words"
        label="Take over words from a file"
        hint="YAML or JSON, as this page saves it. Nothing changes before you have seen what is in it."
        accept=".yaml,.yml,.json"
        {...(fault.value && { error: fault.value })}
        onChoose={(file) => void choose(file)}
      />
      {read.value && (
        <div class="nhsuk-inset-text" role="status">
          <p>{describe(read.value.name, Object.keys(read.value.content).length, model.replaces.value)}</p>
          <div class="hb-buttons">
            <button type="button" class="nhsuk-button" onClick={() => use()}>
              Use these words
            </button>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={putAway}>
              Cancel
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

function describe(name: string, sentences: number, replaced: number): string {
  if (sentences === 0) return `${name} says the same as Handback’s own words.`;
  const count = sentences === 1 ? '1 sentence' : `${sentences} sentences`;
  const others = 'The rest stays as it is.';
  return replaced === 0
    ? `${name} has ${count}. None of your own words are replaced. ${others}`
    : `${name} has ${count}. ${replaced} of your own ${replaced === 1 ? 'is' : 'are'} replaced. ${others}`;
}
