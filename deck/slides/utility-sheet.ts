/**
 * UnoCSS makes a sheet of the classes that it finds in modules. Here the bundle keeps the places that UnoCSS holds for it,
 * and the sheet is put there afterwards, of the classes of the bundle and of the slides: so a bundle serves any slides.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, preprocessCSS, type ResolvedConfig } from 'vite';
import { withSheets } from '../plugins/player-selectors.ts';
import { findUno, known, type UnoContext } from './utility-classes.ts';

/** The plug-in of UnoCSS that puts the sheet in its places. */
const filler = 'unocss:global:build:generate';
const placeholder = /#--unocss--\s*\{\s*layer\s*:\s*(.+?)\s*(?:;\s*escape-view\s*:\s*.+?\s*)?;?\s*\}/g;
/** Its modules, which become places. */
const entry = /[/\\]__uno(?:_.*?)?\.css$/;
const everyLayer = '__ALL__';
const importsLayer = 'imports';
/** What these do to a module stays in it: none of them adds to what UnoCSS knows. */
const statelessTransformers = [
  '@unocss/transformer-directives',
  '@unocss/transformer-variant-group',
  '@unocss/transformer-attributify-jsx',
];
/** What Vite looks up, and what UnoCSS's directives stand for: only within the bundle either can be done. */
export const needsBundler =
  /@import|image-set\(|(?<![\w-])url\((?!\s*["']?(?:data:|https?:|#))|@apply|@screen|--(?:at-|uno-)?apply\b|--uno\b|\b(?:theme|icon)\(/;

export interface UtilitySheet {
  /** The classes of slides, which are not among the bundle's modules. */
  use: (classes: readonly string[]) => void;
  /** The plug-in in the place of the one that fills the places. */
  standIn: (plugin: Plugin) => Plugin;
  /** The classes that the bundle's modules brought; nothing where it holds the sheet, with the classes of slides in it. */
  brought: () => string[] | undefined;
  /**
   * Puts the sheet in the places that a bundle has for it.
   *
   * @param brought the classes of that bundle
   * @returns whether it could; if not, the next bundle is made with the sheet in it
   */
  fill: (outDir: string, brought: readonly string[], config: ResolvedConfig) => Promise<boolean>;
}

/** @param isApart otherwise the bundle holds the sheet */
export function createUtilitySheet(plugins: readonly Plugin[], isApart: boolean): UtilitySheet {
  const context = findUno(plugins);
  let canStandApart =
    isApart && plugins.some(({ name, renderChunk }) => name === filler && typeof renderChunk === 'object');
  let ofSlides: readonly string[] = [];
  let brought: string[] | undefined;
  const addAll = () => {
    for (const name of ofSlides) context?.tokens.add(name);
  };
  return {
    brought: () => brought,
    use(classes) {
      ofSlides = classes;
      if (!canStandApart) addAll();
    },
    standIn(plugin) {
      const { name, renderChunk } = plugin;
      if (!canStandApart || name !== filler || !context || typeof renderChunk !== 'object') return plugin;
      const original = renderChunk.handler;
      const handler: typeof original = async function (code, chunk, ...rest) {
        await Promise.all(context.tasks);
        const own = await known(context, context.tokens);
        const hasPlaces = Object.keys(chunk.modules).some((id) => entry.test(id)) && !code.includes('#--unocss--');
        const isPlain = canStandApart && hasPlaces && (await renderSheet(context, [...own, ...ofSlides]));
        brought = isPlain ? own : undefined;
        if (brought) return null;
        addAll();
        return await original.call(this, code, chunk, ...rest);
      };
      return { ...plugin, renderChunk: { ...renderChunk, handler } };
    },
    async fill(outDir, bundled, config) {
      canStandApart = context !== undefined && (await fillPlaces(context, outDir, [...bundled, ...ofSlides], config));
      return canStandApart;
    },
  };
}

async function fillPlaces(
  context: UnoContext,
  outDir: string,
  classes: readonly string[],
  config: ResolvedConfig,
): Promise<boolean> {
  await context.ready;
  const sheet = await renderSheet(context, classes);
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const texts = files.map((name) => readFileSync(join(outDir, name), 'utf8'));
  const layers = [...texts.join('\n').matchAll(placeholder)].map(([, layer = '']) => layer);
  if (!sheet || layers.length === 0) return false;
  const parts = new Map<string, string>();
  for (const layer of layers) {
    const css = layer === everyLayer ? sheet.getLayers(undefined, [importsLayer, ...layers]) : sheet.getLayer(layer);
    const { code } = await preprocessCSS(css ?? '', join(config.root, '__uno.css'), config);
    parts.set(layer, withSheets(code.replace(/[\n\r]/g, ''))); // as UnoCSS does
  }
  for (const [index, name] of files.entries()) {
    const text = texts[index] ?? '';
    const filled = text.replace(placeholder, (_, layer: string) => parts.get(layer) ?? '');
    if (filled !== text) writeFileSync(join(outDir, name), filled);
  }
  return true;
}

/** The sheet, where nothing but text is to be done to put it in its places. The order of the classes is of no account. */
async function renderSheet({ uno }: UnoContext, classes: readonly string[]) {
  if (uno.config.transformers?.some(({ name }) => !statelessTransformers.includes(name))) return undefined;
  const sheet = await uno.generate(new Set([...new Set(classes)].sort()), { minify: true });
  const isPlain = !sheet.getLayer(importsLayer) && !needsBundler.test(sheet.getLayers(undefined, []));
  return isPlain ? sheet : undefined;
}
