/** The codes that a slide accepts, each with the reason it gives; none is an empty text. */
export type Acceptance = ReadonlyMap<string, string>;

/**
 * Reads `accept:` of a frontmatter: a code, a list of codes, or codes with reasons.
 *
 * ```yaml
 * accept: QUOTATION_SHORT
 * accept: [QUOTATION_SHORT, HEDGE_OUTSIDE]
 * accept: { QUOTATION_ALTERED: the translation keeps the sense }
 * ```
 */
export function readAcceptance(accept: unknown): Acceptance {
  const entries = [accept].flat().flatMap((one): [string, string][] => {
    if (one === undefined || one === null) return [];
    if (typeof one !== 'object') return [[String(one), '']];
    return Object.entries(one).map(([code, reason]) => [code, typeof reason === 'string' ? reason.trim() : '']);
  });
  return new Map(entries);
}
