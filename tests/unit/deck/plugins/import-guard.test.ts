import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createImportGuard } from '../../../../deck/plugins/import-guard.ts';
import { createScratch } from '../../../support/scratch.ts';
import { slidevOptions } from '../slidev-options.ts';
import { callHook } from './call-hook.ts';

const root = createScratch();
const write = (path: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), '');
  return join(root, path);
};
const deck = join(root, 'talks/deck');
const files = {
  own: write('talks/deck/components/A.vue'),
  ofTheme: write('theme/layouts/cover.vue'),
  ofPackage: write('elsewhere/node_modules/pkg/index.js'),
  public: write('talks/deck/public/logo.png'),
  beside: write('talks/private.ts'),
  alike: write('talks/deck-other/x.ts'),
  outside: write('secret.ts'),
};

/** A guard of the deck, which has seen a slide that imports those files. */
async function guardOf(imports: readonly string[], options: { watched?: Record<string, Set<number>> } = {}) {
  const entry = write('talks/deck/slides.md');
  const guard = createImportGuard(
    slidevOptions({
      entry,
      userRoot: deck,
      userWorkspaceRoot: join(root, 'talks'),
      roots: [join(root, 'theme'), deck],
      slides: [
        { raw: '# One', filepath: entry },
        { raw: '# Two\n\nimport "../private.ts"\n<<< ../private.ts', filepath: entry },
      ],
      data: { watchFiles: options.watched ?? {} },
    }),
  );
  const id = `${entry}__slidev_2.md`;
  await callHook(guard.plugin, 'moduleParsed', [
    { id, importedIds: imports.slice(0, 1), dynamicallyImportedIds: imports.slice(1) },
  ]);
  return guard;
}

describe('createImportGuard', () => {
  it.each(['own', 'ofTheme', 'ofPackage'] as const)('lets a slide use a file %s', async (which) => {
    const guard = await guardOf([files[which]]);
    expect(guard.findings()).toEqual([]);
  });

  it.each(['/logo.png', '/@slidev/slides', 'virtual:uno.css', '\0x', `${deck}/slides.md__slidev_1.md`])(
    'lets a slide use %s, which is public or no file at all',
    async (id) => {
      const guard = await guardOf([id]);
      expect(guard.findings()).toEqual([]);
    },
  );

  it.each(['beside', 'alike', 'outside'] as const)(
    'stops at a file %s the deck, and says where the slide uses it',
    async (which) => {
      const guard = await guardOf([files.own, `${files[which]}?raw`]);
      const found = guard.findings();
      expect(found).toMatchObject([{ code: 'IMPORT_OUTSIDE', slide: 2, what: expect.stringContaining(files[which]) }]);
      if (which === 'beside') expect(found).toMatchObject([{ line: 22 }]);
    },
  );

  it('lets a slide use files of a workspace that says it is one', async () => {
    const manifest = write('talks/package.json');
    const guard = await guardOf([files.beside]);
    rmSync(manifest);
    expect(guard.findings()).toEqual([]);
  });

  it('leaves components to import what they like', async () => {
    const guard = await guardOf([]);
    await callHook(guard.plugin, 'moduleParsed', [
      { id: files.own, importedIds: [files.outside], dynamicallyImportedIds: [] },
    ]);
    expect(guard.findings()).toEqual([]);
  });

  it('says it once, however often the build is begun again', async () => {
    const guard = await guardOf([files.own, files.outside], { watched: { [files.beside]: new Set([1]) } });
    const found = guard.findings();
    expect(found).toHaveLength(2);
    expect(guard.findings()).toEqual(found);
  });

  it('stops at a snippet from outside, and says where the slide includes it', async () => {
    const guard = await guardOf([], { watched: { [files.beside]: new Set([1]), [files.own]: new Set([1]) } });
    expect(guard.findings()).toMatchObject([
      { code: 'IMPORT_OUTSIDE', slide: 2, what: expect.stringContaining('private.ts') },
    ]);
  });
});
