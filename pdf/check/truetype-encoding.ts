import { encodings } from '../fonts/encodings.ts';
import { isInGlyphList, unicodeOf } from '../fonts/glyph-names.ts';
import { asName } from '../objects.ts';
import { rendered } from './content.ts';
import type { FontCheck } from './fonts.ts';
import { createNameLookup, readDifferences } from './glyph-of-code.ts';
import { asDict } from './reader.ts';

/** 31-017 to 31-026: simple TrueType fonts reach their glyphs in a way that all viewers share. */
export const checkTrueTypeEncoding: FontCheck = ({ reader, fail }, facts) => {
  const { subtype, use, isSymbolic, program, title, where } = facts;
  if (subtype !== 'TrueType') return;
  const encoding = reader.get(use.dict, 'Encoding');
  const maps = program?.kind === 'truetype' ? program.maps : undefined;
  const isSymbolMap = (map: { platform: number; encoding: number }) => map.platform === 3 && map.encoding === 0;
  if (isSymbolic) {
    if (encoding) fail('31-024', `${title} has an Encoding.`, where);
    if (maps?.length === 0) fail('31-025', `${title} has no cmap subtable.`, where);
    if (maps && maps.length > 1 && !maps.some(isSymbolMap))
      fail('31-026', `${title} has ${maps.length} cmap subtables, none of them (3,0).`, where);
    return;
  }
  const differences = readDifferences(reader, use.dict);
  const base = asName(encoding) ?? reader.name(encoding, 'BaseEncoding');
  if (!encoding) fail('31-019', `${title} has no Encoding.`, where);
  else if (base === undefined && asDict(encoding))
    fail('31-020', `${title} has an Encoding without BaseEncoding.`, where);
  else if (base !== 'WinAnsiEncoding' && base !== 'MacRomanEncoding')
    fail('31-021', `${title} is encoded in ${base ?? 'nothing'}.`, where);
  const strange = [...differences.values()].find((name) => name !== '.notdef' && !isInGlyphList(name));
  if (strange !== undefined) fail('31-022', `${title}: Differences name ${strange}.`, where);
  if (!maps) return;
  const plain = maps.filter((map) => !isSymbolMap(map));
  const unicode = maps.find((map) => map.platform === 3 && map.encoding === 1);
  if (plain.length === 0)
    return fail('31-017', `${title} has ${maps.length === 0 ? 'no cmap subtable' : 'only the (3,0) subtable'}.`, where);
  if (differences.size > 0 && !unicode) fail('31-023', `${title} has no (3,1) subtable.`, where);
  const macintosh = maps.find((map) => map.platform === 1 && map.encoding === 0);
  const macCodes = new Map([...(encodings['MacRomanEncoding'] ?? [])].map(([code, name]) => [name, code]));
  const nameOf = createNameLookup(reader, facts);
  for (const [code, flags] of use.codes) {
    const name = nameOf(code);
    if (!(flags & rendered) || name === undefined || name === '.notdef') continue; // glyphs.ts says so
    const character = unicodeOf(name)?.codePointAt(0) ?? -1;
    if (unicode?.glyphOf(character) || macintosh?.glyphOf(macCodes.get(name) ?? -1)) continue;
    if (plain.some((map) => map.platform === 0 && map.glyphOf(character))) continue;
    fail('31-018', `${title}: no cmap subtable has ${name}.`, facts.whereOf(code));
    break;
  }
};
