import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { ResolvedConfig, Plugin as VitePlugin } from 'vite';
import { Characters } from './characters.ts';
import type { Family } from './families.ts';
import { type FaceFile, renderFontFaceRules } from './font-face-rules.ts';
import { cachedSubsetFace } from './subset-cache.ts';

/** The style sheet that a deck imports. In a build it is empty: the page links the true one, made when all is read. */
const styleSheet = 'virtual:deck-fonts.css';
const served = '/@deck-fonts/';
/** Its name where it is made after the build. */
const leftOut = 'assets/fonts.css';
const noSynthesis = ':root { font-synthesis: none; }';

/**
 * Gives a deck its typefaces as files of its own. A build holds each face reduced to the characters that the deck's
 * modules can show; the development server serves the whole fonts, so that whatever is typed is set.
 *
 * @param roots folders whose modules count even where they lie among installed packages (theme, add-ons)
 */
export function deckFonts(families: readonly Family[], roots: readonly string[]): VitePlugin {
  const files = [...new Set(families.flatMap(({ faces }) => faces.flatMap((face) => face.files)))];
  const characters = new Characters();
  const isOfDeck = (id: string) => {
    const root = roots.find((one) => id.startsWith(`${one}/`)) ?? '';
    return !id.slice(root.length).includes('/node_modules/');
  };
  /** Code names its modules by where they lie on this machine: such a name is no text of the deck. */
  const withoutPlaces = (code: string) =>
    [...roots, config.root, process.cwd()].reduce((text, place) => text.replaceAll(place, ''), code);
  let config: ResolvedConfig;
  let sheet = '';
  let isLeftOut = false;
  /** The style sheet, and the fonts it names. */
  const cut = async (used: string) => {
    const files: { fileName: string; source: string | Uint8Array }[] = [];
    const rules = await renderRules(families, async (face) => {
      const subsets = await cachedSubsetFace(face.files, used);
      return subsets.map(({ name, bytes, characters: share }, index): FaceFile => {
        const fileName = `assets/${name}-${hash(bytes)}.woff2`;
        files.push({ fileName, source: bytes });
        const url = `./${posix.basename(fileName)}`;
        return { url, format: 'woff2', ...(index > 0 && { characters: share }) };
      });
    });
    return { rules, files };
  };
  return {
    name: 'deck-fonts',
    enforce: 'pre',
    /** For a build of which a part is written apart from it. */
    api: {
      /** What such a part can show. */
      add: (code: string) => characters.add(withoutPlaces(code)),
      /** From here on a build only links the style sheet, which is made afterwards. */
      leaveOut: () => void (isLeftOut = true),
      /** All that the modules of the build can show. */
      characters: () => characters.toString(),
      /** The files that were left out: for the characters of a build, and those of code beside it. */
      async cut(ofBuild: string, code: string) {
        const all = new Characters();
        all.addFound(ofBuild);
        all.add(withoutPlaces(code));
        const { rules, files } = await cut(all.toString());
        return [...files, { fileName: leftOut, source: rules }];
      },
    },
    configResolved: (resolved) => void (config = resolved),
    resolveId: (id) => (id === styleSheet ? `\0${styleSheet}` : null),
    load(id) {
      if (id !== `\0${styleSheet}`) return null;
      if (config.command === 'build') return '';
      const whole = (file: string): FaceFile => ({ url: served + files.indexOf(file), format: 'truetype' });
      return renderRules(families, async (face) => face.files.map(whole));
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const file = request.url?.startsWith(served) ? files[Number(request.url.slice(served.length))] : undefined;
        if (file === undefined) return next();
        response.setHeader('Content-Type', 'font/ttf');
        response.end(await readFile(file));
      });
    },
    /** As it was written: styles keep their words only until they are extracted. */
    transform(code, id) {
      if (isOfDeck(id)) characters.add(withoutPlaces(code));
    },
    /** As it turned out: plug-ins add words of their own. */
    moduleParsed({ id, code }) {
      if (code !== null && isOfDeck(id)) characters.add(withoutPlaces(code));
    },
    async renderStart() {
      if (isLeftOut) return;
      const { rules, files } = await cut(characters.toString());
      sheet = `assets/fonts-${hash(rules)}.css`;
      for (const file of [...files, { fileName: sheet, source: rules }]) this.emitFile({ type: 'asset', ...file });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () =>
        config.command === 'build'
          ? [
              {
                tag: 'link',
                attrs: { rel: 'stylesheet', href: (config.base || './') + (isLeftOut ? leftOut : sheet) },
                injectTo: 'head',
              },
            ]
          : [],
    },
  };
}

async function renderRules(
  families: readonly Family[],
  filesOf: (face: Family['faces'][number]) => Promise<FaceFile[]>,
): Promise<string> {
  const rules: string[] = [noSynthesis];
  for (const { name, faces } of families)
    for (const face of faces) rules.push(renderFontFaceRules(name, face, await filesOf(face)));
  return `${rules.join('\n')}\n`;
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 10);
