/** What Slidev tells of a deck, as far as the exporter looks at it. */
import type { ResolvedSlidevOptions } from '../../../deck/slidev.ts';

export interface SourceParts {
  raw: string;
  filepath?: string;
  /** Row of its first line, from 0. */
  start?: number;
  frontmatter?: Record<string, unknown>;
  content?: string;
  note?: string;
  [key: string]: unknown;
}

export interface OptionsParts {
  slides?: readonly SourceParts[];
  data?: Record<string, unknown>;
  [key: string]: unknown;
}

/** A deck whose slides have that source; each begins on line 10, 20, 30 … of `/deck/slides.md`. */
export function slidevOptions({ slides = [], data = {}, ...rest }: OptionsParts = {}): ResolvedSlidevOptions {
  const made = slides.map((parts, i) => {
    const {
      raw,
      filepath = '/deck/slides.md',
      start = i * 10 + 9,
      frontmatter = {},
      content = raw,
      note,
      ...more
    } = parts;
    const source = { raw, filepath, start, contentStart: start, index: i, content, frontmatter, ...more };
    return { index: i, content, note, frontmatter, title: '', source };
  });
  return {
    entry: '/deck/slides.md',
    userRoot: '/deck',
    userWorkspaceRoot: '/deck',
    clientRoot: '/packages/@slidev/client',
    cliRoot: '/packages/@slidev/cli',
    roots: ['/theme', '/deck'],
    ...rest,
    data: {
      slides: made,
      headmatter: {},
      config: {
        title: 'Talk',
        canvasWidth: 980,
        aspectRatio: 16 / 9,
        colorSchema: 'auto',
        htmlAttrs: {},
        fonts: { provider: 'google', webfonts: [] },
        drawings: { persist: false },
      },
      features: {},
      markdownFiles: {},
      watchFiles: {},
      ...data,
    },
    utils: { indexHtml: '', define: {}, shikiOptions: {}, getLayouts: async () => ({}), ...(rest.utils as object) },
  } as unknown as ResolvedSlidevOptions;
}
