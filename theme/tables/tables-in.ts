import { isTableName } from './table-name.ts';

/** The tables that frontmatters of slides name, each once, in order: `file: x.csv`. */
export const tablesIn = (slides: readonly { frontmatter: unknown }[]): string[] => [
  ...new Set(slides.flatMap(({ frontmatter }) => namedIn(frontmatter))),
];

function namedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { file } = value as { file?: unknown };
  return [...(isTableName(file) ? [file] : []), ...Object.values(value).flatMap(namedIn)];
}
