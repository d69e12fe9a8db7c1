import type { Plugin } from 'vite';

/**
 * Bundles all code into one file: there is nothing to cache between visits, and two hundred files more take
 * half a second to write and load. What is imported dynamically still runs when it is asked for, not before,
 * so that a slide that throws is still found out by itself.
 *
 * In one file the styles stand in the order of the imports. Slidev imports those of theme and deck first, and those of
 * layouts, components and slides when they are shown: whichever comes later wins, so that order is kept.
 */
export function createOneFile(): Plugin {
  return {
    name: 'export:one-file',
    enforce: 'post',
    config({ build }) {
      // Slidev's own chunks, and those of a deck's configuration, contradict it.
      for (const options of [build?.rollupOptions, build?.rolldownOptions])
        if (options) options.output = { codeSplitting: false };
    },
    transform: {
      filter: { id: /@slidev\/client\/main\.ts$/ },
      handler: (code) => `import './styles'\n${code}`,
    },
  };
}
