// The little of harper.js that is used here. Its own declarations are not needed to check the rest.

declare module 'harper.js' {
  export interface Linter {
    setup(): Promise<void>;
    lint(text: string, options: { readonly language: 'plaintext' }): Promise<readonly unknown[]>;
  }

  export const Dialect: { readonly British: number };
  export const LocalLinter: new (settings: { readonly binary: unknown; readonly dialect: number }) => Linter;
}

declare module 'harper.js/binaryInlined' {
  export const binaryInlined: unknown;
}
