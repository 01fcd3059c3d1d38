/** Milliseconds that one file of an audit may take: a scan, read by OCR, takes some seconds a page. */
export const PATIENCE = { text: 120_000, scan: 900_000 } as const;
