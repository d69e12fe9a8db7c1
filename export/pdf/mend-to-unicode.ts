import { deflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { streamBytes } from './objects.ts';

/** Characters that fonts draw with one glyph; Chromium names any of them. */
const lookalikes = ['ʼ’', 'ʻ‘', 'µμ', 'ΩΩ', 'ÅÅ', '∆Δ', '∑Σ', '∏Π', '‐-', '\u00AD-', '∙·', 'ˉ¯'];

/**
 * Corrects ToUnicode maps (ISO 32000-1, 9.10.3) that give a character which the document does not contain where a
 * look-alike or the ordinary form of it does: else searching for “SDF’s” or 日本 finds nothing.
 *
 * @param characters all characters of the document's visible text
 */
export function mendToUnicode(pdf: PDFDocument, characters: ReadonlySet<string>): void {
  const { context } = pdf;
  const maps = new Set<PDFRef>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    const map = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined;
    if (map instanceof PDFRef) maps.add(map);
  }
  for (const ref of maps) {
    const text = Buffer.from(streamBytes(pdf, ref)).toString('latin1');
    const mended = text.replace(/(<[0-9A-Fa-f]+>\s*)<([0-9A-Fa-f]{4})>(?=\s*(?:<|end|$|\n))/g, (whole, code, hex) => {
      const right = rightCharacter(String.fromCharCode(Number.parseInt(hex, 16)), characters);
      return right === undefined
        ? whole
        : `${code}<${right.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
    });
    if (mended === text) continue;
    const content = deflateSync(Buffer.from(mended, 'latin1'), { level: 9 });
    context.assign(ref, PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: content.length }), content));
  }
}

function rightCharacter(found: string, characters: ReadonlySet<string>): string | undefined {
  if (characters.has(found)) return undefined;
  const others = lookalikes.filter((group) => group.includes(found)).flatMap((group) => [...group]);
  return [...others, found.normalize('NFKC')].find((other) => other.length === 1 && characters.has(other));
}
