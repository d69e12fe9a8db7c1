import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAllowedRoots, isAllowedFile } from '../../../deck/allowed-roots.ts';
import { createScratch } from '../../support/scratch.ts';
import { slidevOptions } from './slidev-options.ts';

const root = createScratch();
for (const folder of ['talks/deck', 'talks/deck-2', 'theme']) mkdirSync(join(root, folder), { recursive: true });
writeFileSync(join(root, 'talks/deck/slides.md'), '');
writeFileSync(join(root, 'talks/private.txt'), '');
symlinkSync(join(root, 'talks/private.txt'), join(root, 'talks/deck/link.txt'));

/** Whether a deck at `talks/deck` may use a file; `mark` is what lies in the folder above it. */
function mayUse(path: string, mark?: string): boolean {
  const above = mark ? createScratch() : join(root, 'talks');
  if (mark) writeFileSync(join(above, mark), '');
  const options = slidevOptions({
    entry: join(root, 'talks/deck/slides.md'),
    userWorkspaceRoot: above,
    roots: [join(root, 'theme'), join(root, 'talks/deck')],
  });
  return isAllowedFile(findAllowedRoots(options), path.replace('<above>', above).replace('<root>', root));
}

describe('a deck may use', () => {
  it.each([
    '<root>/talks/deck/a.md',
    '<root>/talks/deck/deep/b.png',
    '<root>/theme/layouts/cover.vue',
    '<root>/talks/deck/not-yet.ts',
  ])('%s', (path) => {
    expect(mayUse(path)).toBe(true);
  });

  it.each(['package.json', 'pnpm-workspace.yaml'])('what lies in a workspace, if a %s says that it is one', (mark) => {
    expect(mayUse('<above>/shared/x.ts', mark)).toBe(true);
  });
});

describe('a deck may not use', () => {
  it.each([
    '<root>/talks/private.txt',
    '<root>/talks/deck-2/a.md',
    '<root>/talks/deck/../private.txt',
    '<root>/talks/deck/link.txt',
    '/etc/passwd',
  ])('%s', (path) => {
    expect(mayUse(path)).toBe(false);
  });
});

describe('a deck that is built through links', () => {
  it('may use the files where it really lies', () => {
    const links = createScratch();
    symlinkSync(join(root, 'talks/deck/slides.md'), join(links, 'slides.md'));
    const options = slidevOptions({ entry: join(links, 'slides.md'), userWorkspaceRoot: '/nowhere', roots: [links] });
    expect(isAllowedFile(findAllowedRoots(options), join(root, 'talks/deck/a.png'))).toBe(true);
    expect(isAllowedFile(findAllowedRoots(options), join(root, 'talks/private.txt'))).toBe(false);
  });
});
