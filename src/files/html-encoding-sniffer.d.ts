declare module 'html-encoding-sniffer' {
  /** The name of the encoding, by its byte order mark or what the page declares. */
  function sniffEncoding(bytes: Uint8Array, options: { readonly defaultEncoding: string }): string;
  export = sniffEncoding;
}
