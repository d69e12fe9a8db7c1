import { describe, expect, it } from 'vitest';
import { createOnlyOurPages } from '../../../../deck/plugins/only-our-pages.ts';
import { callHook } from './call-hook.ts';

const plugin = createOnlyOurPages(['slides', 'handout']);
const importer = '/project/node_modules/@slidev/client/setup/routes.ts';
const resolve = (source: string, from: string | undefined = importer) => callHook(plugin, 'resolveId', [source, from]);

describe('createOnlyOurPages', () => {
  it.each([
    '../pages/presenter.vue',
    '../pages/print.vue',
    '../pages/presenter/print.vue',
    '@slidev/client/pages/play.vue',
    '/x/@slidev/client/pages/404.vue',
  ])('makes %s an empty page', async (source) => {
    const id = await resolve(source.startsWith('@') ? `/project/node_modules/${source}` : source);
    expect(id).toBeTypeOf('string');
    expect(await callHook(plugin, 'load', [id])).toBe('export default {}');
  });

  it.each([
    'entry',
    'overview',
    'notes',
    'notes-edit',
    'presenter',
    'play',
    '404',
    'export',
    'print',
    'presenter/print',
  ])('knows the page %s', async (name) => {
    expect(await resolve(`../pages/${name}.vue`)).toBeTypeOf('string');
  });

  it.each([
    ['../pages/presenter.vue', '/deck/setup/routes.ts'],
    ['./pages/about.vue', '/deck/setup/routes.ts'],
    ['../pages/mine.vue', importer],
    ['/deck/pages/print.vue', importer],
    ['./handout-page.vue', '/project/handout/setup/routes.ts'],
  ])('leaves %s of %s alone', async (source, from) => {
    expect(await resolve(source, from)).toBeNull();
  });

  it('leaves out the page of ours that is not printed', async () => {
    const routes = '/project/handout/setup/routes.ts';
    const slidesOnly = createOnlyOurPages(['slides']);
    expect(await callHook(slidesOnly, 'resolveId', ['../handout-page.vue', routes])).toBeTypeOf('string');
    expect(await callHook(slidesOnly, 'resolveId', ['../sheets-page.vue', routes])).toBeNull();
    expect(await callHook(slidesOnly, 'resolveId', ['../handout-page.vue', '/deck/setup/routes.ts'])).toBeNull();
    const handoutOnly = createOnlyOurPages(['handout']);
    expect(await callHook(handoutOnly, 'resolveId', ['../sheets-page.vue', routes])).toBeTypeOf('string');
    expect(await callHook(handoutOnly, 'resolveId', ['../handout-page.vue', routes])).toBeNull();
    expect(await resolve('../handout-page.vue', routes)).toBeNull();
  });

  it('leaves out the types for the code editor, and loads nothing else', async () => {
    expect(await callHook(plugin, 'load', ['/@slidev/monaco-types'])).toBe('');
    expect(await callHook(plugin, 'load', ['/deck/slides.md'])).toBeNull();
  });
});
