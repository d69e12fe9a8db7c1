/** One slide, as far as its addresses go. */
export interface RoutedSlide {
  /** From 1. */
  no: number;
  /** Another name of the slide, `routeAlias` in its frontmatter. */
  alias: string;
}

/**
 * Every address of the deck below its base, without slashes at the ends: each becomes a folder with a page of its own,
 * so that a plain file server answers it and no rule for rewriting addresses is needed.
 */
export function siteRoutes(slides: readonly RoutedSlide[]): string[] {
  const names = slides.flatMap(({ no, alias }) => (alias === '' ? [String(no)] : [String(no), alias]));
  return [...names, ...names.map((name) => `presenter/${name}`), 'presenter', 'overview', 'notes', 'entry', 'handout'];
}
