import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli';
import type { Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { createSSRApp, h } from 'vue';
import * as compiler from 'vue/compiler-sfc';
import { renderToString } from 'vue/server-renderer';
import { idlePlugins } from '../../../../deck/load-plugins.ts';
import { type CompiledSlide, createSlideCompiler } from '../../../../deck/plugins/compile-slide.ts';
import { createScratch } from '../../../support/scratch.ts';

const folder = createScratch();
const id = join(folder, 'deck.md__slidev_3.md');
const pictures = { publicFolder: join(folder, 'public'), isAllowed: (file: string) => !file.includes('secret') };
mkdirSync(pictures.publicFolder);
for (const name of ['one.png', 'secret.png', 'public/two.png']) writeFileSync(join(folder, name), '');

const style = /<style[\s\S]*<\/style>/;

/** Plug-ins of the names that Slidev uses; the Markdown of these slides is HTML already. */
function slidevPlugins(): Plugin[] {
  const wrap = (source: string, script = '', html = source.replace(style, '')) => `<template>
<InjectedLayout v-bind="_frontmatterToProps($frontmatter,2)">
${html}
</InjectedLayout>
</template>
<script setup>
import InjectedLayout from "/layouts/default.vue"
import { useSlideContext as _useSlideContext, frontmatterToProps as _frontmatterToProps } from "@slidev/client/context.ts"
const { $slidev, $page, $clicksContext, $frontmatter } = _useSlideContext()
$clicksContext.setup()
/* @slidev-injection */
${script}
</script>
${style.exec(source)?.[0] ?? ''}`;
  const unchanged = (name: string, enforce?: 'pre' | 'post'): Plugin => ({
    name,
    ...(enforce && { enforce }),
    transform: () => null,
  });
  return [
    unchanged('unplugin-vue-markdown', 'pre'),
    unchanged('slidev:flags', 'pre'),
    {
      name: 'slidev:layout-wrapper',
      transform: { filter: { id: /__slidev_/ }, handler: (code) => wrap(code, /setup: (.*)/.exec(code)?.[1]) },
    },
    { ...unchanged('vite:vue'), api: { options: { compiler } } },
    unchanged('unocss:transformers:post', 'post'),
    {
      name: 'unplugin-vue-components',
      transform: (code) =>
        code
          .replace('_resolveComponent("my-box")', `import a from '/components/MyBox.vue';\na`)
          .replace('_resolveComponent("carbon-sun")', `import a from '~icons/carbon/sun';\na`),
    },
  ];
}

const compile = (source: string, plugins = slidevPlugins()): Promise<CompiledSlide | undefined> | undefined =>
  createSlideCompiler(
    plugins,
    () => undefined,
    pictures,
    async (css) => `/* read */ ${css}`,
  )?.({}, id, source);

/** The HTML that the compiled slide renders, with stand-ins for its layout and its components. */
async function render({ code, helpers }: CompiledSlide): Promise<string> {
  const vue = await import('vue');
  const names = [...new Set([...helpers, 'resolveComponent as _resolveComponent'])].map((helper) =>
    helper.split(' as '),
  );
  const load = (file: string) => ({
    default: file.endsWith('.png')
      ? `bundled ${file.slice(folder.length)}`
      : (_: object, { slots }: { slots: { default?: () => unknown } }) =>
          h('div', { 'data-file': file }, slots.default?.() as never),
  });
  const context = () => ({ $slidev: {}, $page: 3, $clicksContext: { setup: () => undefined }, $frontmatter: {} });
  const scope = ['_load', '_useSlideContext', '_frontmatterToProps', ...names.map(([, local = '']) => local)];
  const values = [load, context, () => ({}), ...names.map(([name = '']) => (vue as Record<string, unknown>)[name])];
  const importSlide = new Function(...scope, `return ${code.replaceAll('await part(', 'await _load(')}`)(...values);
  return await renderToString(createSSRApp((await importSlide()).default));
}

describe('createSlideCompiler', () => {
  it('compiles a slide to what Vue renders in its layout', async () => {
    const slide = await compile('<h1 class="big">Page {{ $page }}</h1><my-box>in a box</my-box><my-box/>');
    expect(await render(slide as CompiledSlide)).toBe(
      '<div data-file="/layouts/default.vue"><h1 class="big">Page 3</h1>' +
        '<div data-file="/components/MyBox.vue">in a box</div><div data-file="/components/MyBox.vue"></div></div>',
    );
  });

  it('shows pictures beside the slide and in the public folder', async () => {
    const slide = await compile('<img src="./one.png"><img src="/two.png">');
    expect(await render(slide as CompiledSlide)).toContain('<img src="bundled /one.png"><img src="/two.png">');
    expect(slide?.parts).toEqual(['/layouts/default.vue', join(folder, 'one.png')]);
    expect(slide?.files).toEqual([join(folder, 'one.png'), join(folder, 'public/two.png')]);
  });

  it('keeps styles to the slide, also what it puts into slots and what Vue makes a string of', async () => {
    const style = '<style scoped>p { color: red }\n#slide-content em { color: blue }</style>';
    const many = Array.from({ length: 25 }, () => '<p class="a">one</p>').join('');
    const slide = (await compile(`${many}<my-box><em>in a box</em></my-box>${style}`)) as CompiledSlide;
    const [scope = ''] = /data-v-\w{8}/.exec(slide.css ?? '') ?? [];
    expect(slide.css).toBe(
      `/* read */ p[${scope}] { color: red\n}\n:is(#slide-content, .print-slide-container) em[${scope}] { color: blue\n}`,
    );
    const html = await render(slide);
    expect(html.match(new RegExp(`<p class="a" ${scope}>one</p>`, 'g'))).toHaveLength(25);
    expect(html).toMatch(new RegExp(`<em ${scope}[^>]*>in a box</em>`));
  });

  it('needs to be told how to read styles', async () => {
    const compileSlide = createSlideCompiler(slidevPlugins(), () => undefined, pictures);
    expect(await compileSlide?.({}, id, '<p>one</p><style scoped>p { color: red }</style>')).toBeUndefined();
  });

  it.for([
    ['a script', '<p>one</p><script setup>const a = 1</script>'],
    ['a style in another language', '<p>one</p><style scoped lang="scss">p { color: red }</style>'],
    ['a style that names a file', '<p>one</p><style scoped>p { background: url(./one.png) }</style>'],
    ['a style with utility classes', '<p>one</p><style scoped>p { @apply mt-4 }</style>'],
    ['a style with a value of the slide', '<p>one</p><style scoped>p { width: v-bind(width) }</style>'],
    ['a style that cannot be read', '<p>one</p><style scoped>p { color: red } }</style>'],
    ['a script that a plug-in adds', '<p>setup: const a = 1</p>'],
    ['an image that is not there', '<img src="./none.png">'],
    ['an image from where no slide may take it', '<img src="./secret.png">'],
    ['an image with a query', '<img src="./one.png?raw">'],
    ['an icon', '<carbon-sun/>'],
    ['a fault in the template', '<p>{{ 1 + }}</p>'],
  ])('leaves a slide with %s to the ordinary way', async ([, source = '']) => {
    expect(await compile(source)).toBeUndefined();
  });

  it('runs a plug-in of the deck’s own, in its order', async () => {
    const own: Plugin = { name: 'own', enforce: 'pre', transform: (code) => code.replace('one', 'two') };
    const slide = await compile('<p>one</p>', [...slidevPlugins(), own]);
    expect(await render(slide as CompiledSlide)).toContain('<p>two</p>');
  });

  it('leaves all slides to the ordinary way where a plug-in has a filter', () => {
    const own: Plugin = { name: 'own', transform: { filter: { id: /deck/ }, handler: () => null } };
    expect(compile('<p>one</p>', [...slidevPlugins(), own])).toBeUndefined();
  });

  it('works with the Slidev that is installed', async () => {
    const entry = join(import.meta.dirname, '../../../fixtures/intact/slides.md');
    const options = await resolveOptions({ entry }, 'build');
    const plugins = (await Promise.all([ViteSlidevPlugin(options)])).flat(9) as (Plugin | undefined)[];
    const used = plugins.filter((plugin): plugin is Plugin => plugin !== undefined && !idlePlugins.has(plugin.name));
    expect(createSlideCompiler(used, () => undefined, pictures)).toBeDefined();
  });
});
