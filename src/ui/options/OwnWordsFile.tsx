import { FileToUse } from './FileToUse.tsx';
import type { LettersModel } from './LettersModel.ts';

/** Own words as a file, to keep, to share with other practices, and to take over from them. */
export function OwnWordsFile({ model }: { readonly model: LettersModel }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">Share your words</h2>
      <p>One file holds all your own words, to keep or to pass on. It holds nothing of a patient.</p>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => model.exportFile()}>
        Save my words as a file
      </button>
      <FileToUse
        id="own-words"
        label="Take over words from a file"
        hint="YAML or JSON, as this page saves it. Nothing changes before you have seen what is in it."
        file={model.file}
        use="Use these words"
      >
        {({ name, content }) => <p>{describe(name, Object.keys(content).length, model.replaces.value)}</p>}
      </FileToUse>
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
