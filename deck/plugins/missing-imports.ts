import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { type Finding, finding } from '../../findings/finding.ts';
import { cutAtHash, explainMissingFile } from '../explain-missing-file.ts';
import { findSlideOf, placeInFile, placeOfText } from '../slide-of-module.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

const asset = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp4|webm|ogg|mp3|wav|pdf|woff2?|ttf|otf)(?:[?#].*)?$/i;
/** What stands in for a missing file: an empty picture, and code of which any name may be imported. */
const standIns: Record<string, string> = {
  '\0export:missing-asset': 'export default "data:,"',
  '\0export:missing-code': 'module.exports = {}',
};

/** Notes every import that nothing could resolve, and gives a stand-in, so that one build finds all of them. */
export function createMissingImports(options: ResolvedSlidevOptions): { plugin: Plugin; findings: () => Finding[] } {
  const found = new Map<string, Finding>();
  return {
    findings: () => [...found.values()],
    plugin: {
      name: 'export:missing-imports',
      enforce: 'post',
      resolveId: {
        order: 'post',
        handler(source, importer) {
          const isOurs = importer === undefined || importer.startsWith(options.clientRoot);
          if (isOurs || source.startsWith('\0') || source.startsWith('virtual:')) return null;
          const slide = findSlideOf(importer, options);
          const file = slide ? slide.source.filepath : importer.replace(/\?.*$/, '');
          const place = slide ? placeOfText(slide, source) : placeInFile(file, source);
          const where = { folder: dirname(file), userRoot: options.userRoot, raw: slide?.source.raw ?? '' };
          const isAsset = asset.test(source) || cutAtHash(source, where) !== undefined;
          found.set(
            `${source} ${importer}`,
            isAsset
              ? explainMissingFile(source, where, place)
              : finding('IMPORT_UNRESOLVED', `Cannot find "${source}".`, place),
          );
          return isAsset ? '\0export:missing-asset' : '\0export:missing-code';
        },
      },
      load: (id) => standIns[id] ?? null,
    },
  };
}
