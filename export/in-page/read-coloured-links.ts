import type { ColourTools, Rgba } from './colour-tools.ts';

/** A link among other words, with what tells it from them. */
export interface ColouredLink {
  no: number;
  text: string;
  colour: Rgba;
  /** Of the words around it. */
  around: Rgba;
}

/** Runs in the tab: links that only their colour tells from the words around them. */
export function readColouredLinks(): ColouredLink[] {
  const { lookOf, colourOf } = (globalThis as unknown as { __exportColours: ColourTools }).__exportColours;
  const links: ColouredLink[] = [];
  for (const region of document.querySelectorAll<HTMLElement>('.print-slide-container, .handout-sheet .handout-flow')) {
    if (region.getClientRects().length === 0) continue;
    const no =
      Number.parseInt(region.id, 10) || Number(region.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? 0);
    for (const link of region.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const text = link.innerText?.replace(/\s+/g, ' ').trim();
      const block = link.parentElement;
      if (!text || !block || link.querySelector('img, svg') || link.closest('[aria-hidden=true], .citation, sup, nav'))
        continue;
      const words = [...block.childNodes].filter((node) => node instanceof Text && /\p{L}/u.test(node.data));
      const [own, other] = [lookOf(link), lookOf(block)];
      if (words.length === 0 || other.opacity < 0.02 || !own.style.display.startsWith('inline')) continue;
      const hasMark = (['::before', '::after'] as const).some(
        (part) => !/^(?:none|normal)$/.test(getComputedStyle(link, part).content),
      );
      const isTold =
        own.style.textDecorationLine !== 'none' ||
        Number.parseFloat(own.style.borderBottomWidth) > 0 ||
        own.style.fontWeight !== other.style.fontWeight ||
        own.style.fontStyle !== other.style.fontStyle ||
        own.ground[3] > 0 ||
        own.hasPicture ||
        hasMark ||
        [...link.querySelectorAll('*')].some((part) => getComputedStyle(part).textDecorationLine !== 'none');
      if (!isTold) links.push({ no, text, colour: colourOf(link, own), around: colourOf(block, other) });
    }
  }
  return links;
}
