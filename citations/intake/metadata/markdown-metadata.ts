import { parseDocument } from 'yaml';
import { authorsOf, issuedOf, type Metadata, plain, titleOf } from './metadata.ts';

/** What the frontmatter of a Markdown document says of it, as pandoc reads it: `title`, `author`, `date`. */
export function readMarkdownMetadata(markdown: string): Metadata {
  const [, front] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(markdown) ?? [];
  if (front === undefined) return {};
  const document = parseDocument(front);
  if (document.errors.length > 0) return {};
  const { title, author, date } = (document.toJS() ?? {}) as Record<string, unknown>;
  const names = [author].flat().map((one) => plain(one) || plain((one as { name?: unknown } | null)?.name));
  return { ...titleOf(title), ...authorsOf(names), ...issuedOf(date) };
}
