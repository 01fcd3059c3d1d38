import { describeFault } from '../describe-fault.ts';
import type { JoiningAdapter } from './joining-adapter.ts';

/** A file that somebody chose. */
export interface ChosenFile {
  readonly name: string;
  text(): Promise<string>;
}

/** More than this a browser will not hand from one of its parts to another. */
const LARGEST = 60_000_000;

/** Takes in other computers' files, one after the other: what came of each, in sentences that name it. */
export async function takeInFiles(
  files: readonly ChosenFile[],
  adapter: Pick<JoiningAdapter, 'takeIn'>,
): Promise<readonly string[]> {
  const says: string[] = [];
  for (const file of files) says.push(...(await takeInFile(file, adapter)));
  return says;
}

/** A file that is refused holds up no other. */
async function takeInFile(
  file: ChosenFile,
  adapter: Pick<JoiningAdapter, 'takeIn'>,
): Promise<readonly string[]> {
  try {
    const read = await file.text();
    if (read.length > LARGEST)
      throw new Error('It is too large to be joined by hand: use a folder or a counts server.');
    return (await adapter.takeIn(read)).map((sentence) => `${file.name}: ${sentence}`);
  } catch (fault) {
    return [`${file.name} was refused. ${describeFault(fault)}`];
  }
}
