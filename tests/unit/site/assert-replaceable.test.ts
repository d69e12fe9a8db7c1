import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../findings/failure.ts';
import { assertReplaceable } from '../../../site/assert-replaceable.ts';
import { writePages } from '../../../site/write-pages.ts';
import { createScratch } from '../../support/scratch.ts';

async function makeFolder(files: Record<string, string>): Promise<string> {
  const folder = join(createScratch(), 'site');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('assertReplaceable', () => {
  it('lets a site fill a folder that is not there, or empty', async () => {
    await assertReplaceable(join(createScratch(), 'none'));
    await assertReplaceable(await makeFolder({}));
  });

  it('lets a site replace an older one', async () => {
    const folder = await makeFolder({ 'index.html': '<meta charset="utf-8">' });
    await writePages(folder, []);
    await assertReplaceable(folder);
  });

  it.each<Record<string, string>>([{ 'thesis.md': '# Years of work' }, { _headers: '/*\n  X-Frame-Options: DENY\n' }])(
    'never lets it replace anything else: %j',
    async (files) => {
      await expect(assertReplaceable(await makeFolder(files))).rejects.toThrow(Failure);
    },
  );

  it('says why a path cannot be a folder', async () => {
    const folder = await makeFolder({ file: '' });
    await expect(assertReplaceable(join(folder, 'file'))).rejects.toThrow('OUTPUT_UNWRITABLE');
  });
});
