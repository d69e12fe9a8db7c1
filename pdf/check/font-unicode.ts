import { type PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { encodings } from '../fonts/encodings.ts';
import { unicodeOf } from '../fonts/glyph-names.ts';
import { asName } from '../objects.ts';
import { parseToUnicode } from '../to-unicode.ts';
import { inFormula } from './content.ts';
import type { FontCheck } from './fonts.ts';
import { createNameLookup, readDifferences } from './glyph-of-code.ts';
import type { Reader } from './reader.ts';

const adobeCollections = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1']);

/** 10-001, 17-003, 31-027 to 31-029: what every code means can be told (ISO 14289-1, 7.21.7). */
export const checkFontUnicode: FontCheck = ({ reader, fail }, facts) => {
  const { use, subtype, codeMap, title, where, whereOf, isSymbolic } = facts;
  if (codeMap?.isUnknown) return;
  const map = readToUnicode(reader, use.dict);
  const findCode = (letters: RegExp) => [...(map ?? [])].find(([, text]) => letters.test(text));
  const [zero] = findCode(/\0/) ?? [];
  if (zero !== undefined) fail('31-028', `${title} maps a code to U+0000.`, whereOf(zero));
  const [marked, mark = ''] = findCode(/[\uFEFF\uFFFE]/) ?? [];
  if (marked !== undefined)
    fail('31-029', `${title} maps a code to U+${/\uFEFF/.test(mark) ? 'FEFF' : 'FFFE'}.`, whereOf(marked));

  const collection = reader.text(reader.get(facts.inner, 'CIDSystemInfo'), 'Ordering') ?? '';
  if (!map && subtype === 'Type0' && adobeCollections.has(collection)) {
    fail('REFUSED', `${title} relies on the character collection ${collection}, whose tables are not here.`, where);
    return;
  }
  // glyph names tell it: always in Type 1 and Type 3 fonts, in TrueType fonts only in a standard encoding
  const namesCount =
    subtype !== 'Type0' && (subtype !== 'TrueType' || (!isSymbolic && hasStandardEncoding(reader, use.dict)));
  const nameOf = namesCount ? createNameLookup(reader, facts) : () => undefined;
  const unknown = [...use.codes].filter(
    ([code]) => map?.get(code) === undefined && unicodeOf(nameOf(code) ?? '') === undefined,
  );
  if (!map && unknown.length > 0) {
    fail('31-027', `${title} has none.`, whereOf(unknown[0]?.[0] ?? -1));
    return;
  }
  if (unknown.length === 0) return;
  const codes = unknown.slice(0, 5).map(([code]) => `0x${code.toString(16).padStart(2, '0')}`);
  const what = `${title} says nothing of code ${codes.join(', ')}${unknown.length > 5 ? ', …' : ''}.`;
  const at = whereOf(unknown[0]?.[0] ?? -1);
  fail('10-001', what, at);
  if (unknown.some(([, flags]) => flags & inFormula)) fail('17-003', what, at);
};

function hasStandardEncoding(reader: Reader, font: PDFDict): boolean {
  const encoding = reader.get(font, 'Encoding');
  return (asName(encoding) ?? reader.name(encoding, 'BaseEncoding') ?? '') in encodings;
}

function readToUnicode(reader: Reader, font: PDFDict): Map<number, string> | undefined {
  const stream = reader.get(font, 'ToUnicode');
  return stream instanceof PDFStream ? parseToUnicode(reader.bytes(stream)) : undefined;
}

/** What a code means, as far as the font itself says it: enough to quote text in a message. */
export function createUnicodeLookup(reader: Reader, font: PDFDict): (code: number) => string | undefined {
  const map = readToUnicode(reader, font);
  const encoding = reader.get(font, 'Encoding');
  const names = encodings[asName(encoding) ?? reader.name(encoding, 'BaseEncoding') ?? 'StandardEncoding'];
  const differences = readDifferences(reader, font);
  return (code) => map?.get(code) ?? unicodeOf(differences.get(code) ?? names?.get(code) ?? '');
}
