import { KINDS, type Kind } from './kinds.ts';

/** What the page's address says is to be sent: such as `#kind=provider&provider=Vale+Hospital`. */
export function readSendAddress(hash: string): { readonly kind?: Kind; readonly provider?: string } {
  const { kind, provider } = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));
  return {
    ...(kind !== undefined && Object.hasOwn(KINDS, kind) && { kind: kind as Kind }),
    ...(provider !== undefined && { provider }),
  };
}
