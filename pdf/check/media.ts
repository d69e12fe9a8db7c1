import { PDFArray } from '@cantoo/pdf-lib';
import type { Check } from './subject.ts';

/** 28-014 and 28-015: media clips say what they are. */
export const checkMedia: Check = ({ reader, fail }) => {
  for (const clip of reader.dicts()) {
    if (reader.name(clip, 'S') !== 'MCD' || !reader.get(clip, 'D')) continue;
    const where = { object: reader.refOf(clip) };
    if (!reader.text(clip, 'CT')) fail('28-014', 'CT is missing.', where);
    const alt = reader.get(clip, 'Alt');
    // pairs of language and text (ISO 32000-1, Table 274)
    const texts = alt instanceof PDFArray ? alt.asArray().filter((_, i) => i % 2 === 1) : [];
    if (!texts.some((text) => reader.textOf(text))) fail('28-015', 'Alt is missing or empty.', where);
  }
};
