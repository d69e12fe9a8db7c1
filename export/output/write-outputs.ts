import { existsSync } from 'node:fs';
import { access, constants, copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { fail } from '../../findings/failure.ts';
import { resolveSettings } from '../../handout/settings.ts';
import type { Options } from '../options/option-table.ts';

export type Product = 'slides' | 'handout';

export interface Target {
  product: Product;
  /** Absolute path of the PDF. */
  path: string;
}

/**
 * Where the PDFs go: `<out>/<exportFilename or entry>.pdf` and `…-handout.pdf`, or `…-handout-grid.pdf` in a layout that
 * is not the deck's own, so that one does not overwrite the other. Only the last part of `exportFilename` counts, so that
 * a deck cannot write outside the folder that was asked for.
 */
export function findTargets(
  { only, layout }: Pick<Options, 'only' | 'layout'>,
  outDir: string,
  entry: string,
  headmatter: Record<string, unknown>,
): Target[] {
  const { exportFilename } = headmatter;
  const wished = ['string', 'number'].includes(typeof exportFilename) ? String(exportFilename) : '';
  const last = basename(wished.replaceAll('\\', '/')).replace(/\.pdf$/i, '');
  const name =
    last
      .replace(/[\p{Cc}<>:"|?*]/gu, '')
      .replace(/^\.+/, '')
      .trim() || parse(entry).name;
  const handout = layout === resolveSettings({}, headmatter).layout ? 'handout' : `handout-${layout}`;
  const all: Target[] = [
    { product: 'slides', path: join(outDir, `${name}.pdf`) },
    { product: 'handout', path: join(outDir, `${name}-${handout}.pdf`) },
  ];
  return all.filter(({ product }) => only === 'both' || only === product);
}

/**
 * Makes sure that all targets can be written, before any work is done: their folder exists and is
 * writable, and none of them is a folder itself.
 *
 * @throws {Failure} OUTPUT_UNWRITABLE
 */
export async function prepareTargets(targets: readonly Target[]): Promise<void> {
  for (const { path } of targets) {
    const folder = dirname(path);
    try {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
    } catch (error) {
      fail('OUTPUT_UNWRITABLE', `Cannot write to ${folder}: ${(error as Error).message}`);
    }
    const facts = await stat(path).catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? undefined : fail('OUTPUT_UNWRITABLE', `Cannot write ${path}: ${error.message}`),
    );
    if (facts && !facts.isFile()) fail('OUTPUT_UNWRITABLE', `Cannot write ${path}: something else stands there.`);
  }
}

/**
 * Writes all files aside first, reads them back, and renames them into place last: whoever looks finds the last good
 * PDFs or the new ones, never half of one, and never the one new and the other old.
 *
 * @throws {Failure} OUTPUT_UNWRITABLE; everything is as it was then
 */
export async function writeOutputs(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const paths = files.map(({ path }) => path);
  // Short names: that of the PDF may be as long as a name can be.
  const beside = (path: string, what: string) =>
    join(dirname(path), `.export-${process.pid}-${paths.indexOf(path)}.${what}.tmp`);
  try {
    for (const { path, bytes } of files) {
      await writeFile(beside(path, 'new'), bytes, { flush: true });
      if (!(await readFile(beside(path, 'new'))).equals(bytes)) throw new Error('what was written reads otherwise');
    }
    for (const path of paths) if (existsSync(path)) await copyFile(path, beside(path, 'old'));
    await putInPlace(paths, beside);
  } catch (error) {
    fail('OUTPUT_UNWRITABLE', `Cannot write ${paths.join(' and ')}: ${(error as Error).message}`);
  } finally {
    for (const path of paths) for (const what of ['new', 'old']) await rm(beside(path, what), { force: true });
  }
}

async function putInPlace(paths: readonly string[], beside: (path: string, what: string) => string): Promise<void> {
  const done: string[] = [];
  try {
    for (const path of paths) {
      await rename(beside(path, 'new'), path);
      done.push(path);
    }
  } catch (error) {
    for (const path of done) {
      if (existsSync(beside(path, 'old'))) await rename(beside(path, 'old'), path);
      else await rm(path, { force: true });
    }
    throw error;
  }
}

/** Whether an earlier export left a PDF at one of the targets. */
export const hasPrevious = (targets: readonly Target[]): boolean => targets.some(({ path }) => existsSync(path));
