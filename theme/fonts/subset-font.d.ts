/** The published types stop before `keepFeatures` and `noHinting`. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'truetype' | 'woff' | 'woff2';
    /** Name records that are kept besides the usual ones. */
    preserveNameIds?: readonly number[];
    /** OpenType features that are kept; without it, all. */
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    keepAllGlyphs?: boolean;
  }
  export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>;
}
