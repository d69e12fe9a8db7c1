/**
 * Runs in the tab: text under `opacity` is given translucent colours instead, which look the same. The browser would
 * print it as a group of its own, where some viewers lose the tags.
 */
export interface EffectFault {
  kind: 'opacity' | 'filter';
  no: number;
  /** The words under the effect. */
  text: string;
}

/** @returns text that cannot be helped: under a filter, or translucent together with a background or picture */
export function thinText(): EffectFault[] {
  const faults: EffectFault[] = [];
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `border-${side}-color`);
  const coloured = ['color', 'text-decoration-color', '-webkit-text-fill-color', ...sides];
  const parts = [undefined, '::before', '::after'] as const;
  const isShown = (style: CSSStyleDeclaration, part?: string) => !part || !/^(?:none|normal)$/.test(style.content);
  /** Nothing in it lies over anything else in it, so that each can be made translucent by itself. */
  const isPlain = (element: Element): boolean =>
    element instanceof HTMLElement &&
    !element.matches('img, canvas, video, iframe, object, embed, input, button') &&
    !element.shadowRoot &&
    parts.every((part) => {
      const style = getComputedStyle(element, part);
      return (
        !isShown(style, part) ||
        (/rgba\(.*, 0\)|transparent/.test(style.backgroundColor) &&
          [style.backgroundImage, style.boxShadow, style.textShadow, style.filter].every((value) => value === 'none'))
      );
    });
  const thinned = (style: CSSStyleDeclaration, opacity: number) =>
    coloured.map((property) => {
      const colour = style.getPropertyValue(property);
      return [property, `color-mix(in srgb, ${colour} ${opacity * 100}%, transparent)`] as const;
    });

  const rules: string[] = [];
  for (const sheet of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const no = Number.parseInt(sheet.id, 10);
    for (const element of sheet.querySelectorAll<HTMLElement>('*')) {
      const { opacity, filter } = getComputedStyle(element);
      const isThin = Number(opacity) > 0 && Number(opacity) < 1;
      if (!isThin && filter === 'none') continue;
      if (!(element instanceof HTMLElement) || element.closest('[aria-hidden=true], [role=img]')) continue;
      const text = element.innerText?.replace(/\s+/g, ' ').trim();
      if (!text || !element.checkVisibility({ opacityProperty: true })) continue;
      const within = [element, ...element.querySelectorAll<HTMLElement>('*')].filter(
        (each) => !each.closest('.katex-mathml'),
      );
      if (filter !== 'none') faults.push({ kind: 'filter', no, text });
      else if (!within.every(isPlain)) faults.push({ kind: 'opacity', no, text });
      else {
        // All colours are read before the first is set: they are inherited.
        const changes = within.flatMap((each) =>
          parts.flatMap((part) => {
            const style = getComputedStyle(each, part);
            return isShown(style, part) ? [{ each, part, colours: thinned(style, Number(opacity)) }] : [];
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
