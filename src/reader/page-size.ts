/** Pictures are read at this many dots to the inch: fewer lose letters, more only cost time. */
export const DPI = 300;

/** A page of A4 is so many inches wide when it stands, and so wide when it lies. */
const A4 = { width: 8.27, height: 11.69 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size in pixels at which a picture is read: as a page of A4, whatever it says of its own. */
export function pageSize({ width, height }: Size): Size {
  const scale = (DPI * (width > height ? A4.height : A4.width)) / width;
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
