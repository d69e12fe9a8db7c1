import type { Plugin } from 'vite';
import type { ResolvedSlidevOptions } from '../slidev.ts';

const slidesModule = '/@slidev/slides';

/**
 * Slidev makes four modules of every slide. Here the list of slides carries all frontmatters
 * itself and imports each slide directly: one module a slide, half the time and memory of the
 * build. A slide that fails to load is reported to the exporter with its number and the error.
 */
export function createOneSlidesModule({ data }: ResolvedSlidevOptions, slidevPlugins: readonly Plugin[]): Plugin {
  const loader = slidevPlugins.find(({ name }) => name === 'slidev:loader');
  return {
    name: 'export:one-slides-module',
    enforce: 'pre',
    async load(id) {
      if (id !== slidesModule) return null;
      const load = loader?.load as (id: string) => Promise<{ code: string }>;
      const slides = await Promise.all(
        data.slides.map(async ({ source }, index) => {
          const sourceId = `${source.filepath}__slidev_${index + 1}`;
          const { code } = await load(`${sourceId}.frontmatter`);
          return `slide(${index + 1}, (() => {\n${asFunctionBody(code)}\n})(), () => import(${JSON.stringify(`${sourceId}.md`)}))`;
        }),
      );
      return `
import { computed, defineAsyncComponent, reactive, shallowReactive, shallowRef } from 'vue'
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
