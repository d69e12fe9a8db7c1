/** Words for comparing two renderings of one text: letters and digits only, no case, no typography. */
export function comparableWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u00AD\uFE00-\uFE0F]/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
