import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { type Finding, finding } from '../../findings/finding.ts';
import { isAllowedHost } from '../allowed-host.ts';
import { cutAtHash, explainMissingFile } from '../explain-missing-file.ts';
import { findSlideOf, placeInFile, placeOfText } from '../slide-of-module.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

const asset = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp4|webm|ogg|mp3|wav|pdf|woff2?|ttf|otf)(?:[?#].*)?$/i;
const remote = /^(?:https?:)?\/\//i;
/** What stands in for a missing file: an empty picture, and code of which any name may be imported. */
const standIns: Record<string, string> = {
  '\0export:missing-asset': 'export default "data:,"',
  '\0export:missing-code': 'module.exports = {}',
};

/**
 * Notes every import that nothing could resolve or that lies on a host which the page may not reach, and gives a
 * stand-in, so that one build finds all of them and the page can be drawn.
 */
export function createMissingImports(
  options: ResolvedSlidevOptions,
  allowHost: readonly string[],
): { plugins: Plugin[]; findings: () => Finding[] } {
  const found = new Map<string, Finding>();
  const locate = (source: string, importer: string) => {
    const slide = findSlideOf(importer, options);
    const file = slide ? slide.source.filepath : importer.replace(/\?.*$/, '');
    return {
      place: slide ? placeOfText(slide, source) : placeInFile(file, source),
      where: { folder: dirname(file), userRoot: options.userRoot, raw: slide?.source.raw ?? '' },
    };
  };
  return {
    findings: () => [...found.values()].sort(byPlace),
    plugins: [
      {
        name: 'export:remote-imports',
        enforce: 'pre',
        resolveId: {
          order: 'pre',
          filter: { id: remote },
          handler(source, importer, { kind }) {
            // What is imported later, when a slide asks for it, keeps nothing else from being drawn.
            if (importer === undefined || kind !== 'import-statement') return null;
            const url = new URL(source, 'https://local/').href;
            if (!URL.canParse(url) || isAllowedHost(url, allowHost)) return null;
            const what = `Code is imported from another host, ${new URL(url).host}: ${source}`;
            found.set(`${source} ${importer}`, finding('REMOTE_BLOCKED', what, locate(source, importer).place));
            return '\0export:missing-code';
          },
        },
      },
      {
        name: 'export:missing-imports',
        enforce: 'post',
        resolveId: {
          order: 'post',
          handler(source, importer) {
            const isOurs = importer === undefined || importer.startsWith(options.clientRoot);
            if (isOurs || source.startsWith('\0') || source.startsWith('virtual:')) return null;
            const { place, where } = locate(source, importer);
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
    ],
  };
}

/** Modules are resolved in an order that changes with the load of the machine. */
function byPlace(one: Finding, other: Finding): number {
  const at = ({ slide = 0, file = '', line = 0, column = 0, what }: Finding) => [slide, file, line, column, what];
  const [these, those] = [at(one), at(other)];
  const index = these.findIndex((part, i) => part !== those[i]);
  if (index < 0) return 0;
  return (these[index] as string | number) < (those[index] as string | number) ? -1 : 1;
}
