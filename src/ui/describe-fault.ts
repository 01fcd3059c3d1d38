/** What went wrong, as a sentence. */
export function describeFault(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
