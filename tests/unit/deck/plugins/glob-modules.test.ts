import fs, { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGlobModules } from '../../../../deck/plugins/glob-modules.ts';
import { createScratch } from '../../../support/scratch.ts';
import { callHook } from './call-hook.ts';

const deck = createScratch();
const folder = join(deck, 'node_modules/.slidev/virtual');
const file = join(folder, 'globs.ts');
const own = { mkdirSync, writeFileSync };
let plugin: Plugin;

beforeAll(() => {
  plugin = createGlobModules();
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, 'export default 1');
});
afterAll(() => {
  Object.assign(fs, own);
  syncBuiltinESMExports();
});

describe('createGlobModules', () => {
  it('keeps the deck’s folder as it is', () => {
    expect(existsSync(join(deck, 'node_modules'))).toBe(false);
  });

  it('serves what would have been written there', async () => {
    expect(await callHook(plugin, 'resolveId', [file])).toBe(file);
    expect(await callHook(plugin, 'resolveId', [`/@fs${file}`])).toBe(file);
    expect(await callHook(plugin, 'load', [file])).toBe('export default 1');
  });

  it('passes over every other module', async () => {
    expect(await callHook(plugin, 'resolveId', [join(folder, 'other.ts')])).toBeNull();
    expect(await callHook(plugin, 'load', [join(deck, 'slides.md')])).toBeNull();
  });

  it('lets all other files be written', () => {
    const other = join(deck, 'node_modules/.slidev-mine/x.txt');
    fs.mkdirSync(join(other, '..'), { recursive: true });
    fs.writeFileSync(other, 'written');
    expect(readFileSync(other, 'utf8')).toBe('written');
  });
});
