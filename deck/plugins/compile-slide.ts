import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { type CssReader, type SlideStyles, scopeStyles } from './slide-styles.ts';

/** A slide as a function that loads its layout and components and gives its Vue component. */
export interface CompiledSlide {
  /**
   * `() => Promise<{ default: component }>` in JavaScript; uses `_useSlideContext`, `_frontmatterToProps`, the helpers,
   * and `part(file)` for what it imports.
   */
  code: string;
  /** What it needs of Vue, as it stands in an import: `unref as _unref`. */
  helpers: string[];
  /** Files it imports: its layout, its components, pictures beside it. */
  parts: string[];
  /** Files that have to be there, for the code to be what it is. */
  files: string[];
  /** The slide's own styles. */
  css?: string;
  /** The texts in which utility classes are looked for. */
  scanned: string[];
}

/** @param id the slide's module, `/path/deck.md__slidev_3.md` */
export type SlideCompiler = (context: unknown, id: string, source: string) => Promise<CompiledSlide | undefined>;

type Transform = (this: unknown, code: string, id: string) => Promise<string | { code: string } | null | undefined>;

/** Done here, or doing nothing to a slide. */
const unneeded = ['vite:vue', 'vite:vue-jsx', 'unplugin-vue-components', 'slidev:context-injection', 'slidev:flags'];
/** The one with a filter, which lets slides pass. */
const wrapper = 'slidev:layout-wrapper';
/** Looks for utility classes, and changes nothing. */
const scanner = 'unocss:global:build:scan';

/** What Slidev makes of a slide without any script of its own. */
const plainComponent =
  /^<template>([\s\S]*)<\/template>\s*<script setup>\s*import InjectedLayout from "(.+)"\nimport .+ from "@slidev\/client\/context\.ts"\n(const (\{.+\}) = _useSlideContext\(\)\n\$clicksContext\.setup\(\))\n\/\* @slidev-injection \*\/\s*<\/script>\s*((?:<style[\s\S]*)?)$/;

/** A picture, a film or a sound under an address that is nothing but its path; Vite bundles the same. */
const picture =
  /^(?:\/|\.{1,2}\/)[\w\-./]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|ogg|mov|mp3|wav|flac|aac|opus|m4a|vtt)$/i;

/** Which pictures need no plug-in to be found. */
export interface PictureRules {
  /** What lies here is shown under its own path. */
  publicFolder: string;
  /** Whether a slide may use a file. */
  isAllowed: (file: string) => boolean;
}

/**
 * Compiles slides as Slidev's plug-ins do, but for those that are nothing but a template and plain styles leaves out
 * what only scripts need. What it cannot do is left to the ordinary way, with its better messages.
 *
 * @param onSlide called for every slide
 * @param pictureRules where pictures may lie
 * @param readCss without it, slides with styles are left to the ordinary way
 * @returns nothing if a plug-in among them may or may not want to see slides: here its filter is not applied
 */
export function createSlideCompiler(
  plugins: readonly Plugin[],
  onSlide: () => void,
  pictureRules: PictureRules,
  readCss?: CssReader,
): SlideCompiler | undefined {
  const vue = plugins.find(({ name }) => name === 'vite:vue');
  const components = plugins.find(({ name }) => name === 'unplugin-vue-components');
  const inOrder = ['pre', undefined, 'post'].flatMap((when) => plugins.filter(({ enforce }) => enforce === when));
  const used = inOrder.filter(({ name, transform }) => transform && !unneeded.includes(name));
  const hasFilter = ({ name, transform }: Plugin) =>
    name !== wrapper && typeof transform === 'object' && transform.filter;
  if (!vue || !components || used.some(hasFilter)) return undefined;
  const isEarly = (plugin: Plugin) => inOrder.indexOf(plugin) < inOrder.indexOf(vue);
  const [toComponent, ofCode] = [used.filter(isEarly), used.filter((plugin) => !isEarly(plugin))];
  const files = new Map<string, string | null>();

  /** The file of the component that a tag stands for: `null` where the tag is left to Vue. */
  async function fileOf(context: unknown, tag: string): Promise<string | null> {
    const known = files.get(tag);
    if (known !== undefined) return known;
    const resolved = await run(context, components as Plugin, `_resolveComponent("${tag}")`, 'slide.md');
    const [, file = null] = /\bimport \w+ from '((?:\/|\w:\/)[^']+)';/.exec(resolved) ?? [];
    if (!file && resolved.includes('import ')) throw new Error(`<${tag}> is no file`);
    files.set(tag, file);
    return file;
  }

  return async (context, id, source) => {
    onSlide();
    if (/<script\b/.test(source)) return undefined;
    try {
      const scanned: string[] = [];
      let sfc = source;
      for (const plugin of toComponent)
        if (plugin.name === scanner) scanned.push(sfc);
        else sfc = await run(context, plugin, sfc, id);
      const [, template, layout, setup, names, blocks] = plainComponent.exec(sfc) ?? [];
      if (!template || !layout || !setup || !names) return undefined;
      const name = id.slice(id.lastIndexOf('/') + 1).replace(/\.md$/, '');
      const { compiler } = vue.api.options;
      const styles = blocks && readCss ? await scopeStyles(compiler, blocks, name, readCss) : undefined;
      if (blocks && !styles) return undefined;
      const { code, preamble = '', errors } = compile(vue.api.options, template, id, layout, names, styles);
      const [imported, helpers = ''] = /^import \{ (.+) \} from "vue"\s*/.exec(preamble) ?? [''];
      const pictures = takePictures(preamble.slice(imported.length), dirname(id), pictureRules);
      if (errors.length > 0 || !pictures) return undefined;
      let render = code;
      for (const plugin of ofCode) render = await run(context, plugin, render, id);
      const tags = [...new Set([...render.matchAll(/_resolveComponent\("(.+?)"\)/g)].map(([, tag = '']) => tag))];
      const parts = [layout, ...pictures.parts];
      const lines = [`const { default: InjectedLayout } = await part(${JSON.stringify(layout)})`, ...pictures.lines];
      for (const [index, tag] of tags.entries()) {
        const file = await fileOf(context, tag);
        if (file === null) continue;
        parts.push(file);
        lines.push(`const { default: _part_${index} } = await part(${JSON.stringify(file)})`);
        render = render.replaceAll(`_resolveComponent("${tag}")`, `_part_${index}`);
      }
      return {
        helpers: helpers.split(', ').filter(Boolean),
        parts,
        files: pictures.files,
        ...(styles && { css: styles.css }),
        scanned,
        code: `async () => {
${lines.join('\n')}
${pictures.rest}
return { default: { __name: ${JSON.stringify(name)},${styles ? ` __scopeId: "${styles.scope}",` : ''} setup(__props) {
${setup}
return ${render}
} } }
}`,
      };
    } catch {
      return undefined;
    }
  };
}

/**
 * Takes out the imports of pictures: one in the public folder is a path, one beside the slide a part of it.
 *
 * @returns nothing where something else is imported, or a picture is not there
 */
function takePictures(preamble: string, folder: string, { publicFolder, isAllowed }: PictureRules) {
  const found = { lines: [] as string[], parts: [] as string[], files: [] as string[], rest: '' };
  found.rest = preamble.replace(/^import (\w+) from '([^']*)'$/gm, (whole, name: string, address: string) => {
    const isPublic = address.startsWith('/');
    const file = join(isPublic ? publicFolder : folder, address);
    if (!picture.test(address) || !existsSync(file) || !(isPublic || isAllowed(file))) return whole;
    found.files.push(file);
    if (isPublic) found.lines.push(`const ${name} = ${JSON.stringify(address)}`);
    else {
      found.parts.push(file);
      found.lines.push(`const { default: ${name} } = await part(${JSON.stringify(file)})`);
    }
    return '';
  });
  return /^import /m.test(found.rest) ? undefined : found;
}

async function run(context: unknown, { transform }: Plugin, code: string, id: string): Promise<string> {
  const handler = (typeof transform === 'function' ? transform : transform?.handler) as Transform;
  const result = await handler.call(context, code, id);
  return typeof result === 'string' ? result : (result?.code ?? code);
}

interface VueOptions {
  compiler: typeof import('vue/compiler-sfc');
  template?: { transformAssetUrls?: object; compilerOptions?: object };
}

/** As `@vitejs/plugin-vue` does. */
function compile(
  { compiler, template }: VueOptions,
  source: string,
  id: string,
  layout: string,
  names: string,
  styles: SlideStyles | undefined,
) {
  const bindings = [...names.matchAll(/[\w$]+/g)].map(([name]) => [name, 'setup-maybe-ref']);
  return compiler.compileTemplate({
    ...template,
    source,
    filename: id,
    id: styles?.scope ?? '',
    ...(styles && { scoped: true, slotted: styles.slotted }),
    isProd: true,
    transformAssetUrls: { includeAbsolute: true, ...template?.transformAssetUrls },
    compilerOptions: {
      ...template?.compilerOptions,
      sourceMap: false,
      inline: true,
      bindingMetadata: {
        InjectedLayout: (layout.endsWith('.vue') ? 'setup-const' : 'setup-maybe-ref') as never,
        _frontmatterToProps: 'setup-maybe-ref' as never,
        ...Object.fromEntries(bindings),
      },
    },
  });
}
