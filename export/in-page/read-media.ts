/** Runs in the tab: everything on every sheet that is not text, and whether it is what it should be. */
export interface SheetMedia {
  /** Empty for what stands beside slides on a handout. */
  id: string;
  /** The author's slide number, 0 where it belongs to none. */
  no: number;
  /** Images that have no pixels to show. */
  brokenImages: string[];
  /** Addresses that the sheet's elements and styles load: images, backgrounds, frames, films. */
  urls: string[];
  /** Classes of icons for which nothing is drawn. */
  emptyIcons: string[];
  /** Tags that neither HTML nor any component knows. */
  unknownTags: string[];
  /** Diagrams that hold an error or nothing, with what they say. */
  failedDiagrams: string[];
  /** Formulae that KaTeX could not read. */
  failedFormulae: string[];
  /** Films without a picture of their own that the browser cannot play. */
  unshownFilms: string[];
  /** Titles of the code that stands behind another tab of its group. */
  hiddenTabs: string[];
  /** Anything is drawn at all. */
  hasInk: boolean;
}

/** @returns one entry for each sheet, and for each text beside the slides, in the order of print */
export function readMedia(): SheetMedia[] {
  const urlsIn = (style: CSSStyleDeclaration) =>
    [
      ...`${style.backgroundImage} ${style.maskImage} ${style.borderImageSource} ${style.listStyleImage}`.matchAll(
        /url\("((?!data:)[^"]+)"\)/g,
      ),
    ].map((match) => match[1] ?? '');
  /** Tags that a style sheet names: what they hold is shown, in the look that was given to them. */
  const styled = new Set<string>();
  const readRules = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule)
        for (const [name] of rule.selectorText.matchAll(/(?<![\w.#:[\]="'\\-])[a-z][\w-]*/gi))
          styled.add(name.toLowerCase());
      if ('cssRules' in rule) readRules(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
    try {
      readRules(sheet.cssRules);
    } catch {
      // of another host: the browser does not tell
    }
  const isUnknown = (element: Element) =>
    !/^generated-/.test(element.localName) && // our own
    element.namespaceURI === 'http://www.w3.org/1999/xhtml' &&
    (element instanceof HTMLUnknownElement ||
      (element.localName.includes('-') && !customElements.get(element.localName))) &&
    !(styled.has(element.localName) && element.textContent?.trim());
  /** UnoCSS takes a class or an attribute. */
  const iconOf = (element: Element) =>
    [...element.classList, ...element.getAttributeNames()].find((name) => /^i-[a-z][a-z0-9]*[:-]\S/.test(name));
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };

  const regions = document.querySelectorAll<HTMLElement>('.print-slide-container, .handout-sheet .handout-flow');
  const noOf = (region: HTMLElement) =>
    Number.parseInt(region.id, 10) || Number(region.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? 0);

  return [...regions].map((sheet) => {
    const urls = new Set<string>();
    const unknownTags = new Set<string>();
    const emptyIcons = new Set<string>();
    let hasInk = false;
    const area = sheet.getBoundingClientRect();
    for (const element of sheet.querySelectorAll('*')) {
      if (isUnknown(element) && !element.closest('.katex')) unknownTags.add(element.localName);
      const style = getComputedStyle(element);
      const icon = iconOf(element);
      if (icon && style.maskImage === 'none' && style.backgroundImage === 'none' && style.display !== 'none')
        emptyIcons.add(icon);
      const backgrounds = urlsIn(style);
      for (const url of backgrounds) urls.add(url);
      if (element instanceof HTMLImageElement && element.currentSrc) urls.add(element.currentSrc);
      else if (
        element instanceof HTMLIFrameElement ||
        element instanceof HTMLVideoElement ||
        element instanceof HTMLSourceElement
      )
        urls.add(element.src);
      if (element instanceof HTMLVideoElement) urls.add(element.poster);
      if (hasInk || !isSeen(element)) continue;
      const box = element.getBoundingClientRect();
      const fills =
        style.backgroundColor !== 'rgba(0, 0, 0, 0)' && box.width * box.height < area.width * area.height * 0.95;
      const replaced =
        element.matches('svg, canvas, video, iframe, object, embed') ||
        (element instanceof HTMLImageElement && element.naturalWidth > 0);
      hasInk =
        replaced ||
        fills ||
        style.backgroundImage !== 'none' ||
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') ||
        element.shadowRoot !== null;
    }
    const diagrams = [...sheet.querySelectorAll<HTMLElement>('.mermaid')].filter(({ shadowRoot }) => {
      const drawing = shadowRoot?.querySelector('svg');
      return (
        shadowRoot &&
        (!drawing ||
          drawing.getAttribute('aria-roledescription') === 'error' ||
          (drawing.getBoundingClientRect().height < 2 && sheet.checkVisibility()))
      );
    });
    return {
      id: sheet.id,
      no: noOf(sheet),
      brokenImages: [...sheet.querySelectorAll('img')]
        .filter(
          (image) =>
            image.complete &&
            image.naturalWidth === 0 &&
            image.getAttribute('src') !== 'data:,' &&
            image.checkVisibility(),
        )
        .map((image) => image.currentSrc || image.getAttribute('src') || ''),
      urls: [...urls].filter(Boolean),
      unknownTags: [...unknownTags],
      emptyIcons: [...emptyIcons],
      failedDiagrams: [
        ...[...sheet.querySelectorAll<HTMLElement>('pre[border="1 red rounded"]')].map((pre) => pre.innerText),
        ...diagrams.map((diagram) => diagram.shadowRoot?.textContent?.trim() || 'nothing was drawn'),
      ],
      failedFormulae: [
        ...[...sheet.querySelectorAll<HTMLElement>('.katex-error')].map(
          (formula) => formula.title || formula.innerText,
        ),
        // A command that KaTeX knows and may not obey stands there by its name, in the colour of an error: so its MathML
        // says, whatever the slide makes of colours.
        ...[...sheet.querySelectorAll('.katex-mathml mstyle[mathcolor="#cc0000"]')]
          .map((command) => command.textContent ?? '')
          .filter((name) => name.startsWith('\\')),
      ],
      unshownFilms: [...sheet.querySelectorAll('video')]
        .filter(
          (film) =>
            (film.error || film.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) &&
            !film.poster &&
            film.checkVisibility(),
        )
        .map((film) => film.currentSrc || film.src || film.querySelector('source')?.src || '(no address)'),
      hiddenTabs: [...sheet.querySelectorAll<HTMLElement>('.slidev-code-group .slidev-code-wrapper')]
        .filter((code) => code.parentElement?.checkVisibility() && !code.checkVisibility())
        .map(({ dataset }) => (dataset.title ?? '').replace(/~[^~]*~/g, '').trim()),
      hasInk,
    };
  });
}

/** What is true of the page as a whole. */
export interface PageFacts {
  /** Width of the widest thing in the document, in CSS pixels: above the slide's, the browser shrinks every page. */
  contentWidth: number;
  /** Faces whose file could not be loaded. */
  failedFaces: string[];
  /** Of the families asked for, those that are neither loaded nor installed. */
  absentFamilies: string[];
  /** A development server's error message lies over the page. */
  hasOverlay: boolean;
}

export function readPage({ families }: { families: string[] }): PageFacts {
  const canvas = document.createElement('canvas').getContext('2d');
  const widthIn = (font: string) => {
    if (!canvas) return 0;
    canvas.font = `72px ${font}`;
    return canvas.measureText('mmmmmmmmmmlliWQ@% 0123').width;
  };
  const isAbsent = (family: string) =>
    ['monospace', 'serif', 'sans-serif'].every((generic) => widthIn(`"${family}", ${generic}`) === widthIn(generic)) &&
    ![...document.fonts].some((face) => face.family.replace(/["']/g, '') === family && face.status === 'loaded');
  return {
    contentWidth: document.documentElement.scrollWidth,
    failedFaces: [
      ...new Set(
        [...document.fonts]
          .filter(({ status }) => status === 'error')
          .map(({ family, weight, style }) => `${family.replace(/["']/g, '')} ${weight} ${style}`),
      ),
    ],
    absentFamilies: families.filter(isAbsent),
    hasOverlay: document.querySelector('vite-error-overlay') !== null,
  };
}
