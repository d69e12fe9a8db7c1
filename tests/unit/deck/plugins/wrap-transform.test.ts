import vue from '@vitejs/plugin-vue';
import { type Plugin, resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { type TransformFault, wrapTransform } from '../../../../deck/plugins/wrap-transform.ts';
import { callHook } from './call-hook.ts';

const wrap = (transform: Plugin['transform']) => {
  const faults: TransformFault[] = [];
  return { plugin: wrapTransform({ name: 'x', transform }, faults), faults };
};
const failing = (error: object) =>
  wrap(() => {
    throw Object.assign(new Error('Unexpected token'), error);
  });

const bundler = {
  error: (error: object) => {
    throw Object.assign(new Error(), error);
  },
};

/** As Vite has made it ready for a build. */
async function vuePlugin(): Promise<Plugin> {
  const { plugins } = await resolveConfig({ configFile: false, logLevel: 'silent', plugins: [vue()] }, 'build');
  const plugin = plugins.find(({ name }) => name === 'vite:vue') as Plugin;
  await (plugin.buildStart as () => unknown)();
  return plugin;
}

describe('wrapTransform', () => {
  it('passes the code on without its map', async () => {
    const { plugin } = wrap((code) => ({ code: `${code}!`, map: { mappings: 'AAAA' } as never, moduleType: 'js' }));
    expect(await callHook(plugin, 'transform', ['a', '/a.js'])).toEqual({ code: 'a!', map: null, moduleType: 'js' });
  });

  it.each([['text'], [null], [undefined]])('passes on %j as it is', async (result) => {
    expect(await callHook(wrap(() => result).plugin, 'transform', ['a', '/a.js'])).toBe(result);
  });

  it('keeps a transformation’s filter, order and context', async () => {
    const filter = { id: /\.vue$/ };
    const { plugin } = wrap({
      order: 'pre',
      filter,
      handler(this: unknown) {
        return (this as { answer: string }).answer;
      },
    });
    expect(plugin.transform).toMatchObject({ order: 'pre', filter });
    expect(await callHook(plugin, 'transform', ['a', '/a.vue'], { answer: 'seen' })).toBe('seen');
  });

  it.each([{ loc: { line: 2 } }, { loc: { start: { line: 2 } } }])(
    'notes the line that an error complains of: %j',
    async (error) => {
      const { plugin, faults } = failing(error);
      await expect(callHook(plugin, 'transform', ['one\n  two\nthree', '/a.vue'])).rejects.toThrow('Unexpected token');
      expect(faults).toEqual([
        { message: 'Unexpected token', id: '/a.vue', code: 'one\n  two\nthree', line: 2, others: [] },
      ]);
    },
  );

  it('notes an error without a line too', async () => {
    const { plugin, faults } = failing({});
    await expect(callHook(plugin, 'transform', ['one', '/a.vue'])).rejects.toThrow();
    expect(faults).toMatchObject([{ id: '/a.vue', line: 0 }]);
  });

  it('notes all that Vue’s compiler finds, where its plug-in throws at the first', async () => {
    const faults: TransformFault[] = [];
    const code = '<template>\n<p :a="["></p>\n<p>\n<p :b="{">x</p></p>\n</template>\n<script setup>\nlet a\n</script>';
    const plugin = wrapTransform(await vuePlugin(), faults);
    await expect(callHook(plugin, 'transform', [code, '/a.vue'], bundler)).rejects.toThrow('Unexpected token');
    expect(faults).toMatchObject([{ line: 2, others: [{ line: 4, message: expect.stringContaining('Unexpected') }] }]);
  });

  it('leaves a plug-in without transformations as it is', () => {
    const plugin: Plugin = { name: 'x' };
    expect(wrapTransform(plugin, [])).toBe(plugin);
  });
});
