/** Styles that a slide has for its own words: as `@vitejs/plugin-vue` and Vite make them, without a bundler. */
import { hashOf } from '../kept/circumstances.ts';
import { needsBundler } from '../slides/utility-sheet.ts';
import { withSheets } from './player-selectors.ts';

type Compiler = typeof import('vue/compiler-sfc');

/** @returns a sheet in plain CSS, through the plug-ins of the deck's PostCSS */
export type CssReader = (css: string) => Promise<string>;

const block = /<style scoped>([\s\S]*?)<\/style>\s*/g;

export interface SlideStyles {
  /** Attribute of the slide's elements, by which they are told from others. */
  scope: string;
  css: string;
  /** Whether they are for what stands in a slot, too. */
  slotted: boolean;
}

/**
 * @param blocks `<style scoped>` elements and nothing else
 * @param name of the slide among those of its deck
 * @returns nothing where another language, a file, or a value of the slide stands in them, or they cannot be read
 */
export async function scopeStyles(
  compiler: Compiler,
  blocks: string,
  name: string,
  readCss: CssReader,
): Promise<SlideStyles | undefined> {
  const sources = [...blocks.matchAll(block)].map(([, source = '']) => source);
  const isPlain = blocks.replace(block, '').trim() === '';
  if (!isPlain || sources.some((source) => needsBundler.test(source) || /\bv-bind\(/.test(source))) return undefined;
  const scope = `data-v-${hashOf(`${name}\n${blocks}`).slice(0, 8)}`;
  const sheets: string[] = [];
  for (const source of sources) {
    const { code, errors } = await compiler.compileStyleAsync({
      ...{ source, filename: name, id: scope, isProd: true, scoped: true, trim: true },
    });
    if (errors.length > 0) return undefined;
    sheets.push(withSheets(await readCss(code)));
  }
  return { scope, css: sheets.join('\n'), slotted: /(?:::v-|:)slotted\(/.test(blocks) };
}
