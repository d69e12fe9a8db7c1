/** Character encodings of simple fonts (ISO 32000-1, Annex D): glyph name by character code. */
import { standardStrings } from './cff-strings.ts';
import { glyphNameOf } from './glyph-names.ts';

/** StandardEncoding gives its codes to the first 149 standard strings of CFF, in order. */
const standardCodes = [
  [32, 126],
  [161, 175],
  [177, 180],
  [182, 189],
  [191, 191],
  [193, 200],
  [202, 203],
  [205, 208],
  [225, 225],
  [227, 227],
  [232, 235],
  [241, 241],
  [245, 245],
  [248, 251],
] as const;

function fromCharset(charset: string, exceptions: Record<number, string>): Map<number, string> {
  const decoder = new TextDecoder(charset);
  const encoding = new Map<number, string>();
  for (let code = 32; code < 256; code++) {
    const name = exceptions[code] ?? glyphNameOf(decoder.decode(Uint8Array.of(code)));
    if (name) encoding.set(code, name);
  }
  return encoding;
}

const standardEncoding = new Map(
  standardCodes
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    .map((code, i) => [code, standardStrings[i + 1] ?? '']),
);

/** Codes that the code page leaves free are bullets in WinAnsiEncoding (Annex D.2, note 3). */
const winAnsiExceptions: Record<number, string> = {
  127: 'bullet',
  129: 'bullet',
  141: 'bullet',
  143: 'bullet',
  144: 'bullet',
  157: 'bullet',
  160: 'space',
  173: 'hyphen',
};

/** Apple's code page has the euro where PDF has the currency sign, and a space that does not break. */
const macRomanExceptions: Record<number, string> = { 189: 'Omega', 202: 'space', 219: 'currency' };

export const encodings: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  StandardEncoding: standardEncoding,
  WinAnsiEncoding: fromCharset('windows-1252', winAnsiExceptions),
  MacRomanEncoding: fromCharset('macintosh', macRomanExceptions),
};
