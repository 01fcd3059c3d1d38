/** A file that a frame shows: its own whole content, one that stands inside it, or a picture of a page's size. */
export interface FileHere {
  readonly kind: 'pdf' | 'picture';
  readonly url: string;
  /** By what name it is asked for: `itself`, `inside-0` or `picture-0`. */
  readonly name: string;
}

/** What came of fetching a file: its bytes as base64, as messages carry text, or why there are none. */
export interface FetchedHere {
  readonly url: string;
  readonly data?: string;
  readonly status?: number;
  readonly size?: number;
}

/**
 * Lists the files that a frame shows; with `wanted`, fetches those of these names with the page's own session. It is
 * injected into the frame, and may use nothing that stands outside of it.
 */
export async function filesHere(
  wanted: readonly string[],
  largest: number,
): Promise<readonly (FileHere & FetchedHere)[]> {
  const trees: (Document | ShadowRoot)[] = [document];
  for (const tree of trees)
    for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);

  const large = (selector: string, side: number) =>
    trees
      .flatMap((tree) => [...tree.querySelectorAll(selector)])
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width >= side && height >= side;
      });

  const urlOf = (element: Element) => {
    const { currentSrc, src, data } = element as {
      currentSrc?: string;
      src?: string;
      data?: string;
    } & Element;
    return currentSrc || src || data || '';
  };

  /** A frame that may be looked into tells of itself. */
  const isPdf = (element: Element) => {
    const { contentDocument, type = '', sandbox } = element as HTMLObjectElement & Partial<HTMLIFrameElement>;
    if (contentDocument || sandbox?.length || !URL.canParse(urlOf(element))) return false;
    if (/^(?:text|image)\//.test(type)) return false;
    const isOwn = new URL(urlOf(element)).origin === location.origin && element.localName !== 'embed';
    return isOwn || type === 'application/pdf' || /\.pdf(?:[?#]|$)/i.test(urlOf(element));
  };

  /** Viewers that read pages lay the words over the picture, beside it in the markup or one above. */
  const isRead = (picture: Element) => {
    const { left, right, top, bottom } = picture.getBoundingClientRect();
    const around = [picture.parentElement, picture.parentElement?.parentElement];
    return around
      .flatMap((place) => [...(place?.children ?? [])])
      .filter((each) => !each.contains(picture) && (each.textContent?.trim().length ?? 0) > 100)
      .map((each) => each.getBoundingClientRect())
      .some((box) => box.left < right && left < box.right && box.top < bottom && top < box.bottom);
  };

  const isWhole = document.contentType === 'application/pdf';
  const whole = isWhole ? [{ element: document.documentElement, kind: 'pdf' as const, name: 'itself' }] : [];
  const inside = large('iframe, frame, object, embed', 150)
    .filter(isPdf)
    .map((element, index) => ({ element, kind: 'pdf' as const, name: `inside-${index}` }));
  const pictures = large('img, canvas', 350)
    .filter((picture) => !isRead(picture))
    .map((element, index) => ({ element, kind: 'picture' as const, name: `picture-${index}` }));
  const files = isWhole ? whole : [...inside, ...pictures];

  const asText = async (file: Blob): Promise<string> => {
    const reader = new FileReader();
    await new Promise((done, fail) => {
      reader.onload = done;
      reader.onerror = fail;
      reader.readAsDataURL(file);
    });
    return `${reader.result}`.replace(/^[^,]*,/, '');
  };

  /** A picture whose address gives nothing any more is taken as it is drawn, where the browser lets it be. */
  const asDrawn = (element: Element): string | undefined => {
    try {
      const canvas = element instanceof HTMLCanvasElement ? element : document.createElement('canvas');
      if (element instanceof HTMLImageElement) {
        Object.assign(canvas, { width: element.naturalWidth, height: element.naturalHeight });
        canvas.getContext('2d')?.drawImage(element, 0, 0);
      } else if (element !== canvas) return undefined;
      return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
    } catch {
      return undefined;
    }
  };

  const fetchOne = async (element: Element, url: string): Promise<FetchedHere> => {
    try {
      const answer =
        url === '' ? undefined : await fetch(url, { credentials: 'include', cache: 'force-cache' });
      if (answer && !answer.ok) return { url, status: answer.status };
      const file = await answer?.blob();
      if (file && file.size > largest) return { url, size: file.size };
      if (file) return { url, data: await asText(file) };
    } catch {
      // Another site's, or an address that held for a moment only.
    }
    const data = asDrawn(element);
    return data === undefined ? { url } : { url, data };
  };

  const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.includes(name);
  return Promise.all(
    files.filter(isWanted).map(async ({ element, kind, name }) => {
      const url = name === 'itself' ? location.href : urlOf(element);
      return { kind, name, ...(wanted.length === 0 ? { url } : await fetchOne(element, url)) };
    }),
  );
}
