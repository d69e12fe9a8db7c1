import { describe, expect, it } from 'vitest';
import { createStandIns } from '../../../../deck/plugins/stand-ins.ts';
import { callHook } from './call-hook.ts';

describe('createStandIns', () => {
  it.each([
    ['/deck/slides.md__slidev_2.md', ''],
    ['/deck/styles/index.scss', ''],
    ['/deck/data.json', '{}'],
    ['/deck/data.ts', 'module.exports = {}'],
  ])('takes the place of %s', async (id, code) => {
    const { plugin, replace } = createStandIns();
    expect(await callHook(plugin, 'load', [id])).toBeNull();
    expect(replace([id])).toBe(true);
    expect(await callHook(plugin, 'load', [id])).toBe(code);
  });

  it('lets a component show what it is given', async () => {
    const { plugin, replace } = createStandIns();
    replace(['/deck/layouts/chart.vue']);
    expect(await callHook(plugin, 'load', ['/deck/layouts/chart.vue'])).toContain('<slot :name="name" />');
  });

  it('takes a block of a component for all of it', async () => {
    const { plugin, replace } = createStandIns();
    replace(['/deck/A.vue?vue&type=style&index=0&lang.scss']);
    expect(await callHook(plugin, 'load', ['/deck/A.vue'])).toContain('<template>');
  });

  it('says when there is nothing left to try', () => {
    const { replace } = createStandIns();
    expect([['/a.vue'], ['/a.vue', '/a.vue?vue&type=style'], [], ['/b.ts']].map(replace)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
