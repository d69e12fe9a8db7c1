/**
 * Runs in the tab: text under `opacity` is given other colours instead, which look the same. The browser would print it as
 * a group of its own, where some viewers lose the tags.
 */
export interface EffectFault {
  kind: 'opacity' | 'filter' | 'mask';
  no: number;
  /** The words under the effect. */
  text: string;
}

/** @returns text that cannot be helped: under a filter or a mask, or translucent together with a picture or before one */
export function thinText(): EffectFault[] {
  const faults: EffectFault[] = [];
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `border-${side}-color`);
  const coloured = ['color', 'text-decoration-color', '-webkit-text-fill-color', ...sides];
  const parts = [undefined, '::before', '::after'] as const;
  const isShown = (style: CSSStyleDeclaration, part?: string) => !part || !/^(?:none|normal)$/.test(style.content);
  const isClear = (colour: string) => /rgba\(.*, 0\)|transparent| \/ 0\)/.test(colour);
  const isPicture = (element: Element) =>
    element.matches('img, canvas, video, iframe, object, embed, input, button, svg');
  const isBare = ({ backgroundImage, boxShadow, textShadow, filter }: CSSStyleDeclaration) =>
    [backgroundImage, boxShadow, textShadow, filter].every((value) => value === 'none');
  /** Nothing in it but words, lines and, if need be, areas of one colour. */
  const isPlain = (element: Element): boolean =>
    element instanceof HTMLElement &&
    !isPicture(element) &&
    !element.shadowRoot &&
    parts.every((part) => {
      const style = getComputedStyle(element, part);
      return !isShown(style, part) || isBare(style);
    });
  const hasArea = (element: Element): boolean =>
    parts.some((part) => {
      const style = getComputedStyle(element, part);
      return isShown(style, part) && !isClear(style.backgroundColor);
    });
  /** The one colour that all of an element stands before; undefined where it may be several. */
  const groundOf = (element: Element, sheet: Element): string | undefined => {
    const own = element.getBoundingClientRect();
    for (const other of sheet.querySelectorAll('*')) {
      if (other.contains(element) || element.contains(other)) continue;
      const box = other.getBoundingClientRect();
      const meets =
        Math.min(box.right, own.right) - Math.max(box.left, own.left) > 1 &&
        Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top) > 1;
      if (meets && (isPicture(other) || !isBare(getComputedStyle(other)) || hasArea(other))) return undefined;
    }
    for (let at = element.parentElement; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const isGroup = style.opacity !== '1' || style.mixBlendMode !== 'normal' || !isBare(style);
      if (isGroup || parts.some((part) => part && isShown(getComputedStyle(at as Element, part), part)))
        return undefined;
      if (isClear(style.backgroundColor)) continue;
      return /^rgb\(/.test(style.backgroundColor) ? style.backgroundColor : undefined;
    }
    return 'rgb(255, 255, 255)'; // paper
  };
  /** Translucent words look the same by themselves as in a group, as long as they lie over nothing else in it. */
  const thinned = (colour: string, opacity: number) => `color-mix(in srgb, ${colour} ${opacity * 100}%, transparent)`;
  /** Before one colour everything can be mixed with it, and keeps lying over what it lies over. */
  const mixed = (colour: string, opacity: number, ground: string) => {
    const [r, g, b] = (ground.match(/\d+/g) ?? []).map((value) => (Number(value) * (1 - opacity)).toFixed(3));
    return `rgb(from ${colour} calc(r * ${opacity} + ${r}) calc(g * ${opacity} + ${g}) calc(b * ${opacity} + ${b}) / alpha)`;
  };

  const rules: string[] = [];
  for (const sheet of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const no = Number.parseInt(sheet.id, 10);
    for (const element of sheet.querySelectorAll<HTMLElement>('*')) {
      const { opacity: shown, filter, maskImage } = getComputedStyle(element);
      const opacity = Number(shown);
      const isThin = opacity > 0 && opacity < 1;
      if (!isThin && filter === 'none' && maskImage === 'none') continue;
      if (!(element instanceof HTMLElement) || element.closest('[aria-hidden=true], [role=img]')) continue;
      const text = element.innerText?.replace(/\s+/g, ' ').trim();
      if (!text || !element.checkVisibility({ opacityProperty: true })) continue;
      if (maskImage !== 'none') faults.push({ kind: 'mask', no, text });
      if (!isThin && filter === 'none') continue;
      const within = [element, ...element.querySelectorAll<HTMLElement>('*')].filter(
        (each) => !each.closest('.katex-mathml'),
      );
      const hasAreas = within.some(hasArea);
      const ground = hasAreas && within.every(isPlain) ? groundOf(element, sheet) : undefined;
      if (filter !== 'none') faults.push({ kind: 'filter', no, text });
      else if (!within.every(isPlain) || (hasAreas && !ground)) faults.push({ kind: 'opacity', no, text });
      else {
        const properties = ground ? [...coloured, 'background-color'] : coloured;
        const coloursOf = (style: CSSStyleDeclaration) =>
          properties.map((property) => {
            const colour = style.getPropertyValue(property);
            return [property, ground ? mixed(colour, opacity, ground) : thinned(colour, opacity)] as const;
          });
        // All colours are read before the first is set: they are inherited.
        const changes = within.flatMap((each) =>
          parts.flatMap((part) => {
            const style = getComputedStyle(each, part);
            return isShown(style, part) ? [{ each, part, colours: coloursOf(style) }] : [];
          }),
        );
        for (const { each, part, colours } of changes) {
          if (each.style.color && !each.style.getPropertyPriority('color')) each.dataset.coloured = ''; // by its author
          each.style.setProperty('transition', 'none', 'important');
          if (!part) for (const [property, colour] of colours) each.style.setProperty(property, colour, 'important');
          else {
            each.dataset.thin ??= String(rules.length);
            const body = colours.map(([property, colour]) => `${property}: ${colour} !important`).join('; ');
            rules.push(`[data-thin="${each.dataset.thin}"]${part} { ${body} }`);
          }
        }
        element.style.setProperty('opacity', '1', 'important');
      }
    }
  }
  if (rules.length > 0)
    document.head.append(Object.assign(document.createElement('style'), { textContent: rules.join('\n') }));
  return faults;
}
