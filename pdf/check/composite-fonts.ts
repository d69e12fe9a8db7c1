import { PDFName, PDFStream } from '@cantoo/pdf-lib';
import { predefinedCMaps } from '../fonts/cmap.ts';
import { asName } from '../objects.ts';
import type { FontCheck } from './fonts.ts';

/** 31-001 to 31-008: the parts of a Type 0 font fit together. */
export const checkCompositeFont: FontCheck = (
  { reader, fail },
  { use, subtype, inner, innerSubtype, file, codeMap, title, where },
) => {
  if (subtype !== 'Type0' || !codeMap) return;
  const encoding = reader.get(use.dict, 'Encoding');
  if (encoding instanceof PDFStream) {
    const { embedded } = codeMap;
    const mode = reader.number(encoding, 'WMode') ?? 0;
    if (embedded && mode !== embedded.wmode)
      fail('31-007', `${title}: WMode is ${mode} in the dictionary and ${embedded.wmode} in the CMap.`, where);
    const declared = reader.get(encoding, 'UseCMap');
    const base =
      declared instanceof PDFStream
        ? (reader.name(declared, 'CMapName') ?? 'a stream')
        : (asName(declared) ?? embedded?.uses);
    if (base !== undefined && !predefinedCMaps.has(base)) fail('31-008', `${title}: its CMap uses ${base}.`, where);
  } else if (!predefinedCMaps.has(asName(encoding) ?? ''))
    fail('31-006', `${title} has the CMap ${asName(encoding) ?? 'none'}.`, where);

  if (!codeMap.isIdentity && (encoding instanceof PDFStream || predefinedCMaps.has(codeMap.name ?? ''))) {
    const collection = predefinedCMaps.get(codeMap.name ?? '');
    const own = reader.get(inner, 'CIDSystemInfo');
    const other = encoding instanceof PDFStream ? reader.get(encoding, 'CIDSystemInfo') : undefined;
    const wanted = (key: 'Registry' | 'Ordering') =>
      other ? reader.text(other, key) : collection && (key === 'Registry' ? 'Adobe' : collection);
    for (const [condition, key] of [
      ['31-001', 'Registry'],
      ['31-002', 'Ordering'],
    ] as const)
      if (reader.text(own, key) === undefined || reader.text(own, key) !== wanted(key))
        fail(
          condition,
          `${title}: ${key} is “${reader.text(own, key) ?? ''}” in the font and “${wanted(key) ?? ''}” in the CMap.`,
          where,
        );
    const [has, needs] = [reader.number(own, 'Supplement'), reader.number(other, 'Supplement')];
    if (other && (has === undefined || needs === undefined || has < needs))
      fail('31-003', `${title} has supplement ${has ?? 'none'}, its CMap ${needs ?? 'none'}.`, where);
  }
  if (innerSubtype !== 'CIDFontType2' || !file) return;
  const map = reader.get(inner, 'CIDToGIDMap');
  if (!map) fail('31-005', `${title} has no CIDToGIDMap.`, where);
  else if (!(map instanceof PDFStream) && !(map instanceof PDFName && map.decodeText() === 'Identity'))
    fail('31-004', `${title}: CIDToGIDMap is ${asName(map) ?? 'of another type'}.`, where);
};
