import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { ExportFailure, type Finding, finding } from '../../errors.ts';
import { findSlideOf } from '../slide-of-module.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

/**
 * A slide may use files of its deck, theme, add-ons and installed packages, nothing else on the
 * disk. Slidev's own guard does the same by parsing every slide a second time; reading the
 * bundler's module graph is free.
 */
export function createImportGuard(options: ResolvedSlidevOptions): { plugin: Plugin; throwIfBreached: () => void } {
  const allowed = [options.userWorkspaceRoot, options.clientRoot, options.cliRoot, ...options.roots].map(realPath);
  const findings: Finding[] = [];
  const isAllowed = (file: string) =>
    !isAbsolute(file) ||
    file.split(sep).includes('node_modules') ||
    allowed.some((root) => isInside(root, realPath(file)));
  return {
    plugin: {
      name: 'export:import-guard',
      moduleParsed({ id, importedIds, dynamicallyImportedIds }) {
        const slide = findSlideOf(id, options);
        if (!slide) return;
        for (const imported of [...importedIds, ...dynamicallyImportedIds]) {
          const file = imported.replace(/[?#].*$/, '');
          if (file.includes('__slidev_') || file.startsWith('/@') || existsSync(join(options.userRoot, 'public', file)))
            continue;
          if (!isAllowed(file))
            findings.push(finding('IMPORT_OUTSIDE', `The slide uses a file outside its folder: ${file}`, slide.place));
        }
      },
    },
    throwIfBreached() {
      if (findings.length > 0) throw new ExportFailure(findings);
    },
  };
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
