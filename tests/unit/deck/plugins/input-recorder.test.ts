import { describe, expect, it } from 'vitest';
import { createInputRecorder } from '../../../../deck/plugins/input-recorder.ts';
import { slidevOptions } from '../slidev-options.ts';
import { callHook } from './call-hook.ts';

const options = slidevOptions({
  data: {
    markdownFiles: { '/deck/slides.md': {}, '/deck/sections/a.md': {} },
    watchFiles: { '/deck/snippets/x.ts': new Set([1]) },
  },
});

describe('createInputRecorder', () => {
  it('lists the deck’s Markdown and what Slidev watches', () => {
    const { list } = createInputRecorder(options, () => {});
    expect(list()).toEqual(expect.arrayContaining(['/deck/slides.md', '/deck/sections/a.md', '/deck/snippets/x.ts']));
  });

  it('lists where a file could appear that would change the deck, in the deck and its theme', () => {
    const { list } = createInputRecorder(options, () => {});
    expect(list()).toEqual(
      expect.arrayContaining([
        '/deck/components/',
        '/deck/layouts/',
        '/deck/public/',
        '/deck/setup/',
        '/deck/global-top.vue',
        '/deck/slide-bottom.vue',
        '/deck/vite.config.ts',
        '/deck/uno.config.ts',
        '/deck/index.html',
        '/theme/layouts/',
        '/theme/package.json',
      ]),
    );
  });

  it('lists the tables that charts are drawn from, also where one is not there yet', () => {
    const slides = [{ frontmatter: { chart: { file: 'data/a.csv' } } }];
    const { list } = createInputRecorder(slidevOptions({ data: { ...options.data, slides } }), () => {});
    expect(list()).toContain('/deck/data/a.csv');
  });

  it('lists every file that is built, without what Vite adds to its name', async () => {
    const { list, plugin } = createInputRecorder(options, () => {});
    for (const id of ['/deck/Far.vue', '/deck/Far.vue?vue&type=style', '/packages/vue/index.js#x'])
      await callHook(plugin, 'moduleParsed', [{ id }]);
    const files = list();
    expect(files.filter((file) => file === '/deck/Far.vue')).toHaveLength(1);
    expect(files).toContain('/packages/vue/index.js');
  });

  it('lists nothing that is no file, sorted and once each', async () => {
    const { list, plugin } = createInputRecorder(options, () => {});
    for (const id of [
      '\0virtual:x',
      '/@slidev/slides',
      '/deck/slides.md__slidev_1.md',
      'virtual:uno.css',
      '/deck/B.vue',
      '/deck/A.vue',
    ])
      await callHook(plugin, 'moduleParsed', [{ id }]);
    const files = list();
    expect(files.filter((file) => /virtual|@slidev\/slides|__slidev_/.test(file))).toEqual([]);
    expect(files).toEqual([...new Set(files)].sort());
  });

  it('tells of every module, as a sign of life', async () => {
    let count = 0;
    const { plugin } = createInputRecorder(options, () => void count++);
    for (const id of ['/deck/A.vue', '\0virtual']) await callHook(plugin, 'moduleParsed', [{ id }]);
    expect(count).toBe(2);
  });
});
