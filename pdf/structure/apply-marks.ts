import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { asText } from '../objects.ts';
import type { Mark } from './mark.ts';
import { type Element, elementsIn } from './structure.ts';

/**
 * Gives the elements that the page has marked their types, titles, alternatives and languages. The mark's number
 * stands in a private subtag of the language: `ja-x-t-12`.
 */
export function applyMarks(root: Element, marks: readonly Mark[]): void {
  for (const element of elementsIn(root)) {
    const lang = asText(element.dict.get(PDFName.of('Lang')));
    element.dict.delete(PDFName.of('Lang'));
    const [, number] = /-x-t-(\d+)$/.exec(lang ?? '') ?? [];
    const mark = marks[Number(number) - 1];
    if (!mark) {
      if (lang && !number) element.lang = lang;
      continue;
    }
    element.mark = Number(number);
    if (mark.lang) element.lang = mark.lang;
    element.type = mark.type;
    element.isWhole = mark.isFile;
    const text = (value: string) => PDFHexString.fromText(value);
    if (mark.type === 'Figure' || mark.type === 'Formula') element.dict.set(PDFName.of('Alt'), text(mark.name));
    if (mark.expansion) element.dict.set(PDFName.of('E'), text(mark.expansion));
    const title = mark.no > 0 ? `${mark.no}. ${mark.name}`.trim() : mark.name;
    if (mark.type === 'Sect' && title) element.dict.set(PDFName.of('T'), text(title));
  }
}
