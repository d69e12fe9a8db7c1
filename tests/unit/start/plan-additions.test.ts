import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planAdditions } from '../../../start/plan-additions.ts';
import { createScratch } from '../../support/scratch.ts';
import { failureOf } from '../findings/failure-of.ts';

const talk = { name: 'talk', ownSpec: '^1.2.3' };
function folderWith(files: Record<string, string>): string {
  const folder = join(createScratch(), String(Math.random()).slice(2));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('a folder that holds a deck', () => {
  it('gets a package and a workflow if it has none', () => {
    const { files, kept } = planAdditions(folderWith({ 'slides.md': '# A' }), talk);
    expect(files.map(({ path }) => path)).toEqual(['package.json', '.github/workflows/export.yml']);
    expect(kept).toEqual([]);
  });

  it('keeps its own scripts, dependencies, keys and indentation', () => {
    const own = {
      name: 'own',
      scripts: { export: 'slidev export' },
      dependencies: { vue: '3' },
      slidev: { addons: ['a'] },
    };
    const folder = folderWith({ 'package.json': JSON.stringify(own, undefined, 4) });
    const { files, kept } = planAdditions(folder, talk);
    const text = files[0]?.text ?? '';
    expect(JSON.parse(text)).toMatchObject({
      ...own,
      scripts: { export: 'slidev export', check: 'seminar-deck check' },
      devDependencies: { 'seminar-deck': '^1.2.3' },
    });
    expect(text).toMatch(/^ {4}"name"/m);
    expect(kept).toEqual(['the script "export" of package.json']);
  });

  it('changes nothing the second time', () => {
    const folder = folderWith({ 'slides.md': '# A' });
    for (const { path, text } of planAdditions(folder, talk).files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    expect(planAdditions(folder, { ...talk, ownSpec: '^9.0.0' }).files).toEqual([]);
  });

  it.each(['{ "name": ', '[]', '"x"'])('is refused if its package.json is %s', (text) => {
    const [refusal] = failureOf(() => planAdditions(folderWith({ 'package.json': text }), talk));
    expect(refusal).toMatchObject({ code: 'FOLDER_UNUSABLE', file: expect.stringContaining('package.json') });
  });
});
