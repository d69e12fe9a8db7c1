/** Families that no deck asks for by name: Slidev appends them to every list. */
const generic = /^(?:ui-|system-ui|-apple|serif|sans-serif|monospace|Georgia|Cambria|Times|BlinkMac)/i;

/**
 * The families of the handout's text and of everything small, as CSS variables: the deck's serif if it names one,
 * else its sans for both. A deck can set `--handout-text` and `--handout-small` itself.
 *
 * @param fonts Slidev's resolved lists of families
 */
export function fontFamilies({
  sans,
  serif,
}: {
  sans?: readonly string[];
  serif?: readonly string[];
} = {}): Record<string, string> {
  const list = (families: readonly string[] = [], last: string) => [...families, last].join(', ');
  const named = serif?.[0]?.replace(/["']/g, '') ?? '';
  const small = list(sans, 'sans-serif');
  return {
    '--deck-text': named && !generic.test(named) ? list(serif, 'serif') : small,
    '--deck-small': small,
  };
}
