import { PDFName } from '@cantoo/pdf-lib';
import { asText } from '../objects.ts';
import type { Content, Element } from './structure.ts';
import { inline } from './types.ts';

/**
 * What is read out of each section, by the number of its mark; 0 stands for what is outside all sections. Labels of list
 * items are left out: the page's own text does not have them, nor words in
 * pictures. Blocks are apart by line ends.
 */
export function readTaggedText(root: Element, textOf: (content: Content) => string): Map<number, string> {
  const texts = new Map<number, string>();
  const read = (element: Element, section: number): void => {
    const at = element.type === 'Sect' ? (element.mark ?? section) : section;
    const say = (text: string) => texts.set(at, (texts.get(at) ?? '') + text);
    const isBlock = !inline.has(element.type);
    if (isBlock) say('\n');
    if (element.type === 'Lbl' && element.mark === undefined) return; // of the browser's making
    if (element.isWhole) return;
    const actual = asText(element.dict.get(PDFName.of('ActualText')));
    if (actual !== undefined) say(actual);
    else
      for (const kid of element.kids)
        if (kid.kind === 'element') read(kid, at);
        else if (kid.kind === 'content') say(textOf(kid));
    if (isBlock) say('\n');
  };
  read(root, 0);
  return new Map([...texts].map(([mark, text]) => [mark, text.replace(/\n+/g, '\n').replace(/^\n|\n$/g, '')]));
}
