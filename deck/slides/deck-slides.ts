/** The slides of a deck, compiled, and what its pages are told of it: all of a site that changes while a deck is written. */
import type { Plugin } from 'vite';
import type { CompiledSlide } from '../plugins/compile-slide.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

export interface DeckSlides {
  slides: SlideCode[];
  /** Files of layouts and components, and of pictures, each once, in an order that is the same wherever the deck lies. */
  parts: string[];
  /** Modules that say nothing but a value: their id, and the value as an expression. */
  values: Record<string, string>;
}

export interface SlideCode {
  no: number;
  /** Body of a function that returns the slide's `meta`. */
  meta: string;
  /** Id of the slide's own module, for one that is not compiled. */
  module: string;
  compiled?: CompiledSlide;
}

export interface UncompiledSlide extends Omit<SlideCode, 'compiled'> {
  content: string;
  frontmatter: Record<string, unknown>;
}

/** What says what the deck is, and is asked for by pages: none of it is code. */
export const valueModules = [
  '/@slidev/configs',
  '\0virtual:cited-deck',
  '\0virtual:citation-faults',
  '\0virtual:chart-tables',
];
/** Plug-ins of ours that say what such modules hold. */
const tellers = /^(?:citations:|theme:chart-tables$)/;
/** Renders notes into the frontmatter of slides, with their citations. */
const noteCiter = 'citations:notes';

/**
 * @param compileSlide where it gives nothing, a slide is a module of its own
 * @param common parts that are there for any slide
 */
export async function compileSlides(
  { data, clientRoot, roots }: ResolvedSlidevOptions,
  plugins: readonly Plugin[],
  compileSlide: (slide: UncompiledSlide) => Promise<CompiledSlide | undefined>,
  common: readonly string[] = [],
): Promise<DeckSlides> {
  const loaders = plugins.filter(({ name }) => name === 'slidev:loader' || tellers.test(name));
  const slides: SlideCode[] = [];
  for (const [index, { source, content, frontmatter }] of data.slides.entries()) {
    const sourceId = `${source.filepath}__slidev_${index + 1}`;
    const meta = asFunctionBody(await citeNotes(plugins, (await load(loaders, `${sourceId}.frontmatter`)) ?? ''));
    const slide = { no: index + 1, meta, module: `${sourceId}.md` };
    const compiled = await compileSlide({ ...slide, content, frontmatter });
    slides.push({ ...slide, ...(compiled && { compiled }) });
  }
  const values: Record<string, string> = {};
  for (const id of valueModules) {
    const [, value] = /^export default ([\s\S]*)$/.exec((await load(loaders, id)) ?? '') ?? [];
    if (value !== undefined) values[id] = value;
  }
  const parts = [...common, ...slides.flatMap(({ compiled }) => compiled?.parts ?? [])];
  return { slides, parts: inOrder(parts, [clientRoot, ...roots]), values };
}

/** Layouts first, then by the root they stand in: with styles, whichever comes later wins. */
function inOrder(parts: readonly string[], roots: readonly string[]): string[] {
  const placed = [...new Set(parts)].map((file) => {
    const [root = '', index = roots.length] =
      roots
        .map((one, i) => [one, i] as const)
        .filter(([one]) => plain(file).startsWith(`${one}/`))
        .sort(([a], [b]) => b.length - a.length)[0] ?? [];
    const path = plain(file).slice(root.length);
    return { file, index, path, rank: path.startsWith('/layouts/') ? 0 : 1 };
  });
  const byPath = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return placed.sort((a, b) => a.rank - b.rank || a.index - b.index || byPath(a.path, b.path)).map(({ file }) => file);
}

/** Slidev names layouts as Vite's server does, on Windows with a slash before the drive. */
const plain = (file: string): string => file.replace(/^\/@fs(?:\/(?=\w:))?/, '');

/** What the first of them that knows a module says it is. */
async function load(loaders: readonly Plugin[], id: string): Promise<string | undefined> {
  for (const plugin of loaders) {
    const handler = (typeof plugin.load === 'function' ? plugin.load : plugin.load?.handler) as
      | ((id: string) => unknown)
      | undefined;
    const loaded = (await handler?.call({ resolve: () => null }, id)) as string | { code: string } | null | undefined;
    if (loaded !== null && loaded !== undefined) return typeof loaded === 'string' ? loaded : loaded.code;
  }
  return undefined;
}

async function citeNotes(plugins: readonly Plugin[], code: string): Promise<string> {
  const citer = plugins.find(({ name }) => name === noteCiter)?.transform as
    | ((code: string, id: string) => Promise<{ code: string } | null>)
    | undefined;
  return (await citer?.call({}, code, '/@slidev/slides'))?.code ?? code;
}

/** Slidev's frontmatter module without its imports, exports and hot reloading; ends by returning `meta`. */
function asFunctionBody(code: string): string {
  const body = code
    .replace(/^import .*$/gm, '')
    .replace(/^if \(import\.meta\.hot\) \{[\s\S]*?^\}$/m, '')
    .replace('import.meta.hot ? import.meta.hot.data.frontmatter : ', '')
    .replace(/^export default .*$/m, '')
    .replace(/^export const /gm, 'const ');
  return `${body}\nreturn meta`;
}
