/** Runs in the tab: what is a picture, what is decoration, and which picture says nothing to those who cannot see it. */
export interface GraphicFault {
  kind: 'no-alt' | 'no-name' | 'link-in-drawing' | 'form-control';
  no: number;
  /** What it is, for a person to find it: a tag, an address. */
  text: string;
}

export function markGraphics(): GraphicFault[] {
  const faults: GraphicFault[] = [];
  const seen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
  const add = (kind: GraphicFault['kind'], element: Element, text: string) => {
    const root = element.getRootNode();
    const at = root instanceof ShadowRoot ? root.host : element;
    const beside = at.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? '0';
    faults.push({ kind, no: Number.parseInt(at.closest('.print-slide-container')?.id ?? beside, 10), text });
  };
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? '').trim() ||
    (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => (id && (element.getRootNode() as Document | ShadowRoot).getElementById(id)?.textContent) || '')
      .join(' ')
      .trim() ||
    ['title', 'desc']
      .map((part) => (element.querySelector(`:scope > ${part}`)?.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(': ');

  const wordsOf = (text: string | null) =>
    (text ?? '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();

  const look = (root: Document | ShadowRoot): void => {
    const all = (selector: string) =>
      [...root.querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          (root instanceof ShadowRoot || element.closest('.print-slide-container, .handout')) &&
          !element.parentElement?.closest('[aria-hidden=true], [role=img]') &&
          element.getAttribute('aria-hidden') !== 'true' &&
          seen(element),
      );
    for (const host of root.querySelectorAll('*'))
      if (host.shadowRoot && !host.closest('[aria-hidden=true], [role=img]')) look(host.shadowRoot);
    for (const element of all('svg')) {
      if (element.parentElement?.closest('svg')) continue;
      const name = nameOf(element);
      const isPicture = element.getAttribute('role') === 'img';
      if (element.querySelector('a[href]'))
        add('link-in-drawing', element, element.querySelector('a')?.textContent?.trim() ?? '');
      if (name && !element.querySelector('a[href]')) {
        element.setAttribute('role', 'img');
        element.setAttribute('aria-label', name);
      } else if (isPicture) {
        add('no-name', element, '<svg role="img">');
        element.removeAttribute('role');
      } else if (!element.textContent?.trim() || !element.querySelector('text, foreignObject'))
        element.setAttribute('aria-hidden', 'true'); // a drawing without words or a name is decoration
    }
    for (const image of all('img')) {
      if (!image.hasAttribute('alt') && !nameOf(image)) {
        add('no-alt', image, (image as HTMLImageElement).getAttribute('src') ?? '');
        (image as HTMLImageElement).alt = '';
      } else if (!image.getAttribute('alt')?.trim() && !nameOf(image))
        (image as HTMLImageElement).alt = ''; // a blank is no alternative: decoration
      else {
        if (!image.hasAttribute('role')) image.setAttribute('role', 'img');
        image.dataset.mark = 'Figure';
      }
    }
    for (const element of all('figure[aria-label], [role=figure][aria-label]')) {
      if (element.getAttribute('role') === 'img' || !nameOf(element)) continue;
      if (!element.innerText.trim()) {
        element.setAttribute('role', 'img');
        continue;
      }
      // What has just been read is not said again.
      const said = [
        element.querySelector('figcaption'),
        element.closest('.print-slide-container')?.querySelector('h1'),
      ];
      if (said.some((each) => each && wordsOf(each.textContent) === wordsOf(nameOf(element)))) {
        element.removeAttribute('aria-label');
        element.removeAttribute('aria-labelledby');
        continue;
      }
      // A diagram made of words: the name stands for its lines, the words are read as words.
      const areaOf = (drawing: Element) =>
        drawing.getBoundingClientRect().width * drawing.getBoundingClientRect().height;
      const [lines] = [...element.querySelectorAll<SVGElement>('svg[aria-hidden=true]')]
        .filter((drawing) => seen(drawing) && !drawing.textContent?.trim())
        .sort((a, b) => areaOf(b) - areaOf(a));
      if (lines) {
        lines.removeAttribute('aria-hidden');
        lines.setAttribute('role', 'img');
        lines.setAttribute('aria-label', nameOf(element));
        element.dataset.name = nameOf(element);
        element.removeAttribute('aria-label');
        element.removeAttribute('aria-labelledby');
      }
      element.dataset.mark = 'Div';
    }
    for (const element of all('canvas, video, iframe, object, embed, audio')) {
      const name = nameOf(element) || element.getAttribute('title')?.trim();
      if (!name) {
        add('no-name', element, `<${element.localName}>`);
        element.setAttribute('aria-hidden', 'true');
        continue;
      }
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', name);
    }
    for (const element of all('[role=img]')) {
      if (element.dataset.mark) continue;
      if (nameOf(element)) element.dataset.mark = 'Figure';
      else {
        add('no-name', element, `<${element.localName} role="img">`);
        element.removeAttribute('role');
      }
    }
    for (const element of all('button, input, select, textarea')) {
      const box = element as HTMLInputElement;
      if (box.type === 'hidden') continue;
      if (box.type === 'checkbox' || box.type === 'radio') {
        // A box in a list of tasks is a picture of a tick.
        box.setAttribute('role', 'img');
        box.setAttribute('aria-label', box.checked ? '☑' : '☐');
        box.dataset.mark = 'Figure';
      } else add('form-control', element, `<${element.localName}>`);
    }
  };
  look(document);
  return faults;
}
