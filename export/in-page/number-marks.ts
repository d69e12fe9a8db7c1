/**
 * Runs in the tab, last of those that prepare it: gives every link and everything that has been marked a number that
 * the browser carries into the PDF, and says what stands behind it.
 *
 * The carrier is the language: Chromium copies `lang` word for word into the structure tree, private subtags too
 * (RFC 5646, 2.2.7). `ja-x-t-12` is Japanese and mark 12.
 */
export interface Mark {
  /** Structure type (ISO 32000-1, 14.8.4). */
  type: string;
  /** The author's slide number, 0 outside the slides. */
  no: number;
  /** The sheet's id, empty outside the slides. */
  sheet: string;
  /** Language of the element (BCP 47). */
  lang: string;
  /** Accessible name: of a link what it says, of a picture its alternative, of a section its title. */
  name: string;
  /** Where a link leads. */
  href: string;
  /** Name of a destination at the upper left corner of a picture; empty for anything else. */
  corner: string;
  /** Size in CSS pixels as it is printed. */
  width: number;
  height: number;
  /** What an abbreviation stands for. */
  expansion: string;
  /** A picture from a file: words in it are a part of the picture, not of the page. */
  isFile: boolean;
}

/** @returns the marks; mark 1 is the first */
export function numberMarks(): Mark[] {
  const marks: Mark[] = [];
  /** What stands on several pages has one number: that of its first part. */
  const marked: [element: HTMLElement, number: number][] = [];
  const wholes = new Map<string, number>();
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const index = document.createElement('nav');
  index.hidden = true;
  const nameOf = (element: HTMLElement): string => {
    const label = clean(element.getAttribute('aria-label')) || clean((element as HTMLImageElement).alt);
    if (label || element.dataset.mark === 'Formula') return label;
    if (element.dataset.mark === 'Div') return clean(element.dataset.name);
    if (element.dataset.mark === 'Sect') {
      const heading = [...element.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].find(
        (each) =>
          each.closest('[data-mark=Sect]') === element && !each.closest('[aria-hidden=true]') && clean(each.innerText),
      );
      return clean(heading?.innerText);
    }
    const pictures = [...element.querySelectorAll<HTMLElement>('img, [role=img]')].map(nameOf);
    return clean(element.innerText) || clean(pictures.join(' ')) || clean(element.title);
  };
  const visit = (root: Document | ShadowRoot, host?: Element): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot, element);
      const isLink = element.localName === 'a' && element.hasAttribute('href') && !element.closest('svg');
      if ((!isLink && !element.dataset?.mark) || element.closest('[aria-hidden=true]')) continue;
      const around = host ?? element;
      if (!around.closest('.print-slide-container, .handout')) continue;
      const whole = wholes.get(element.dataset?.continues ?? '');
      if (whole !== undefined) {
        marked.push([element, whole]);
        continue;
      }
      const sheet = around.closest('.print-slide-container')?.id ?? '';
      const type = element.dataset.mark ?? 'Link';
      const lang = (element.closest('[lang]') ?? around.closest('[lang]'))?.getAttribute('lang') ?? '';
      const isPicture = type === 'Figure' || type === 'Formula' || type === 'Div';
      const { width, height } = element.getBoundingClientRect();
      const mark: Mark = {
        type,
        no: Number.parseInt(sheet || '0', 10),
        sheet,
        lang: lang.replace(/-x-t-\d+$/, ''),
        name: nameOf(element),
        href: isLink ? (element.getAttribute('href') ?? '') : '',
        corner: '',
        width,
        height,
        expansion: clean(element.dataset.expansion),
        isFile: element.matches('img, video, canvas, iframe, object, embed'),
      };
      marks.push(mark);
      marked.push([element, marks.length]);
      if (element.dataset?.whole) wholes.set(element.dataset.whole, marks.length);
      if (mark.href && !mark.href.startsWith('#')) mark.href = (element as HTMLAnchorElement).href;
      if (isPicture && !host) {
        element.id ||= `mark-${marks.length}`;
        mark.corner = element.id;
        // As with slides: a link that is not displayed makes the browser write where its target lies.
        index.append(Object.assign(document.createElement('a'), { href: `#${element.id}` }));
      }
    }
  };
  visit(document);
  // Not before all is read: a page that is read and changed in turns is laid out anew each time.
  for (const [element, number] of marked) {
    const lang = marks[number - 1]?.lang;
    element.setAttribute('lang', `${lang}-x-t-${number}`);
    // For the tags only: text in a hundred languages would be broken into lines by a hundred sets of rules.
    element.style.setProperty('-webkit-locale', lang ? `"${lang}"` : 'auto');
    element.dataset.no = String(number);
  }
  document.body.append(index);
  return marks;
}
