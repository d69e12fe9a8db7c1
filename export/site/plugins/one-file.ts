import type { Plugin } from 'vite';

/**
 * Bundles all code into one file: there is nothing to cache between visits, and two hundred files more take
 * half a second to write and load. What is imported dynamically still runs when it is asked for, not before,
 * so that a slide that throws is still found out by itself.
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
  };
}
