import { type Scan, type ScanKnowledge, scanInContext, scanLetter } from '../../agreements/scan-letter.ts';
import type { ReadContext } from '../../requests/opinion.ts';

/**
 * A way to scan letters by an agreement, with the reader of context where its weights lie in the assets folder. Where
 * that cannot run, the letters are scanned without it, and the error output says so.
 */
export async function openScan(
  assets: string,
  agreementId: string,
  packs: ScanKnowledge,
): Promise<(text: string) => Promise<Scan>> {
  const readContext = await openContext(assets);
  if (!readContext) return quickScan(agreementId, packs);
  return async (text) => {
    try {
      return await scanInContext(text, agreementId, { ...packs, readContext });
    } catch (fault) {
      explain(fault);
      return scanLetter(text, agreementId, packs);
    }
  };
}

/** A way to scan letters by an agreement without the reader of context. */
export function quickScan(agreementId: string, packs: ScanKnowledge): (text: string) => Promise<Scan> {
  return async (text) => scanLetter(text, agreementId, packs);
}

async function openContext(assets: string): Promise<ReadContext | undefined> {
  try {
    const { nodeEncoder } = await import('./node-encoder.ts');
    return await nodeEncoder(assets);
  } catch (fault) {
    explain(fault);
    return undefined;
  }
}

function explain(fault: unknown): void {
  const reason = fault instanceof Error ? fault.message : String(fault);
  console.error(`Reading is reduced: the reader of context could not run. ${reason}`);
}
