import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePages } from '../../../site/write-pages.ts';
import { createScratch } from '../../support/scratch.ts';

const folder = createScratch();
const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
const built = `<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="stylesheet" href="./assets/a.css">
<script type="module" src="./assets/a.js"></script></head><body>see ./assets</body></html>`;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), built);
  await writePages(folder, ['2', 'presenter/2']);
});

describe('writePages', () => {
  it.each([
    ['index.html', './'],
    ['2/index.html', '../'],
    ['presenter/2/index.html', '../../'],
  ])('%s names its files relative to itself', async (path, up) => {
    expect(await read(path)).toContain(`src="${up}assets/a.js"`);
    expect(await read(path)).toContain(`href="${up}assets/a.css"`);
    expect(await read(path)).toContain('see ./assets');
  });

  it('forbids scripts in the page and from elsewhere, in every page and in the headers', async () => {
    for (const path of ['index.html', '2/index.html', 'presenter/2/index.html', '_headers']) {
      const policy = /script-src ([^;]*);/.exec(await read(path))?.[1];
      expect(policy).toBe("'self'");
      expect(await read(path)).toContain("default-src 'none'");
    }
  });

  it('says the policy before anything is loaded', async () => {
    const html = await read('index.html');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<link'));
  });

  it('says only to the host who may frame the deck: browsers complain of it in a page', async () => {
    expect(await read('_headers')).toContain("frame-ancestors 'self'");
    expect(await read('index.html')).not.toContain('frame-ancestors');
  });

  it('writes a page for what is missing that names no file', async () => {
    expect(await read('404.html')).not.toMatch(/src=|href=/);
  });

  it('refuses a page without a place for the policy', async () => {
    const other = createScratch();
    await writeFile(join(other, 'index.html'), '<p>');
    await expect(writePages(other, [])).rejects.toThrow('policy');
  });
});
