import { PDFName } from '@cantoo/pdf-lib';
import type { TaggedStream } from './read-sequences.ts';
import type { Element } from './structure.ts';
import { pictures } from './types.ts';

/**
 * Takes out of the tree what paints no text and belongs to no picture: backgrounds, rules, underlines. A sequence
 * without an element becomes an artifact when the streams are written.
 */
export function dropDecoration(element: Element, streams: ReadonlyMap<unknown, TaggedStream>, isPicture = false): void {
  element.kids = element.kids.filter((kid) => {
    if (kid.kind === 'element') {
      const isOne = (pictures.has(kid.type) && kid.dict.has(PDFName.of('Alt'))) || kid.type === 'Lbl';
      dropDecoration(kid, streams, isPicture || isOne);
    }
    if (kid.kind !== 'content') return true;
    const text = streams.get(kid.stream)?.texts.get(kid.mcid);
    return text !== undefined && (isPicture || text !== '');
  });
}
