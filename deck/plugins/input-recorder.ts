import { isAbsolute } from 'node:path';
import type { Plugin } from 'vite';
import { conventionalInputs } from '../conventions.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

/**
 * Lists every file that the built site depends on, so that an unchanged deck need not be exported again.
 *
 * @param onModule called for every module that has been read, and for each step after that
 */
export function createInputRecorder(
  { data, roots, entry }: ResolvedSlidevOptions,
  onModule: () => void,
): { plugin: Plugin; list: () => string[] } {
  const files = new Set<string>([entry, ...Object.keys(data.markdownFiles), ...conventionalInputs(roots)]);
  return {
    list: () => [...files, ...Object.keys(data.watchFiles)].filter(isAbsolute).sort(),
    plugin: {
      name: 'export:input-recorder',
      moduleParsed({ id }) {
        onModule();
        const file = id.replace(/[?#].*$/, '');
        if (isAbsolute(file) && !file.startsWith('/@') && !file.includes('__slidev_')) files.add(file);
      },
      // From here on the bundler is busy with what it has read: that is progress, too.
      renderStart: onModule,
      renderChunk() {
        onModule();
        return null;
      },
      generateBundle: onModule,
    },
  };
}
