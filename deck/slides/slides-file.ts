/**
 * A site is bundled without its slides: they stand in a file beside the bundle, which imports it. What they need of the
 * bundle they are given, so that either can be made anew without the other.
 */
import type { DeckSlides } from './deck-slides.ts';

/** Name of that file in the site. */
export const slidesFile = 'slides.js';

/** What Vue's compiler needs in most templates: a slide that is edited seldom needs more. */
const commonHelpers = [
  'Fragment',
  'createBlock',
  'createCommentVNode',
  'createElementBlock',
  'createElementVNode',
  'createSlots',
  'createStaticVNode',
  'createTextVNode',
  'createVNode',
  'guardReactiveProps',
  'isMemoSame',
  'mergeProps',
  'normalizeClass',
  'normalizeProps',
  'normalizeStyle',
  'openBlock',
  'renderList',
  'renderSlot',
  'resolveComponent',
  'resolveDirective',
  'resolveDynamicComponent',
  'toDisplayString',
  'toHandlers',
  'unref',
  'vShow',
  'withCtx',
  'withDirectives',
  'withModifiers',
];

/** What the bundle has to hold for these slides, whatever their order is. */
export interface SlideNeeds {
  /** Names of what is used of Vue. */
  helpers: string[];
  /** Files of layouts and components, and of pictures. */
  parts: string[];
  /** Slides that are modules of their own: number and id. */
  modules: [number, string][];
  /** Ids of the modules that say nothing but a value. */
  values: string[];
}

export function needsOf({ slides, parts, values }: DeckSlides): SlideNeeds {
  const compiled = slides.flatMap((slide) => slide.compiled ?? []);
  const used = compiled.flatMap(({ helpers }) => helpers.map((helper) => helper.replace(/ as .*$/, '')));
  return {
    helpers: [...new Set([...commonHelpers, ...used])].sort(),
    parts,
    modules: slides.flatMap(({ no, module, compiled }) => (compiled ? [] : [[no, module] as [number, string]])),
    values: Object.keys(values),
  };
}

/** The bundle's side: the module that lists all slides. A slide that fails to load is reported with its number. */
export function renderBundleSide({ helpers, parts, modules }: SlideNeeds): string {
  const lazily = (id: string) => `() => import(${JSON.stringify(id)})`;
  return `
import { computed, defineAsyncComponent, reactive, shallowReactive, shallowRef, ${helpers.join(', ')} } from 'vue'
import { useSlideContext, frontmatterToProps } from '@slidev/client/context.ts'
import { makeSlides } from '/${slidesFile}'
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
function style(css) {
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }))
}
export const slides = shallowRef(makeSlides({
  slide,
  style,
  vue: { computed, reactive, shallowReactive, ${helpers.join(', ')} },
  context: { useSlideContext, frontmatterToProps },
  parts: [
${parts.map((file) => `    ${lazily(file)},`).join('\n')}
  ],
  modules: {
${modules.map(([no, id]) => `    ${no}: ${lazily(id)},`).join('\n')}
  },
}))`;
}

/** The bundle's side of a module that says nothing but a value. */
export const renderValueModule = (id: string, { values }: Pick<SlideNeeds, 'values'>): string | undefined =>
  values.includes(id)
    ? `import { values } from '/${slidesFile}'\nexport default values[${values.indexOf(id)}]`
    : undefined;

/** The slides' side: the file itself. */
export function renderSlidesFile(deck: DeckSlides): string {
  const { helpers, parts } = needsOf(deck);
  const numbers = Object.fromEntries(parts.map((file, index) => [file, index]));
  const names = helpers.map((name) => `${name}: _${name}`);
  const slides = deck.slides.map(({ no, meta, compiled }) => {
    const load = compiled?.code ?? `shell.modules[${no}]`;
    return `slide(${no}, (() => {\n${meta}\n})(), ${load})`;
  });
  const styles = deck.slides.flatMap(({ compiled }) => compiled?.css ?? []);
  return `export const values = [
${Object.values(deck.values).join(',\n')}
]
const numbers = ${JSON.stringify(numbers)}
export function makeSlides(shell) {
const { slide } = shell
const { computed, reactive, shallowReactive, ${names.join(', ')} } = shell.vue
const { useSlideContext: _useSlideContext, frontmatterToProps: _frontmatterToProps } = shell.context
const part = (file) => shell.parts[numbers[file]]()
${styles.length > 0 ? `shell.style(${JSON.stringify(styles.join('\n'))})` : ''}
return [
${slides.join(',\n')}
]
}
`;
}
