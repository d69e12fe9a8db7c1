import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { asName, entry, resolve, streamBytes } from '../objects.ts';
import { deviceGray } from './colour-space.ts';
import { greyContent } from './grey-content.ts';
import { greyImage } from './grey-image.ts';
import { greyShading, isShading } from './grey-shading.ts';

/**
 * Rewrites every colour of a document as the grey of the same luminance: of pages, forms, patterns, glyphs, gradients
 * and images. Tags and text stay as they are, which no filter of the page can promise.
 *
 * @returns what had to stay in colour, in words
 */
export function takeOutColour(pdf: PDFDocument): string[] {
  const { context } = pdf;
  const left = new Set<string>();
  const onLeft = (what: string) => void left.add(what);
  const rewrite = (stream: PDFRawStream, resources: PDFObject | undefined) => {
    const dict = stream.dict.clone(context);
    dict.delete(PDFName.of('DecodeParms'));
    dict.delete(PDFName.of('Filter'));
    return context.flateStream(
      greyContent(pdf, streamBytes(pdf, stream), resources, onLeft),
      Object.fromEntries(dict.entries().map(([key, value]) => [key.decodeText(), value])),
    );
  };
  /** Dictionaries lie in dictionaries: gradients in patterns, groups in forms. */
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFArray) for (const item of object.asArray()) visit(item);
    if (!(object instanceof PDFDict)) return;
    if (isShading(pdf, object) && !greyShading(pdf, object)) onLeft('a gradient');
    if (asName(entry(pdf, object, 'S')) === 'Transparency' && entry(pdf, object, 'CS'))
      object.set(PDFName.of('CS'), deviceGray);
    for (const value of object.values()) visit(value);
  };

  for (const [ref, object] of context.enumerateIndirectObjects()) {
    visit(object instanceof PDFStream ? object.dict : object);
    if (asName(entry(pdf, object, 'Subtype')) === 'Type3') {
      const glyphs = entry(pdf, object, 'CharProcs');
      for (const glyph of glyphs instanceof PDFDict ? glyphs.values() : []) {
        const stream = resolve(pdf, glyph);
        if (stream instanceof PDFRawStream)
          context.assign(glyph as never, rewrite(stream, entry(pdf, object, 'Resources')));
      }
    }
    if (!(object instanceof PDFRawStream)) continue;
    if (asName(entry(pdf, object, 'Subtype')) === 'Image') {
      const grey = greyImage(pdf, object);
      if (grey) context.assign(ref, grey);
      else onLeft('an image');
    } else if (asName(entry(pdf, object, 'Subtype')) === 'Form' || entry(pdf, object, 'PatternType'))
      context.assign(ref, rewrite(object, entry(pdf, object, 'Resources')));
    else if (entry(pdf, object, 'ShadingType')) onLeft('a gradient');
  }
  for (const { node } of pdf.getPages()) {
    const content = greyContent(pdf, streamBytes(pdf, node.Contents()), node.Resources(), onLeft);
    node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  }
  return [...left];
}
