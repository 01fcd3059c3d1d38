declare module 'virtual:packs' {
  /** The packs of assets/, gathered and checked when the extension was built. */
  export const packs: import('./packs.ts').Packs;
}
