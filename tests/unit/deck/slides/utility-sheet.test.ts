import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { presetWind3, transformerCompileClass } from 'unocss';
import UnoCSS from 'unocss/vite';
import { build, type InlineConfig, type Plugin, resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { createUtilitySheet } from '../../../../deck/slides/utility-sheet.ts';
import { createScratch } from '../../../support/scratch.ts';

/** A page whose own modules use a class, bundled beside slides that use others. */
async function scene({
  isApart = true,
  ofPage = 'm-1',
  ofSlides = [] as string[],
  transformers = [] as object[],
} = {}) {
  const root = createScratch();
  const files = {
    'index.html': '<script type="module" src="/main.js"></script>',
    'main.js': `import 'uno:preflights.css'; import './own.css'; import 'uno.css'; import './page.vue.js'`,
    'own.css': 'p { color: #123 }',
    'page.vue.js': `/* @unocss-include */ document.body.className = '${ofPage}'`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const plugins = UnoCSS({
    configFile: false,
    presets: [presetWind3()],
    transformers: transformers as never[],
  }) as Plugin[];
  const sheet = createUtilitySheet(plugins, isApart);
  const slides: Plugin = { name: 'slides', buildStart: () => sheet.use(ofSlides) };
  const config: InlineConfig = {
    ...{ root, configFile: false, logLevel: 'silent', plugins: [slides, ...plugins.map(sheet.standIn)] },
    build: { minify: false, cssMinify: false },
  };
  await build(config);
  const outDir = join(root, 'dist');
  const css = () => {
    const name = readdirSync(join(outDir, 'assets')).find((one) => one.endsWith('.css')) ?? '';
    return readFileSync(join(outDir, 'assets', name), 'utf8');
  };
  return { sheet, outDir, css, config: await resolveConfig(config, 'build') };
}

describe('the sheet of utility classes', () => {
  it('is, filled in afterwards, what it is within the bundle', async () => {
    const ofSlides = ['p-2', 'hover:underline', 'md:m-3'];
    const [within, apart] = [await scene({ isApart: false, ofSlides }), await scene({ ofSlides })];
    expect(apart.css()).not.toContain('.m-1');
    const brought = apart.sheet.brought() ?? [];
    expect(brought).toContain('m-1');
    expect(brought).not.toContain('p-2');
    expect(await apart.sheet.fill(apart.outDir, brought, apart.config)).toBe(true);
    expect(apart.css()).toBe(within.css());
    expect(within.css()).toMatch(/\.m-1\b.*\.p-2\b/);
  });

  it('serves other slides than those it was bundled for', async () => {
    const [first, second] = [await scene({ ofSlides: ['p-2'] }), await scene({ ofSlides: ['p-7'] })];
    first.sheet.use(['p-7']);
    for (const { sheet, outDir, config } of [first, second]) await sheet.fill(outDir, sheet.brought() ?? [], config);
    expect(first.css()).toBe(second.css());
    expect(first.css()).toContain('.p-7');
  });

  it.for([
    ['a class of a slide names a file', { ofSlides: ['bg-[url(/a.png)]'] }],
    ['one of the bundle does', { ofPage: 'bg-[url(/a.png)]' }],
    ['a transformer of the deck adds classes', { transformers: [transformerCompileClass()] }],
  ] as const)('is within the bundle, with the classes of the slides, where %s', async ([, facts]) => {
    const { sheet, css } = await scene({
      ...facts,
      ofSlides: [...('ofSlides' in facts ? facts.ofSlides : []), 'p-2'],
      transformers: [...('transformers' in facts ? facts.transformers : [])],
    });
    expect(sheet.brought()).toBeUndefined();
    expect(css()).toContain('.p-2');
  });

  it('is not filled into a bundle with classes of slides that name a file', async () => {
    const { sheet, outDir, config } = await scene();
    sheet.use(['bg-[url(/a.png)]']);
    expect(await sheet.fill(outDir, sheet.brought() ?? [], config)).toBe(false);
  });
});
