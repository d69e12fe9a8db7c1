import { isAbsolute, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { findTable } from '../../theme/tables/load-table.ts';
import { tablesIn } from '../../theme/tables/tables-in.ts';
import { conventionalInputs } from '../conventions.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

export interface InputRecorder {
  plugin: Plugin;
  /** Everything, sorted. */
  list: () => string[];
  /** What of it was read by the bundler: modules, and the assets they name. */
  modules: () => string[];
  /** Whether the bundler has read a module that is no file. */
  hasRead: (id: string) => boolean;
  /** Files that the bundler had read when it made what is used again. */
  add: (modules: readonly string[]) => void;
}

/**
 * Lists every file that the built site depends on, so that an unchanged deck need not be exported again.
 *
 * @param onModule called for every module that has been read, and for each step after that
 */
export function createInputRecorder(
  { data, roots, entry, userRoot }: ResolvedSlidevOptions,
  onModule: () => void,
): InputRecorder {
  const tables = tablesIn(data.slides).map((name) => findTable(entry, name));
  const files = new Set<string>([entry, ...Object.keys(data.markdownFiles), ...tables, ...conventionalInputs(roots)]);
  const modules = new Set<string>();
  const ids = new Set<string>();
  const note = (file: string) => {
    modules.add(file);
    files.add(file);
  };
  return {
    modules: () => [...modules].sort(),
    hasRead: (id) => ids.has(id),
    add(found) {
      for (const file of found) files.add(file);
    },
    list: () => [...files, ...Object.keys(data.watchFiles)].filter(isAbsolute).sort(),
    plugin: {
      name: 'export:input-recorder',
      moduleParsed({ id }) {
        onModule();
        ids.add(id);
        const file = id.replace(/[?#].*$/, '');
        if (isAbsolute(file) && !file.startsWith('/@') && !file.includes('__slidev_')) note(file);
      },
      // From here on the bundler is busy with what it has read: that is progress, too.
      renderStart: onModule,
      renderChunk() {
        onModule();
        return null;
      },
      generateBundle(_, bundle) {
        onModule();
        for (const made of Object.values(bundle))
          if (made.type === 'asset') for (const name of made.originalFileNames) note(resolve(userRoot, name));
      },
    },
  };
}
