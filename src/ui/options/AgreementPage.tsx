import { AboutAgreement, AgreementEntries } from './AboutAgreement.tsx';
import { AgreementChoice } from './AgreementChoice.tsx';
import type { AgreementModel } from './AgreementModel.ts';
import { FileToUse } from './FileToUse.tsx';

/** The agreement that letters are compared with, and the way to bring one's own. */
export function AgreementPage({ model }: { readonly model: AgreementModel }) {
  const setByIt = model.setByIt.value;
  const isUnknown = setByIt !== undefined && setByIt !== model.inUse.value;
  return (
    <>
      <h1>Agreement</h1>
      {setByIt !== undefined && (
        <div class="nhsuk-inset-text">
          <p>
            {isUnknown
              ? `Your IT has set the agreement “${setByIt}”, and there is none of that id here. The national rules are used. Please tell your IT, or load that agreement below.`
              : 'The agreement is set by your IT, and cannot be changed here.'}
          </p>
        </div>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void model.save();
        }}
      >
        <AgreementChoice
          listed={model.listed.value}
          chosen={model.chosen.value}
          isSet={setByIt !== undefined}
          onChoose={model.choose}
          onSave={model.saveFile}
          onRemove={model.remove}
        />
        {setByIt === undefined && (
          <button type="submit" class="nhsuk-button">
            Save
          </button>
        )}
      </form>
      <OwnAgreementFile model={model} />
      <p role="status" class="hb-live hb-live--bottom">
        {model.message.value || model.file.message.value}
      </p>
    </>
  );
}

function OwnAgreementFile({ model }: { readonly model: AgreementModel }) {
  const unused = model.unused.value;
  return (
    <section>
      <h2 class="nhsuk-heading-m">Your own agreement</h2>
      <p>
        For an LMC or ICB: save one of the agreements above as a file, change it in a text editor, give it an{' '}
        <code>id</code> of its own, and load it here. It stays on this computer.
      </p>
      {unused.map(({ from, says }) => (
        <div key={says} class="nhsuk-inset-text">
          <p>This file is not used. {says}</p>
          <div class="hb-buttons">
            <button type="button" class="hb-link" onClick={() => model.saveFile(from)}>
              Save {from.file}
            </button>
            <button type="button" class="hb-link" onClick={() => model.remove(from)}>
              Remove {from.file}
            </button>
          </div>
        </div>
      ))}
      <FileToUse
        id="own-agreement"
        label="Load an agreement from a file"
        hint="YAML or JSON. Nothing changes before you have seen what is in it."
        file={model.file}
        use="Add this agreement"
      >
        {({ content: { agreement } }) => (
          <>
            <h3 class="nhsuk-heading-s">{agreement.name}</h3>
            <p>
              <AboutAgreement agreement={agreement} />
            </p>
            <AgreementEntries agreement={agreement} />
          </>
        )}
      </FileToUse>
    </section>
  );
}
