import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearCache, listCache } from '../../../machine/clear-cache.ts';
import { createScratch } from '../../support/scratch.ts';

it('removes everything and tells what was there', async () => {
  const folder = join(createScratch(), 'cache');
  expect(await clearCache(folder)).toEqual([]);
  mkdirSync(join(folder, 'modules/deep'), { recursive: true });
  writeFileSync(join(folder, 'modules/deep/a'), 'x'.repeat(100));
  writeFileSync(join(folder, 'modules/b'), 'x'.repeat(20));
  writeFileSync(join(folder, 'c'), 'x');
  const held = [
    { name: 'c', bytes: 1 },
    { name: 'modules', bytes: 120 },
  ];
  expect(await listCache(folder)).toEqual(held);
  expect(await clearCache(folder)).toEqual(held);
  expect(existsSync(folder)).toBe(false);
});
