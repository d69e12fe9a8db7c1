import { PDFStream } from '@cantoo/pdf-lib';
import { encodings } from '../fonts/encodings.ts';
import { unicodeOf } from '../fonts/glyph-names.ts';
import type { TrueTypeFont } from '../fonts/truetype.ts';
import { asName } from '../objects.ts';
import type { FontFacts } from './font-facts.ts';
import type { Reader } from './reader.ts';

/** Which glyph of the embedded program a code shows. */
export interface Glyph {
  isThere: boolean;
  isNotdef: boolean;
  /** Thousandths of the font size. */
  width: number | undefined;
}

const missing: Glyph = { isThere: false, isNotdef: false, width: undefined };
const notdef: Glyph = { isThere: true, isNotdef: true, width: undefined };

/** @returns nothing for a code of which nothing can be said: no program, or a predefined CMap */
export function createGlyphLookup(reader: Reader, facts: FontFacts): (code: number) => Glyph | undefined {
  const { program, subtype } = facts;
  if (!program) return () => undefined;
  if (subtype === 'Type0') return cidLookup(reader, facts);
  if (program.kind === 'truetype') return trueTypeLookup(reader, facts, program);
  const nameOf = createNameLookup(reader, facts);
  return (code) => {
    const name = nameOf(code);
    if (name === undefined || name === '.notdef') return notdef;
    if (program.kind === 'type1') {
      const width = program.widthNamed(name);
      return width === undefined ? missing : { isThere: true, isNotdef: false, width };
    }
    const glyph = program.glyphNamed(name);
    return glyph === undefined ? missing : { isThere: true, isNotdef: glyph === 0, width: program.widthOf(glyph) };
  };
}

function cidLookup(
  reader: Reader,
  { program, codeMap, inner, innerSubtype }: FontFacts,
): (code: number) => Glyph | undefined {
  if (!program || !codeMap || codeMap.isUnknown || program.kind === 'type1') return () => undefined;
  const map = reader.get(inner, 'CIDToGIDMap');
  const gids = map instanceof PDFStream ? reader.bytes(map) : undefined;
  const glyphOf = (cid: number) => {
    if (program.kind === 'cff' && innerSubtype !== 'CIDFontType2') return program.isCid ? program.glyphOfCid(cid) : cid;
    return gids ? ((gids[cid * 2] ?? 0) << 8) | (gids[cid * 2 + 1] ?? 0) : cid;
  };
  return (code) => {
    const cid = codeMap.cidOf(code);
    const glyph = glyphOf(cid ?? 0);
    if (glyph === undefined || glyph >= program.glyphCount) return missing;
    return { isThere: true, isNotdef: glyph === 0 || cid === undefined, width: program.widthOf(glyph) };
  };
}

/** Name of the glyph that a simple font gives a code (ISO 32000-1, 9.6.6). */
export function createNameLookup(
  reader: Reader,
  { use, program, isSymbolic }: FontFacts,
): (code: number) => string | undefined {
  const encoding = reader.get(use.dict, 'Encoding');
  const baseName = asName(encoding) ?? reader.name(encoding, 'BaseEncoding');
  const differences = readDifferences(reader, use.dict);
  const base = encodings[baseName ?? ''];
  const builtIn = (code: number): string | undefined => {
    if (program?.kind === 'type1' && program.encoding !== 'standard') return program.encoding.get(code);
    if (program?.kind === 'cff' && program.encoding instanceof Map)
      return program.names[program.encoding.get(code) ?? -1];
    return isSymbolic && !program ? undefined : encodings['StandardEncoding']?.get(code);
  };
  return (code) => differences.get(code) ?? (base ? base.get(code) : builtIn(code));
}

export function readDifferences(reader: Reader, font: FontFacts['use']['dict']): Map<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const item of reader.list(reader.get(font, 'Encoding'), 'Differences')) {
    const name = asName(item);
    if (name === undefined) code = reader.numberOf(item) ?? code;
    else names.set(code++, name);
  }
  return names;
}

/** ISO 32000-1, 9.6.6.4. */
function trueTypeLookup(reader: Reader, facts: FontFacts, program: TrueTypeFont): (code: number) => Glyph {
  const mapFor = (platform: number, encoding: number) =>
    program.maps.find((map) => map.platform === platform && map.encoding === encoding);
  const [symbol, unicode, macintosh] = [mapFor(3, 0), mapFor(3, 1), mapFor(1, 0)];
  const nameOf = createNameLookup(reader, facts);
  const hasEncoding = reader.get(facts.use.dict, 'Encoding') !== undefined;
  const macCodes = new Map([...(encodings['MacRomanEncoding'] ?? [])].map(([code, name]) => [name, code]));
  const byName = (code: number): number => {
    const name = nameOf(code);
    if (name === undefined || name === '.notdef') return 0;
    const character = unicodeOf(name)?.codePointAt(0);
    return (
      (unicode && character !== undefined && unicode.glyphOf(character)) ||
      macintosh?.glyphOf(macCodes.get(name) ?? -1) ||
      (program.glyphNamed(name) ?? 0)
    );
  };
  const byCode = (code: number): number =>
    [0, 0xf000, 0xf100, 0xf200].map((base) => symbol?.glyphOf(base + code)).find((glyph) => glyph) ||
    macintosh?.glyphOf(code) ||
    (program.maps.length === 1 && program.maps[0]?.glyphOf(code)) ||
    0;
  return (code) => {
    const glyph = hasEncoding && !facts.isSymbolic ? byName(code) : byCode(code);
    if (glyph >= program.glyphCount) return missing;
    return { isThere: true, isNotdef: glyph === 0, width: program.widthOf(glyph) };
  };
}
