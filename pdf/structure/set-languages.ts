import { PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Element } from './structure.ts';

/** Writes the language of every element whose language differs from that around it (ISO 32000-1, 14.9.2). */
export function setLanguages(element: Element, around: string | undefined): void {
  const lang = element.lang ?? around;
  if (lang && lang !== around) element.dict.set(PDFName.of('Lang'), PDFString.of(lang));
  for (const kid of element.kids) if (kid.kind === 'element') setLanguages(kid, lang);
}
