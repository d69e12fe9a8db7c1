/** Words for comparing two renderings of one text: letters and digits only, no case, no typography. */
export function comparableWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\u00AD|\p{Variation_Selector}/gu, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
