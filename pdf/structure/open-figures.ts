import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type Content, createElement, type Element, elementsIn, type Kid } from './structure.ts';

/**
 * A diagram made of words is a group with a name, not one picture: the name stands for its lines and boxes, which become
 * a picture at its beginning, and the words are read as words. As Chromium tags it only the name would be read.
 *
 * @param isDrawing the sequence paints no words
 */
export function openFigures(pdf: PDFDocument, root: Element, isDrawing: (content: Content) => boolean): void {
  for (const group of elementsIn(root)) {
    const name = group.dict.get(PDFName.of('Alt'));
    if (group.type !== 'Div' || !name) continue;
    group.dict.delete(PDFName.of('Alt'));
    const drawings = takeOut(group, isDrawing);
    const figure = createElement(pdf, 'Figure', drawings);
    figure.dict.set(PDFName.of('Alt'), name);
    if (group.mark !== undefined) figure.mark = group.mark;
    if (drawings.length > 0) group.kids.unshift(figure);
  }
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
