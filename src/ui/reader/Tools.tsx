import { useEffect, useRef } from 'preact/hooks';
import { Find } from './Find.tsx';
import { OpenAnother } from './OpenAnother.tsx';
import type { ReaderModel } from './ReaderModel.ts';
import { SizeAndPrint } from './SizeAndPrint.tsx';

interface ToolsProps {
  readonly model: ReaderModel;
  readonly name: string;
  /** Is there a letter to search, enlarge and print? */
  readonly isVisible: boolean;
}

/** What can be done with the open letter. The file's name is the page's heading, and has the focus first. */
export function Tools({ model, name, isVisible }: ToolsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="hb-tools">
      <h1 ref={title} tabIndex={-1} class="hb-tools__name">
        {name}
      </h1>
      {isVisible && <Find model={model} />}
      <div class="hb-tools__group">
        {isVisible && <SizeAndPrint model={model} />}
        <OpenAnother onChoose={(file) => void model.open(file)} />
      </div>
    </div>
  );
}
