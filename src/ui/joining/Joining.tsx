import { Bar } from '../Bar.tsx';
import { ByFile } from './ByFile.tsx';
import { ByFolder } from './ByFolder.tsx';
import { ByServer } from './ByServer.tsx';
import type { JoiningModel } from './JoiningModel.ts';
import { PracticeKey } from './PracticeKey.tsx';

interface JoiningProps {
  readonly model: JoiningModel;
  readonly pages: { readonly counts: string; readonly settings: string };
}

/** The page on which the counts of several computers become one. */
export function Joining({ model, pages }: JoiningProps) {
  return (
    <>
      <Bar
        links={[
          { label: 'Counts', href: pages.counts },
          { label: 'Settings', href: pages.settings },
        ]}
      />
      <main class="hb-main hb-main--page">
        <h1>Join the counts of your computers</h1>
        <p>
          Until you join it, this computer keeps its counts to itself. Joined computers all show the same
          numbers. Only counts are joined: no word of a letter is.
        </p>
        <PracticeKey model={model} />
        <ByFolder model={model} />
        <ByFile model={model} />
        <ByServer model={model} />
      </main>
    </>
  );
}
