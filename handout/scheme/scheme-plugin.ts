import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const scheme = fileURLToPath(new URL('page-scheme.ts', import.meta.url)).replaceAll('\\', '/');
const deckScheme = 'computed<boolean>({\n  get() {\n';

/**
 * Has Slidev's own `isDark` follow the page, where it has a scheme of its own: Mermaid diagrams and `<LightOrDark>` ask
 * it, not the class of the document. Slidev reads the deck's scheme once and has no other way to change it.
 */
export const schemePlugin = {
  name: 'handout:scheme',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (!/\/@slidev\/client\/logic\/dark\.ts(?:\?|$)/.test(id)) return null;
    if (!code.includes(deckScheme))
      throw new Error(`Slidev’s logic/dark.ts has changed: handout/scheme/scheme-plugin.ts expects “${deckScheme}”.`);
    const asked = `${deckScheme}    if (pageScheme.value) return pageScheme.value === 'dark'\n`;
    return { code: `import { pageScheme } from '${scheme}'\n${code.replace(deckScheme, asked)}`, map: null };
  },
} satisfies Plugin;
