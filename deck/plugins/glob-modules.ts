import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Plugin } from 'vite';

const { mkdirSync, writeFileSync } = fs;
const marker = '/node_modules/.slidev/virtual/';

/**
 * Slidev writes small modules into the deck's `node_modules`, and makes that folder if there is none. We
 * leave the deck's folder as it is, which may be read-only: the modules are kept in memory.
 */
export function createGlobModules(): Plugin {
  const modules = new Map<string, string>();
  const isOurs = (path: unknown) => `${String(path).replaceAll('\\', '/')}/`.includes(marker);
  fs.mkdirSync = ((...args: Parameters<typeof mkdirSync>) =>
    isOurs(args[0]) ? undefined : mkdirSync(...args)) as typeof mkdirSync;
  fs.writeFileSync = (path, content, options) => {
    if (isOurs(path)) modules.set(String(path), String(content));
    else writeFileSync(path, content, options);
  };
  syncBuiltinESMExports();
  const pathOf = (id: string) => id.replace(/^\/@fs/, '');
  return {
    name: 'export:glob-modules',
    enforce: 'pre',
    resolveId: (source) => (modules.has(pathOf(source)) ? pathOf(source) : null),
    load: (id) => modules.get(id) ?? null,
  };
}
