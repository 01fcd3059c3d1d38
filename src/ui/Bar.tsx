interface BarProps {
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** The bar on top of each page of the extension. Its links open in tabs of their own. */
export function Bar({ links }: BarProps) {
  return (
    <header class="hb-bar">
      <p class="hb-bar__name">Handback</p>
      {links.map(({ label, href }) => (
        <a key={href} href={href} target="_blank" rel="noreferrer">
          {label}
        </a>
      ))}
    </header>
  );
}
