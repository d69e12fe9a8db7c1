/**
 * Runs in the tab: text under `opacity` is given a translucent colour instead, which looks the same. The browser would
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
  const isPlain = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return (
      element instanceof HTMLElement &&
      !element.matches('img, canvas, video, iframe, object, embed, input, button') &&
      /rgba\(.*, 0\)|transparent/.test(style.backgroundColor) &&
      style.backgroundImage === 'none' &&
      style.boxShadow === 'none' &&
      style.textShadow === 'none' &&
      style.filter === 'none' &&
      !element.shadowRoot &&
      ['none', 'normal'].includes(getComputedStyle(element, '::before').content) &&
      ['none', 'normal'].includes(getComputedStyle(element, '::after').content)
    );
  };
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
        const thinned = within.map((each) => {
          const style = getComputedStyle(each);
          return coloured.map((property) => {
            const colour = style.getPropertyValue(property);
            return [property, `color-mix(in srgb, ${colour} ${Number(opacity) * 100}%, transparent)`] as const;
          });
        });
        within.forEach((each, i) => {
          each.style.setProperty('transition', 'none', 'important');
          for (const [property, colour] of thinned[i] ?? []) each.style.setProperty(property, colour, 'important');
        });
        element.style.setProperty('opacity', '1', 'important');
      }
    }
  }
  return faults;
}
