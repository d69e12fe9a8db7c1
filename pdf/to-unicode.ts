/** From character codes to text: a font's ToUnicode CMap (ISO 32000-1, 9.10.3). */
import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

/** No font has more codes; what claims to is broken. */
const largestRange = 0xffff;

/** @param cmap the decoded stream @returns text by character code */
export function parseToUnicode(cmap: Uint8Array): Map<number, string> {
  const text = Buffer.from(cmap).toString('latin1');
  const map = new Map<number, string>();
  const utf16 = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', hex = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      map.set(Number.parseInt(code, 16), utf16(hex));
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex, list] of block.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi,
    )) {
      const first = Number.parseInt(from, 16);
      const last = Math.min(Number.parseInt(to, 16), first + largestRange);
      const each = list?.match(/[0-9a-f]+/gi);
      const base = utf16(hex ?? '');
      for (let code = first; code <= last; code++)
        map.set(
          code,
          each
            ? utf16(each[code - first] ?? '')
            : base.slice(0, -1) + String.fromCharCode(base.charCodeAt(base.length - 1) + code - first),
        );
    }
  }
  return map;
}

/** Entries a block of a CMap may have (ISO 32000-1, 9.10.3 refers to Adobe Technical Note 5014). */
const largestBlock = 100;

/** @param map text by two-byte character code @returns a ToUnicode CMap */
export function renderToUnicode(map: ReadonlyMap<number, string>): string {
  const hex = (unit: number) => unit.toString(16).toUpperCase().padStart(4, '0');
  const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
  const lines = [...map].sort(([a], [b]) => a - b).map(([code, text]) => `<${hex(code)}> <${utf16(text)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / largestBlock) }, (_, i) =>
    lines.slice(i * largestBlock, (i + 1) * largestBlock),
  );
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`).join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Puts a map in the place of the one that stands there; none if the font has none. */
export function writeToUnicode(pdf: PDFDocument, at: PDFRef | undefined, map: ReadonlyMap<number, string>): void {
  const content = deflateSync(Buffer.from(renderToUnicode(map), 'latin1'), { level: 9 });
  const dict = pdf.context.obj({ Filter: 'FlateDecode', Length: content.length });
  if (at) pdf.context.assign(at, PDFRawStream.of(dict, content));
}
