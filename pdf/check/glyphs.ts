import { PDFArray, type PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { readOperators } from '../content-stream.ts';
import { rendered } from './content.ts';
import type { FontFacts } from './font-facts.ts';
import type { FontCheck } from './fonts.ts';
import { createGlyphLookup, readDifferences } from './glyph-of-code.ts';
import type { Reader } from './reader.ts';
import type { Subject } from './subject.ts';

/** Thousandths of the font size, as the standard says; and a little for what computers do to fractions. */
const tolerance = 1 + 1e-6;

/** 31-011, 31-016 and 31-030: every glyph shown is in the font, has the width the PDF says, and is a real one. */
export const checkGlyphs: FontCheck = (subject, facts) => {
  if (facts.subtype === 'Type3') return checkType3(subject, facts);
  const { reader, fail } = subject;
  const { use, title, whereOf } = facts;
  const glyphOf = createGlyphLookup(reader, facts);
  const widthOf = createWidthLookup(reader, facts);
  const faults = createFaults();
  for (const [code, flags] of use.codes) {
    const glyph = glyphOf(code);
    if (!glyph) continue;
    const shown = `0x${code.toString(16).padStart(2, '0')}`;
    if (glyph.isNotdef) faults.note('31-030', code, `code ${shown}`);
    if (!(flags & rendered)) continue;
    if (!glyph.isThere) faults.note('31-011', code, `code ${shown}`);
    const [said, real] = [widthOf(code), glyph.width];
    if (glyph.isNotdef || real === undefined || said === undefined || Math.abs(said - real) <= tolerance) continue;
    faults.note('31-016', code, `code ${shown}: ${said} in the PDF, ${Math.round(real * 10) / 10} in the font`);
  }
  for (const [condition, { first, code, count }] of faults.all())
    fail(condition, `${title}, ${first}${count > 1 ? `, and ${count - 1} more` : ''}.`, whereOf(code));
};

/** One failure for each condition of a font, however many of its glyphs are concerned. */
function createFaults() {
  type Fault = '31-011' | '31-016' | '31-030';
  const found = new Map<Fault, { first: string; code: number; count: number }>();
  return {
    note: (condition: Fault, code: number, what: string) => {
      const known = found.get(condition) ?? { first: what, code, count: 0 };
      found.set(condition, { ...known, count: known.count + 1 });
    },
    all: () => [...found],
  };
}

/** Widths as the font dictionary gives them (ISO 32000-1, 9.7.4.3 and Table 111). */
function createWidthLookup(reader: Reader, { inner, subtype, codeMap, descriptor }: FontFacts) {
  if (subtype === 'Type0') {
    const widths = readCidWidths(reader, inner);
    const usual = reader.number(inner, 'DW') ?? 1000;
    return (code: number) => widths.get(codeMap?.cidOf(code) ?? 0) ?? usual;
  }
  const first = reader.number(inner, 'FirstChar') ?? 0;
  const widths = reader.get(inner, 'Widths');
  if (!(widths instanceof PDFArray)) return () => undefined;
  const missing = reader.number(descriptor, 'MissingWidth') ?? 0;
  const list = widths.asArray().map((width) => reader.numberOf(width));
  return (code: number) => list[code - first] ?? missing;
}

function readCidWidths(reader: Reader, font: PDFDict): Map<number, number> {
  const widths = new Map<number, number>();
  const items = reader.list(font, 'W');
  for (let i = 0; i + 1 < items.length; ) {
    const first = Math.max(0, reader.numberOf(items[i]) ?? 0);
    const next = items[i + 1];
    if (next instanceof PDFArray) {
      for (const [k, width] of next.asArray().entries()) widths.set(first + k, reader.numberOf(width) ?? 0);
      i += 2;
    } else {
      const last = Math.min(reader.numberOf(next) ?? 0, 0xffff);
      for (let cid = first; cid <= last; cid++) widths.set(cid, reader.numberOf(items[i + 2]) ?? 0);
      i += 3;
    }
  }
  return widths;
}

/** The glyphs of a Type 3 font are content streams that begin with their width (d0 or d1). */
function checkType3({ reader, fail }: Subject, { use, inner, title, whereOf }: FontFacts): void {
  const names = readDifferences(reader, use.dict);
  const glyphs = reader.get(use.dict, 'CharProcs');
  const first = reader.number(inner, 'FirstChar') ?? 0;
  const widths = reader.list(inner, 'Widths');
  const scale = Math.abs(reader.numberOf(reader.list(inner, 'FontMatrix')[0]) ?? 0.001) * 1000;
  const faults = createFaults();
  for (const [code, flags] of use.codes) {
    const name = names.get(code);
    const glyph = name === undefined ? undefined : reader.get(glyphs, name);
    if (name === undefined || name === '.notdef') faults.note('31-030', code, `code ${code}`);
    else if (!(flags & rendered)) continue;
    else if (!(glyph instanceof PDFStream)) faults.note('31-011', code, `glyph ${name}`);
    else {
      const start = readOperators(reader.bytes(glyph)).next().value;
      const [width] = start?.operands ?? [];
      const said = reader.numberOf(widths[code - first]) ?? 0;
      if (width?.type === 'number' && Math.abs(width.value - said) * scale > tolerance)
        faults.note('31-016', code, `glyph ${name}: ${said} in Widths, ${width.value} in the glyph`);
    }
  }
  for (const [condition, { first, code, count }] of faults.all())
    fail(condition, `${title}, ${first}${count > 1 ? `, and ${count - 1} more` : ''}.`, whereOf(code));
}
