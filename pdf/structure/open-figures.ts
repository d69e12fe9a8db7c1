import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Mark } from './mark.ts';
import { type Content, createElement, type Element, elementsIn, type Kid } from './structure.ts';

/**
 * A diagram made of words is a group with a name, not one picture: the name stands for its lines and boxes, which become
 * a picture at its beginning, and the words are read as words. As Chromium tags it only the name would be read.
 *
 * @param isDrawing the sequence paints no words
 */
export function openFigures(
  pdf: PDFDocument,
  root: Element,
  marks: readonly Mark[],
  isDrawing: (content: Content) => boolean,
): void {
  for (const group of elementsIn(root)) {
    const name = group.dict.get(PDFName.of('Alt'));
    if (group.type !== 'Div') continue;
    if (!name) leadWithName(group, marks);
    if (!name) continue;
    group.dict.delete(PDFName.of('Alt'));
    const drawings = takeOut(group, isDrawing);
    const figure = createElement(pdf, 'Figure', drawings);
    figure.dict.set(PDFName.of('Alt'), name);
    if (group.mark !== undefined) figure.mark = group.mark;
    if (drawings.length > 0) group.kids.unshift(figure);
  }
}

/** Where the name has gone to the lines of the diagram, they come before its words, whatever is painted first. */
function leadWithName(group: Element, marks: readonly Mark[]): void {
  const name = marks[(group.mark ?? 0) - 1]?.name;
  if (!name) return;
  const take = (element: Element): Element | undefined => {
    for (const [i, kid] of element.kids.entries()) {
      if (kid.kind !== 'element') continue;
      const isIt = kid.type === 'Figure' && marks[(kid.mark ?? 0) - 1]?.name === name;
      if (isIt) element.kids.splice(i, 1);
      const found = isIt ? kid : take(kid);
      if (found) return found;
    }
    return undefined;
  };
  const lines = take(group);
  if (lines) group.kids.unshift(lines);
}

function takeOut(element: Element, isDrawing: (content: Content) => boolean): Kid[] {
  const taken: Kid[] = [];
  element.kids = element.kids.filter((kid) => {
    // A picture or label within keeps what it is made of.
    if (kid.kind === 'element' && !/^(?:Figure|Formula|Lbl)$/.test(kid.type)) taken.push(...takeOut(kid, isDrawing));
    if (kid.kind !== 'content' || !isDrawing(kid)) return true;
    taken.push(kid);
    return false;
  });
  return taken;
}
