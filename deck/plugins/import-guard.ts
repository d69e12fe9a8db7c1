import { existsSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { findAllowedRoots, isAllowedFile } from '../allowed-roots.ts';
import { findSlideOf, placeInFile, placeOfText } from '../slide-of-module.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

/**
 * A slide may use files of its deck, theme, add-ons and installed packages, nothing else on the
 * disk. Slidev's own guard does the same by parsing every slide a second time; reading the
 * bundler's module graph is free.
 */
export function createImportGuard(options: ResolvedSlidevOptions): { plugin: Plugin; findings: () => Finding[] } {
  const allowed = [...findAllowedRoots(options), options.clientRoot, options.cliRoot];
  const found = new Map<string, Finding>(); // a build may be begun again
  const note = (what: string, place: FindingDetails) =>
    found.set(`${what} ${place.slide} ${place.line}`, finding('IMPORT_OUTSIDE', what, place));
  const isOutside = (file: string) =>
    isAbsolute(file) &&
    !file.split(sep).includes('node_modules') &&
    !existsSync(join(options.userRoot, 'public', file)) &&
    !isAllowedFile(allowed, file);
  /** Snippets (`<<<`) are read while Markdown is rendered and are known only afterwards. */
  const noteIncluded = () => {
    for (const [file, slides] of Object.entries(options.data.watchFiles)) {
      if (!isOutside(file)) continue;
      const [index] = slides as Iterable<number>;
      const name = file.slice(file.lastIndexOf('/') + 1);
      const slide = findSlideOf(`__slidev_${(index ?? -1) + 1}.md`, options);
      const includes = slide && slide.source.filepath !== file;
      const place = includes ? placeOfText(slide, name) : placeInFile(options.entry, name);
      note(`The deck includes a file outside its folder: ${file}`, place);
    }
  };
  return {
    plugin: {
      name: 'export:import-guard',
      moduleParsed({ id, importedIds, dynamicallyImportedIds }) {
        const slide = findSlideOf(id, options);
        if (!slide) return;
        for (const imported of [...importedIds, ...dynamicallyImportedIds]) {
          const file = imported.replace(/[?#].*$/, '');
          if (file.includes('__slidev_') || file.startsWith('/@') || !isOutside(file)) continue;
          const place = placeOfText(slide, file.slice(file.lastIndexOf('/') + 1));
          note(`The slide uses a file outside its folder: ${file}`, place);
        }
      },
    },
    findings: () => {
      noteIncluded();
      return [...found.values()];
    },
  };
}
