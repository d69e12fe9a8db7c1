import type { Plugin } from 'vite';
import { type DeckSlides, valueModules } from '../slides/deck-slides.ts';
import { needsOf, renderBundleSide, renderSlidesFile, renderValueModule, slidesFile } from '../slides/slides-file.ts';

const slidesModule = '/@slidev/slides';
const withinBundle = '/@slidev/compiled-slides';

/**
 * Slidev makes four modules of every slide. Here the bundle holds only what slides are shown with, and imports a file of
 * which it knows nothing but what that needs: a fraction of the time and memory of the build, and of it nothing is to be
 * done again when a slide has changed.
 *
 * @param compile asked once for each build, which may be begun again
 * @param isApart otherwise the file is bundled too: plug-ins that nobody knows may look at all modules of a deck
 */
export function createSlidesApart(compile: (context: unknown) => Promise<DeckSlides>, isApart: boolean): Plugin {
  let compiled: Promise<DeckSlides> | undefined;
  return {
    name: 'export:slides-apart',
    enforce: 'pre',
    buildStart() {
      compiled = undefined;
    },
    resolveId: {
      order: 'pre',
      handler: (source) => {
        if (source !== `/${slidesFile}`) return null;
        return isApart ? { id: source, external: 'absolute' } : withinBundle;
      },
    },
    load: {
      order: 'pre',
      async handler(id) {
        if (![slidesModule, withinBundle, ...valueModules].includes(id)) return null;
        const deck = await (compiled ??= compile(this));
        if (id === slidesModule) return renderBundleSide(needsOf(deck));
        return id === withinBundle ? renderSlidesFile(deck) : (renderValueModule(id, needsOf(deck)) ?? null);
      },
    },
  };
}
