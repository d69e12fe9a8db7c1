import type { Plugin } from 'vite';
import type { ResolvedSlidevOptions } from '../slidev.ts';
import type { CompiledSlide, SlideCompiler } from './compile-slide.ts';

const slidesModule = '/@slidev/slides';
const compiledModule = '/@slidev/compiled-slides';

/**
 * Slidev makes four modules of every slide. Here the list of slides carries all frontmatters itself, and slides that
 * are nothing but a template stand together in one more module: a fraction of the time and memory of the build. The
 * others are one module each. A slide that fails to load is reported to the exporter with its number and the error.
 *
 * @param compileSlide without it every slide is a module of its own
 */
export function createOneSlidesModule(
  { data }: ResolvedSlidevOptions,
  slidevPlugins: readonly Plugin[],
  compileSlide?: SlideCompiler,
): Plugin {
  const loader = slidevPlugins.find(({ name }) => name === 'slidev:loader');
  const compiled = new Map<number, CompiledSlide>();
  return {
    name: 'export:one-slides-module',
    enforce: 'pre',
    async load(id) {
      if (id === compiledModule) return compiledCode(compiled);
      if (id !== slidesModule) return null;
      const load = loader?.load as (id: string) => Promise<{ code: string }>;
      const slides: string[] = [];
      compiled.clear(); // a build may be begun again
      for (const [index, { source, content }] of data.slides.entries()) {
        const no = index + 1;
        const sourceId = `${source.filepath}__slidev_${no}`;
        const slide = await compileSlide?.(this, `${sourceId}.md`, content);
        if (slide) compiled.set(no, slide);
        const importSlide = slide ? `compiled.slide${no}` : `() => import(${JSON.stringify(`${sourceId}.md`)})`;
        const { code } = await load(`${sourceId}.frontmatter`);
        slides.push(`slide(${no}, (() => {\n${asFunctionBody(code)}\n})(), ${importSlide})`);
      }
      return `
import { computed, defineAsyncComponent, reactive, shallowReactive, shallowRef } from 'vue'
${compiled.size > 0 ? `import * as compiled from '${compiledModule}'` : ''}
const failed = { render: () => null }
function slide(no, meta, importSlide) {
  let loaded
  const load = () => loaded ??= importSlide().catch((error) => {
    globalThis.__exportProbe?.slideFailed(no, String(error?.stack ?? error))
    return { default: failed }
  }).then((module) => {
    route.component = module.default // drawn at once: what hangs then is this slide and no later one
    return module
  })
  const route = { no, meta, load, component: defineAsyncComponent({ loader: load, delay: 1e9 }) }
  return route
}
export const slides = shallowRef([
${slides.join(',\n')}
])`;
    },
  };
}

function compiledCode(slides: ReadonlyMap<number, CompiledSlide>): string {
  const helpers = new Set(['resolveComponent as _resolveComponent', ...[...slides.values()].flatMap((s) => s.helpers)]);
  return `
import { ${[...helpers].join(', ')} } from 'vue'
import { useSlideContext as _useSlideContext, frontmatterToProps as _frontmatterToProps } from '@slidev/client/context.ts'
${[...slides].map(([no, { code }]) => `export const slide${no} = ${code}`).join('\n')}`;
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
