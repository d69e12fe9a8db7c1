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
  return {
    name: 'deck-fonts',
    enforce: 'pre',
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
      const used = characters.toString();
      const rules = await renderRules(families, async (face) => {
        const subsets = await cachedSubsetFace(face.files, used);
        return subsets.map(({ name, bytes, characters: share }, index): FaceFile => {
          const fileName = `assets/${name}-${hash(bytes)}.woff2`;
          this.emitFile({ type: 'asset', fileName, source: bytes });
          const url = `./${posix.basename(fileName)}`;
          return { url, format: 'woff2', ...(index > 0 && { characters: share }) };
        });
      });
      sheet = `assets/fonts-${hash(rules)}.css`;
      this.emitFile({ type: 'asset', fileName: sheet, source: rules });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () =>
        config.command === 'build'
          ? [{ tag: 'link', attrs: { rel: 'stylesheet', href: (config.base || './') + sheet }, injectTo: 'head' }]
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
