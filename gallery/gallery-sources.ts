import type { Plugin } from 'vite';

const module = 'virtual:gallery-sources';

/** Gives the gallery's pages the Markdown they were written in, slide by slide. */
export function gallerySources(sources: () => string[]): Plugin {
  return {
    name: 'gallery:sources',
    resolveId: (id) => (id === module ? `\0${module}` : null),
    load: (id) => (id === `\0${module}` ? `export default ${JSON.stringify(sources().map(tidy))}` : null),
  };
}

/** Without the speaker's notes, and without what only places the slide in its talk. */
export function tidy(source: string): string {
  return source
    .replace(/\n<!--(?:(?!-->)[\s\S])*-->\s*$/, '')
    .replace(/^(?:title|layout: example|frame|section|minutes|routeAlias|aside|number|indexed)\b.*\n/gm, '')
    .replace(/^(?:---\n)+---$/m, '')
    .trim();
}
