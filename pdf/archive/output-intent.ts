import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { createSrgbProfile } from './srgb-profile.ts';

const key = PDFName.of('OutputIntents');

/** Says that the colours of the document are those of sRGB, as those of a browser are (ISO 19005-2, 6.2.3). */
export function addOutputIntent({ context, catalog }: PDFDocument): void {
  const profile = context.register(context.flateStream(createSrgbProfile(), { N: 3 }));
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB'),
    DestOutputProfile: profile,
  };
  catalog.set(key, context.obj([intent as never]));
}

/** Takes it back; the profile goes with the next {@link collectGarbage}. */
export const removeOutputIntent = ({ catalog }: PDFDocument): void => void catalog.delete(key);
