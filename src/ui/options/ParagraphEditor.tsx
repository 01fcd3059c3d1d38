import { type Meanings, placeholdersAt } from '../../reply/templates/paragraph-placeholders.ts';
import { Checkbox } from '../Checkbox.tsx';
import { Details } from '../Details.tsx';
import { TextField } from '../TextField.tsx';
import type { LettersModel } from './LettersModel.ts';
import { nameOfSentence } from './reply-names.ts';

/** One paragraph's sentences, checked while they are written, beside the letter that they make. */
export function ParagraphEditor({ model }: { readonly model: LettersModel }) {
  const places = model.places.value;
  const isFaulty = places.some((place) => model.fault(place) !== undefined);
  return (
    <div class="hb-beside">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void model.save();
        }}
      >
        {places.map((place) => (
          <TextField
            key={place}
            id={`paragraph-${place.split('.').at(-1)}`}
            label={nameOfSentence(place)}
            rows={rowsOf(place)}
            spellcheck
            value={model.text(place)}
            error={model.fault(place)}
            onInput={(text) => model.change(place, text)}
          />
        ))}
        <WhatMayBeNamed places={places} />
        <div class="hb-buttons">
          <button type="submit" class="nhsuk-button">
            Save these words
          </button>
          <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => model.reset()}>
            Use Handback’s words
          </button>
        </div>
      </form>
      <section aria-labelledby="preview">
        <h2 class="nhsuk-heading-s" id="preview">
          Preview, on an invented letter
        </h2>
        <Checkbox
          id="preview-two"
          label="With two requests"
          checked={model.requests.value === 2}
          onCheck={(checked) => {
            model.requests.value = checked ? 2 : 1;
          }}
        />
        {isFaulty && (
          <p>
            <strong>Handback’s words stand here until what is marked is put right.</strong>
          </p>
        )}
        <p class="hb-preview">{model.preview.value}</p>
      </section>
    </div>
  );
}

/** As many lines as such a sentence mostly has. */
function rowsOf(place: string): number {
  if (/\.(heading|named|noAnswer)$|^letter\.(table|why|label)|\.parts\./.test(place)) return 1;
  return /\.(request|inShort)$/.test(place) ? 3 : 5;
}

/** All that some sentence of the paragraph may name. */
function WhatMayBeNamed({ places }: { readonly places: readonly string[] }) {
  const meanings = Object.entries(Object.assign({}, ...places.map(placeholdersAt)) as Meanings);
  if (meanings.length === 0) return null;
  return (
    <Details summary="What can be filled in">
      <p>
        Write a name between double braces, and the letter says what it stands for. What stands between{' '}
        <code>{'{{#name}}'}</code> and <code>{'{{/name}}'}</code> is said only where there is such a thing;
        with <code>{'{{^name}}'}</code>, only where there is none.
      </p>
      <dl class="hb-names">
        {meanings.map(([name, means]) => (
          <div key={name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
