import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const placeholder = '<!-- what the deck says of itself -->';
const said = /<title\b[^>]*>[\s\S]*?<\/title>|<meta\b[^>]*>/gi;
/** Says the language, among other things. */
const root = /<html\b[^>]*>/i;

/** The page without what its root and head say of the deck: that changes nothing of what is bundled. */
export const withoutHead = (html: string): string =>
  html
    .replace(root, '<html>')
    .replace(said, '')
    .replace(/[^\S\n]*\n(?:[^\S\n]*\n)+/g, '\n')
    .replace('</head>', `${placeholder}</head>`);

/** Puts it back. */
export const withHead = (html: string, original: string): string =>
  html
    .replace(root, (tag) => root.exec(original)?.[0] ?? tag)
    .replace(placeholder, () => (original.match(said) ?? []).join('\n'));

/** Gives the bundler that page under its name. */
export function createIndexHtml(id: string, html: string): Plugin {
  return {
    name: 'export:index-html',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (source) => (source === id ? id : null) },
    load: { order: 'pre', handler: (source) => (source === id ? withoutHead(html) : null) },
  };
}

export function putHeadBack(outDir: string, html: string): void {
  const file = join(outDir, 'index.html');
  writeFileSync(file, withHead(readFileSync(file, 'utf8'), html));
}
