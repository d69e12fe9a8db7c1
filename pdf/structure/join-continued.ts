import type { Element, Kid } from './structure.ts';

/**
 * What goes on over the turn of a page is one element (ISO 32000-1, 14.7.4.2: its content may lie on several pages). The
 * page has given all its parts one mark.
 */
export function joinContinued(root: Element): void {
  const wholes = new Map<number, Element>();
  visit(root);

  function visit(element: Element): void {
    for (let i = 0; i < element.kids.length; i++) {
      const kid = element.kids[i] as Kid;
      if (kid.kind !== 'element') continue;
      const whole = kid.mark === undefined ? undefined : wholes.get(kid.mark);
      if (!whole) {
        if (kid.mark !== undefined) wholes.set(kid.mark, kid);
        visit(kid);
        continue;
      }
      element.kids.splice(i--, 1);
      visit(kid); // parts of the whole go to their own wholes first
      append(whole, kid.kids);
    }
  }
}

/** The body of an item goes on in its body, without a second label. */
function append(whole: Element, kids: readonly Kid[]): void {
  const body = whole.type === 'LI' ? whole.kids.find((kid) => isA(kid, 'LBody')) : undefined;
  if (body?.kind !== 'element') whole.kids.push(...kids);
  else body.kids.push(...kids.flatMap((kid) => (isA(kid, 'LBody') ? kid.kids : isA(kid, 'Lbl') ? [] : [kid])));
}

const isA = (kid: Kid, type: string): kid is Element => kid.kind === 'element' && kid.type === type;
