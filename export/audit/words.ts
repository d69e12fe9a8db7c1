/** Text for comparing two renderings of it: no case, no typographic forms, no soft hyphens; ß is ss. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/\u00AD|\p{Variation_Selector}/gu, '');
}

/** The words of a text for such a comparison: letters and digits only. */
export function comparableWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
