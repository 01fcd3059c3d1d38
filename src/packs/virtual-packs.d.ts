/** The packs of assets/, gathered and checked when the extension was built, each apart: a page loads what it uses. */
declare module 'virtual:packs/agreements' {
  export const agreements: import('./packs.ts').Packs['agreements'];
}

declare module 'virtual:packs/replies' {
  export const replies: import('./packs.ts').Packs['replies'];
}

declare module 'virtual:packs/requests' {
  export const requests: import('./packs.ts').Packs['requests'];
}

declare module 'virtual:packs/systems' {
  export const systems: import('./packs.ts').Packs['systems'];
}
