import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { ResolvedSlidevOptions } from './slidev.ts';

/**
 * The folders whose files a slide may use: the deck's, its theme's and add-ons', and its workspace's.
 *
 * For a deck without any `package.json` Slidev takes the parent of its folder for the workspace, so that a
 * deck in `~/talk` could read all of `~`; a workspace counts here only if something says that it is one.
 */
export function findAllowedRoots({ userWorkspaceRoot, roots, entry }: ResolvedSlidevOptions): string[] {
  const isWorkspace = ['package.json', 'pnpm-workspace.yaml'].some((name) => existsSync(join(userWorkspaceRoot, name)));
  // A deck that is built through links (`safe-path.ts`) has its files elsewhere: where its entry really is.
  return [...(isWorkspace ? [userWorkspaceRoot] : []), ...roots, dirname(realPath(entry))].map(realPath);
}

export const isAllowedFile = (allowed: readonly string[], file: string): boolean =>
  allowed.some((root) => isInside(root, realPath(file)));

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path; // it does not exist; another finding says so
  }
}
