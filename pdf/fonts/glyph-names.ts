import aglfn from 'aglfn' with { type: 'json' };

const unicodeByName = new Map<string, string>();
const nameByUnicode = new Map<string, string>();
for (const { glyphName: name, unicodeValue } of aglfn) {
  const text = String.fromCodePoint(Number.parseInt(unicodeValue, 16));
  unicodeByName.set(name, text);
  if (!nameByUnicode.has(text)) nameByUnicode.set(text, name);
}
/** Common names of the Adobe Glyph List that its list for new fonts leaves out. */
const furtherNames: Record<string, string> = { nbspace: '\u00a0', sfthyphen: '\u00ad' };
'ff fi fl ffi ffl'.split(' ').forEach((name, i) => {
  furtherNames[name] = String.fromCharCode(0xfb00 + i);
});
'zero one two three four five six seven eight nine'.split(' ').forEach((digit, i) => {
  furtherNames[`${digit}superior`] = '⁰¹²³⁴⁵⁶⁷⁸⁹'[i] ?? '';
  furtherNames[`${digit}inferior`] = String.fromCharCode(0x2080 + i);
});
/** Pieces and variants in the Symbol font, which the list keeps in the private use area. */
const symbolNames: Record<number, string> = {
  63193: 'copyrightserif registerserif trademarkserif',
  63717: `radicalex arrowvertex arrowhorizex registersans copyrightsans trademarksans parenlefttp parenleftex parenleftbt
    bracketlefttp bracketleftex bracketleftbt bracelefttp braceleftmid braceleftbt braceex integralex parenrighttp
    parenrightex parenrightbt bracketrighttp bracketrightex bracketrightbt bracerighttp bracerightmid bracerightbt apple`,
};
for (const [first, names] of Object.entries(symbolNames))
  names.split(/\s+/).forEach((name, i) => {
    furtherNames[name] = String.fromCharCode(Number(first) + i);
  });
for (const [name, text] of Object.entries(furtherNames)) {
  unicodeByName.set(name, text);
  if (!nameByUnicode.has(text)) nameByUnicode.set(text, name);
}

/** The text a glyph name stands for (Adobe Glyph List Specification, 2); nothing if the name tells nothing. */
export function unicodeOf(name: string): string | undefined {
  const base = name.split('.', 1)[0] ?? '';
  const parts = base.split('_').map((part) => {
    const known = unicodeByName.get(part);
    if (known !== undefined) return known;
    const units = /^uni((?:[0-9A-F]{4})+)$/.exec(part)?.[1]?.match(/.{4}/g);
    if (units) return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
    const point = /^u([0-9A-F]{4,6})$/.exec(part)?.[1];
    const number = point === undefined ? Number.NaN : Number.parseInt(point, 16);
    return number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
  });
  return base === '' || parts.includes(undefined) ? undefined : parts.join('');
}

/** The name of a character in the Adobe Glyph List for New Fonts. */
export const glyphNameOf = (character: string): string | undefined => nameByUnicode.get(character);

export const isInGlyphList = (name: string): boolean => unicodeByName.has(name);
