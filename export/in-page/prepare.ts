/** Runs in the tab before printing: links that work on paper, nothing that only belongs on a screen. */
export interface PreparedLink {
  no: number;
  href: string;
  text: string;
}

/**
 * @param lang language of the document (BCP 47)
 * @param aliases slide numbers by their `routeAlias`
 * @returns links that lead nowhere in the PDF
 */
export function prepare({ lang, aliases }: { lang: string; aliases: Record<string, number> }): PreparedLink[] {
  const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
  document.documentElement.lang = lang;
  for (const style of all<HTMLStyleElement>('style.monaco-colors')) style.media = '';
  printTypeQueries();
  for (const element of all<HTMLElement>(
    '#mermaid-rendering-container, #twoslash-container, .slidev-code-copy, .monaco-aria-container',
  ))
    element.style.display = 'none';

  unfoldDetails();
  hideFromReaders();

  const idOf = new Map<number, string>();
  for (const { id } of all('.print-slide-container'))
    if (!idOf.has(Number.parseInt(id, 10))) idOf.set(Number.parseInt(id, 10), id);
  // Links that are not displayed: the browser still writes where in the PDF their targets lie.
  const index = document.createElement('nav');
  index.hidden = true;
  for (const { id } of all('.handout [data-bookmark][id]')) {
    const no = /^slide-(\d+)$/.exec(id)?.[1];
    if (no)
      idOf.set(Number(no), id); // the slide with all that belongs to it
    else index.append(Object.assign(document.createElement('a'), { href: `#${id}` }));
  }
  for (const id of idOf.values()) index.append(Object.assign(document.createElement('a'), { href: `#${id}` }));
  document.body.append(index);

  const broken: PreparedLink[] = [];
  for (const link of all<HTMLAnchorElement>('.print-slide-container a[href], .handout a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const url = new URL(href, location.href);
    if (url.origin !== location.origin) continue;
    // Slidev writes links between slides as "#6" in print, as "/6" in Markdown, as "#/6" with hash routes;
    // in print it puts a "#" before an anchor, too.
    const name = decodeURIComponent(
      (url.hash ? url.hash.slice(1) : url.pathname).replace(/^#?\/*/, '').replace(/[?].*$/, ''),
    );
    const target = aliases[name] ?? (/^\d+$/.test(name) ? Number(name) : 0);
    const id = idOf.get(target);
    if (id) link.setAttribute('href', `#${id}`);
    else if (url.hash && url.pathname === location.pathname && document.getElementById(name))
      link.setAttribute('href', `#${name}`);
    else if (isDangling(link, name)) link.removeAttribute('href');
    else {
      broken.push({
        no: Number.parseInt(
          link.closest('.print-slide-container')?.id ?? link.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? '0',
          10,
        ),
        href,
        text: (link.textContent ?? '').trim(),
      });
      link.removeAttribute('href'); // it would name this machine's port
    }
  }
  return broken;

  /** Nobody can unfold them on paper. Those for whose content the slide has no room stay as they are. */
  /**
   * The types asked for with `^?` float over the slides at places of the screen: on paper each stands in the line below
   * the name, which is empty where the question was.
   */
  function printTypeQueries(): void {
    for (const popup of all('#twoslash-container .v-popper__popper--shown')) {
      const name = document.querySelector(`[aria-describedby="${popup.id}"]`);
      const line = name?.closest('.line');
      const code = popup.querySelector('.twoslash-popup-code');
      if (!name || !line || !code) continue;
      const before = document.createRange();
      before.setStart(line, 0);
      before.setEndBefore(name);
      const answer = document.createElement('span');
      answer.append(...code.cloneNode(true).childNodes);
      answer.style.cssText = 'outline: 1px solid currentcolor; outline-offset: 0.1em; border-radius: 0.15em;';
      const below = line.nextElementSibling?.textContent?.trim() === '' ? line.nextElementSibling : undefined;
      const row = below ?? Object.assign(document.createElement('span'), { className: 'line' });
      row.replaceChildren(' '.repeat(before.toString().length), answer);
      if (!below) line.after('\n', row);
    }
  }

  function unfoldDetails(): void {
    for (const details of all<HTMLDetailsElement>('.print-slide-container details:not([open])')) {
      const layout = details.closest('.slidev-layout') ?? details.closest('.print-slide-container');
      const heightBefore = layout?.scrollHeight ?? 0;
      details.removeAttribute('name'); // of several with one name the browser lets only one be open
      details.open = true;
      if (layout && layout.scrollHeight > Math.max(heightBefore, layout.clientHeight)) details.open = false;
    }
  }

  /** The browser tags what can be focused all the same. */
  function hideFromReaders(): void {
    const focusable = ':is(button, a[href], input, select, textarea, summary, iframe, audio, video, [tabindex])';
    for (const element of all<HTMLElement>(`${focusable}[aria-hidden=true], [aria-hidden=true]:has(${focusable})`))
      element.inert = true;
  }

  /** A short citation whose passage this PDF does not print is text, not a fault. */
  function isDangling(link: HTMLAnchorElement, name: string): boolean {
    return link.classList.contains('citation') && document.getElementById(name) === null;
  }
}
