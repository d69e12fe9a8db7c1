import { describe, expect, it } from 'vitest';
import { createPackageFallback } from '../../../../deck/plugins/package-fallback.ts';
import { slidevOptions } from '../slidev-options.ts';
import { callHook } from './call-hook.ts';

/** What is looked for a second time, and from where. */
async function lookUp(source: string, importer = '/deck/Chart.vue') {
  const asked: unknown[][] = [];
  const context = { resolve: async (...args: unknown[]) => void asked.push(args) };
  await callHook(createPackageFallback(slidevOptions()), 'resolveId', [source, importer], context);
  return asked;
}

describe('createPackageFallback', () => {
  it.each(['vue-router', '@vueuse/core', '@vueuse/core/index.mjs', 'lodash.merge/x'])(
    'looks for %s among Slidev’s packages',
    async (source) => {
      expect(await lookUp(source)).toEqual([
        [source, expect.stringMatching(/^\/packages\/@slidev\/client\//), expect.objectContaining({ skipSelf: true })],
      ]);
    },
  );

  it.each([
    './Chart.vue',
    '../x.js',
    '/deck/x.js',
    '\0virtual',
    'virtual:uno.css',
    '#slidev/x',
    '.hidden',
    '@/components/A.vue',
  ])('looks for no %j, which is no package', async (source) => {
    expect(await lookUp(source)).toEqual([]);
  });

  it('does not look twice for what Slidev itself imports', async () => {
    expect(await lookUp('vue', '/packages/@slidev/client/main.ts')).toEqual([]);
  });
});
