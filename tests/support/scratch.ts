/** Temporary folders of a test file: outside the project, and gone when the file's tests are done. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEachFile } from './after-file.ts';
import { project } from './project-folder.ts';

export { project };

const fixtures = join(project, 'tests/fixtures');

let root: string | undefined;
afterEachFile(() => {
  if (root) rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  root = undefined;
});

/** What holds all folders of the test file. */
export const scratchRoot = (): string => (root ??= realpathSync(mkdtempSync(join(tmpdir(), 'deck-test-'))));

/** A new empty folder. */
export const createScratch = (): string => mkdtempSync(join(scratchRoot(), 's-'));

/** Copies a fixture deck to where other people's decks lie: far from the project and its packages. */
export function copyFixture(name: string, to: string = join(createScratch(), 'deck')): string {
  cpSync(join(fixtures, name), to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  return to;
}
