import { TextField } from '../TextField.tsx';
import type { JoiningModel } from './JoiningModel.ts';
import { Told } from './Told.tsx';

/** Hands the practice's key from one computer to another. */
export function PracticeKey({ model }: { readonly model: JoiningModel }) {
  return (
    <section aria-labelledby="key">
      <h2 id="key">1. Give them all one key</h2>
      <p>
        With one key, a letter that is open on two computers counts once. Show the code on one computer, and
        enter it on each of the others, before you join them. Letters that were counted before keep their old
        key.
      </p>
      <Told model={model} part="key" />
      {model.code.value ? (
        <TextField
          id="code"
          label="The code of this computer"
          hint="Keep it in the practice. Whoever has it and the counts can tell whether a letter that they have was counted."
          value={model.code.value}
          rows={2}
          readOnly
        />
      ) : (
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          onClick={() => void model.showCode()}
        >
          Show the code of this computer
        </button>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void model.enterCode();
        }}
      >
        <TextField
          id="other-code"
          label="Code of another computer"
          hint="11 groups of 5 characters"
          value={model.typedCode.value}
          rows={2}
          onInput={(typed) => model.typeCode(typed)}
        />
        <button type="submit" class="nhsuk-button nhsuk-button--secondary">
          Use this code here
        </button>
      </form>
    </section>
  );
}
