import fc from 'fast-check';

/** Any text at all: typewritten characters, or any UTF-16 units, halves of surrogate pairs among them. */
export const anyText = fc.oneof(
  fc.string(),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
