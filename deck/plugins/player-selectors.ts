import type { Plugin } from 'vite';

/** What holds a slide on our pages. */
const sheet = '.print-slide-container';

/**
 * Lets styles hold on our pages that a deck writes for the element in which Slidev's player shows a slide: the element is
 * not there, and what was white on dark would be printed white on white.
 */
export function createPlayerSelectors(): Plugin {
  return {
    name: 'export:player-selectors',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = withSheets(String(file.source));
    },
  };
}

/** @param css what has been bundled: whatever it was written in, it is plain CSS now */
export function withSheets(css: string): string {
  const alsoOfSheets = (selector: string) => `:is(${selector}, ${sheet})`;
  return (
    css
      .replace(/(?:#slide-content|\.slidev-slide-content)(?![\w-])/g, alsoOfSheets)
      // Around that lies what fills the window: only what is said of things in it is said of the slide.
      .replace(/(?:#slide-container|\.slidev-slide-container)(?![\w-])(?=[^,{}();]*[\s>][\w.#[:*])/g, alsoOfSheets)
  );
}
