import { type PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { type CMap, parseCMap } from '../fonts/cmap.ts';
import { asName } from '../objects.ts';
import type { Reader } from './reader.ts';

/** How a Type 0 font turns bytes into CIDs. */
export interface CodeMap {
  /** Name of a predefined CMap, or of an embedded one if it has a name. */
  name: string | undefined;
  /** The embedded CMap; nothing for a predefined one. */
  embedded: CMap | undefined;
  /** Nothing where the code has no CID, or where it cannot be known here. */
  cidOf: (code: number) => number | undefined;
  /** Codes are two bytes and CIDs at the same time. */
  isIdentity: boolean;
  /** Neither embedded nor Identity: the tables of the predefined CMaps are not part of this program. */
  isUnknown: boolean;
}

export function readCodeMap(reader: Reader, font: PDFDict): CodeMap {
  const encoding = reader.get(font, 'Encoding');
  if (encoding instanceof PDFStream) {
    const embedded = parseCMap(reader.bytes(encoding));
    const base = reader.name(encoding, 'UseCMap') ?? embedded.uses;
    const isOverIdentity = base?.startsWith('Identity') ?? false;
    return {
      name: reader.name(encoding, 'CMapName'),
      embedded,
      cidOf: (code) => embedded.cidOf(code) ?? (isOverIdentity ? code : undefined),
      isIdentity: false,
      isUnknown: base !== undefined && !isOverIdentity,
    };
  }
  const name = asName(encoding);
  const isIdentity = name === 'Identity-H' || name === 'Identity-V';
  return {
    name,
    embedded: undefined,
    cidOf: (code) => (isIdentity ? code : undefined),
    isIdentity,
    isUnknown: !isIdentity,
  };
}

/** Splits the strings that text operators show into character codes (ISO 32000-1, 9.7.6.2). */
export function createCodeReader(
  reader: Reader,
  font: PDFDict,
): (text: Uint8Array, use: (code: number) => void) => void {
  if (reader.name(font, 'Subtype') !== 'Type0')
    return (text, use) => {
      for (const code of text) use(code);
    };
  const codespaces = readCodeMap(reader, font).embedded?.codespaces ?? [];
  if (codespaces.length === 0)
    return (text, use) => {
      for (let i = 0; i < text.length; i += 2) use(((text[i] ?? 0) << 8) | (text[i + 1] ?? 0));
    };
  const shortest = Math.min(...codespaces.map(({ size }) => size));
  return (text, use) => {
    for (let at = 0; at < text.length; ) {
      const fits = codespaces.find(({ size, low, high }) => {
        for (let i = 0; i < size; i++) {
          const byte = text[at + i] ?? -1;
          if (byte < (low[i] ?? 0) || byte > (high[i] ?? 255)) return false;
        }
        return true;
      });
      const size = fits?.size ?? shortest;
      let code = 0;
      for (let i = 0; i < size; i++) code = code * 256 + (text[at + i] ?? 0);
      use(code);
      at += size;
    }
  };
}
