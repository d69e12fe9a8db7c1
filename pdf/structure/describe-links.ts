import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { asName, asText, entry } from '../objects.ts';
import type { Mark } from './mark.ts';
import { createElement, type Element, elementsIn } from './structure.ts';

/**
 * Says of every link what it says and where it leads (ISO 14289-1, 7.18.5). A link that the tags have lost, because it
 * is part of something that is read as a picture, is added at the end of its page's section.
 */
export function describeLinks(pdf: PDFDocument, root: Element, marks: readonly Mark[], textOf: (e: Element) => string) {
  const tagged = new Set<PDFRef>();
  for (const element of elementsIn(root)) {
    const links = element.kids.flatMap((kid) => (kid.kind === 'object' ? [kid.object] : []));
    if (element.type === 'Link' && links.length === 0) element.type = 'Span';
    const name = marks[(element.mark ?? 0) - 1]?.name || textOf(element).trim();
    for (const link of links) {
      tagged.add(link);
      describe(pdf, link, name);
    }
  }
  const sections = [...elementsIn(root)].filter(({ type }) => type === 'Sect');
  for (const { ref: page, node } of pdf.getPages()) {
    const annotations = node.Annots();
    if (!(annotations instanceof PDFArray)) continue;
    for (const annotation of annotations.asArray()) {
      if (!(annotation instanceof PDFRef) || tagged.has(annotation)) continue;
      if (asName(entry(pdf, annotation, 'Subtype')) !== 'Link') continue;
      const holder = sections.findLast((each) => pageOf(each) === page) ?? root;
      holder.kids.push(
        createElement(pdf, 'P', [createElement(pdf, 'Link', [{ kind: 'object', object: annotation, page }])]),
      );
      describe(pdf, annotation, marks.find(({ href }) => href && href === addressOf(pdf, annotation))?.name ?? '');
    }
  }
}

function describe(pdf: PDFDocument, link: PDFRef, name: string): void {
  const annotation = pdf.context.lookup(link);
  if (!(annotation instanceof PDFDict)) return;
  const address = addressOf(pdf, link);
  const isSpoken = /^(?:https?|ftp):/.test(address) && address !== name;
  const text = [name, isSpoken ? (name ? `(${address})` : address) : ''].filter(Boolean).join(' ') || address;
  annotation.set(PDFName.of('Contents'), PDFHexString.fromText(text));
}

/** A URL, or `#` and the name of a destination. */
function addressOf(pdf: PDFDocument, link: PDFRef): string {
  const url = asText(entry(pdf, entry(pdf, link, 'A'), 'URI'));
  const destination = entry(pdf, link, 'Dest');
  return url ?? `#${asName(destination) ?? asText(destination) ?? ''}`;
}

/** The page on which an element begins. */
export function pageOf(element: Element): PDFRef | undefined {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? pageOf(kid) : kid.page;
    if (page) return page;
  }
  return undefined;
}
