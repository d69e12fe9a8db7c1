/** Runs in the tab: pictures of which part or all is not to be seen, though nobody meant so. Sizes are the slide's pixels. */
export interface PictureFault {
  /** The author's slide number. */
  no: number;
  kind: 'cut' | 'no-room' | 'cropped';
  /** `img`, `svg`, `canvas`, `video`, `iframe`, `object`, `embed`, or `mermaid`. */
  tag: string;
  /** Its address, name, or what kind of diagram it is. */
  name: string;
  /** Which diagram of its slide, from 0. */
  index: number;
  width: number;
  height: number;
  /** How much lies beyond the edges across and down. */
  beyondX: number;
  beyondY: number;
  /** Share of the picture that cannot be seen. */
  share: number;
}

/** @returns the faults in the order of print; each picture that an edge cuts is marked with `data-cut` */
export function readPictures(): PictureFault[] {
  const faults: PictureFault[] = [];
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.slidev-vclick-hidden');

  const fromLayout = (element: Element, layout: Element): Element[] =>
    element === layout ? [] : [...fromLayout(element.parentElement ?? layout, layout), element];

  /** Laid over the slide or beyond its edges on purpose, or decoration. */
  const isPlaced = (element: Element, layout: Element) =>
    element.closest('[aria-hidden=true], [role=presentation], [role=none]') !== null ||
    fromLayout(element, layout).some((at) => /^(?:absolute|fixed|sticky)$/.test(getComputedStyle(at).position));

  /** The part of the sheet that shows what stands in an element. */
  const windowOf = (element: Element, sheet: Element) => {
    let { left, top, right, bottom } = sheet.getBoundingClientRect();
    for (let at = element.parentElement; at && at !== sheet; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    return { left, top, right, bottom };
  };

  for (const sheet of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth || 1;
    const no = Number.parseInt(sheet.id, 10);
    const diagrams = [...sheet.querySelectorAll('.mermaid')];
    for (const element of sheet.querySelectorAll<HTMLElement>(
      'img, svg, canvas, video, iframe, object, embed, .mermaid',
    )) {
      const layout = element.closest('.slidev-layout');
      if (!layout || element.parentElement?.closest('svg, .katex, .slidev-icon') || element.matches('.slidev-icon'))
        continue;
      const drawing = element.shadowRoot?.querySelector('svg');
      if (!isSeen(element) || (element.matches('.mermaid') && !drawing) || isPlaced(element, layout)) continue;
      const box = (drawing ?? element).getBoundingClientRect();
      const [width, height] = [box.width / scale, box.height / scale];
      const isImage = element instanceof HTMLImageElement;
      const fault = {
        no,
        tag: drawing ? 'mermaid' : element.localName,
        name: isImage
          ? element.currentSrc
          : (drawing?.getAttribute('aria-roledescription') ?? element.getAttribute('aria-label') ?? ''),
        index: diagrams.indexOf(element),
        ...{ width, height, beyondX: 0, beyondY: 0 },
      };
      if (isImage && element.naturalWidth > 1 && element.alt !== '' && (width < 1 || height < 1)) {
        faults.push({ ...fault, kind: 'no-room', share: 1 });
        continue;
      }
      if (width < 8 || height < 8) continue;
      const { left, top, right, bottom } = windowOf(element, sheet);
      const beyond = (side: 'Left' | 'Top' | 'Right' | 'Bottom', size: number) => {
        const isMeant = fromLayout(element, layout).some(
          (at) => Number.parseFloat(getComputedStyle(at)[`margin${side}`]) < 0,
        );
        return isMeant ? 0 : Math.max(0, size) / scale;
      };
      const beyondX = beyond('Left', left - box.left) + beyond('Right', box.right - right);
      const beyondY = beyond('Top', top - box.top) + beyond('Bottom', box.bottom - bottom);
      const shown = Math.max(0, 1 - beyondX / width) * Math.max(0, 1 - beyondY / height);
      const { objectFit, objectPosition } = getComputedStyle(element);
      if (beyondX > 4 || beyondY > 4) {
        if (objectFit === 'cover') continue; // it fills whatever there is
        element.dataset.cut = '';
        faults.push({ ...fault, kind: 'cut', beyondX, beyondY, share: 1 - shown });
      } else if (
        isImage &&
        element.naturalWidth > 0 &&
        /^(?:cover|none)$/.test(objectFit) &&
        objectPosition === '50% 50%'
      ) {
        const { naturalWidth, naturalHeight } = element;
        const enlarged = objectFit === 'none' ? 1 : Math.max(width / naturalWidth, height / naturalHeight);
        const part = (of: number, all: number) => Math.min(1, of / (all * enlarged));
        const share = 1 - part(width, naturalWidth) * part(height, naturalHeight);
        if (share > 0.5) faults.push({ ...fault, kind: 'cropped', share });
      }
    }
  }
  return faults;
}
