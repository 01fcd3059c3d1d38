/**
 * The sites that a build may read from its install on, as match patterns: out of a text such as
 * `https://records.example, https://portal.example`. Throws a sentence about an address that cannot be one.
 */
export function sitesOfBuild(text = ''): string[] {
  return text
    .split(/[\s,]+/)
    .filter((address) => address !== '')
    .map((address) => {
      const url = URL.canParse(address) ? new URL(address) : undefined;
      if (
        !url ||
        !/^https?:$/.test(url.protocol) ||
        url.pathname !== '/' ||
        url.search !== '' ||
        address.includes('*')
      )
        throw new Error(`HANDBACK_SITES: '${address}' is not an address such as https://records.example.`);
      return `${url.protocol}//${url.hostname}/*`;
    });
}
