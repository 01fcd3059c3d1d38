import { PARTS } from '../../reply/own-replies.ts';
import { PARAGRAPH_PLACEHOLDERS } from '../../reply/paragraph-placeholders.ts';
import { Checkbox } from '../Checkbox.tsx';
import { Details } from '../Details.tsx';
import { TextField } from '../TextField.tsx';
import type { LettersModel } from './LettersModel.ts';
import { PART_NAMES } from './reply-names.ts';

/** One paragraph's sentences, checked while they are written, beside the letter that they make. */
export function ParagraphEditor({ model }: { readonly model: LettersModel }) {
  const isFaulty = PARTS.some((part) => model.fault(part) !== undefined);
  return (
    <div class="hb-beside">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void model.save();
        }}
      >
        {PARTS.map((part) => (
          <TextField
            key={part}
            id={`paragraph-${part}`}
            label={PART_NAMES[part]}
            rows={part === 'please' ? 5 : 3}
            spellcheck
            value={model.text(part)}
            error={model.fault(part)}
            onInput={(text) => model.change(part, text)}
          />
        ))}
        <WhatMayBeNamed />
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

function WhatMayBeNamed() {
  return (
    <Details summary="What can be filled in">
      <p>
        Write a name between double braces, and the letter says what it stands for. What stands between{' '}
        <code>{'{{#name}}'}</code> and <code>{'{{/name}}'}</code> is said only where there is such a thing;
        with <code>{'{{^name}}'}</code>, only where there is none.
      </p>
      <dl class="hb-names">
        {Object.entries(PARAGRAPH_PLACEHOLDERS).map(([name, means]) => (
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
