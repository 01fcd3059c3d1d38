import type { ReaderModel } from './ReaderModel.ts';

/** Looks for words in the letter, and leads from one place to the next. */
export function Find({ model }: { readonly model: ReaderModel }) {
  const { words, count, at } = model.search.value;
  const hasFound = count > 0;
  return (
    <search>
      <form
        class="hb-tools__group"
        onSubmit={(event) => {
          event.preventDefault();
          void model.next();
        }}
      >
        <label for="find">Find in the letter</label>
        <input
          class="nhsuk-input hb-tools__find"
          id="find"
          type="text"
          inputMode="search"
          autocomplete="off"
          value={words}
          onInput={({ currentTarget }) => model.find(currentTarget.value)}
        />
        <span class="hb-tools__count">
          {words.trim() && (hasFound ? `${at + 1} of ${count}` : 'Not found')}
        </span>
        <button
          type="button"
          class="hb-tools__button"
          disabled={!hasFound}
          onClick={() => void model.previous()}
        >
          Previous
        </button>
        <button type="submit" class="hb-tools__button" disabled={!hasFound}>
          Next
        </button>
      </form>
    </search>
  );
}
