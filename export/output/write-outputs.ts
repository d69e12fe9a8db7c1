import { existsSync } from 'node:fs';
import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { fail } from '../errors.ts';
import type { Options } from '../options.ts';

export type Product = 'slides' | 'handout';

export interface Target {
  product: Product;
  /** Absolute path of the PDF. */
  path: string;
}

/**
 * Where the PDFs go: `<out>/<exportFilename or entry>.pdf` and `…-handout.pdf`. Only the last part of
 * `exportFilename` counts, so that a deck cannot write outside the folder that was asked for.
 */
export function findTargets(
  { only }: Options,
  outDir: string,
  entry: string,
  headmatter: Record<string, unknown>,
): Target[] {
  const wished =
    typeof headmatter.exportFilename === 'string'
      ? basename(headmatter.exportFilename.replaceAll('\\', '/')).replace(/\.pdf$/i, '')
      : '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not get into a file name
  const name = wished.replace(/[\u0000-\u001F<>:"|?*]/g, '').replace(/^\.+/, '') || parse(entry).name;
  const all: Target[] = [
    { product: 'slides', path: join(outDir, `${name}.pdf`) },
    { product: 'handout', path: join(outDir, `${name}-handout.pdf`) },
  ];
  return all.filter(({ product }) => only === 'both' || only === product);
}

/**
 * Makes sure that all targets can be written, before any work is done: their folder exists and is
 * writable, and none of them is a folder itself.
 *
 * @throws {ExportFailure} OUTPUT_UNWRITABLE
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
    const facts = await stat(path).catch(() => undefined);
    if (facts && !facts.isFile()) fail('OUTPUT_UNWRITABLE', `Cannot write ${path}: something else stands there.`);
  }
}

/**
 * Writes all files aside first and renames them into place last: whoever looks finds the last good
 * PDF or the new one, never half of one.
 *
 * @throws {ExportFailure} OUTPUT_UNWRITABLE; nothing is left behind
 */
export async function writeOutputs(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const aside = (path: string) => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    for (const { path, bytes } of files) await writeFile(aside(path), bytes, { flush: true });
    for (const { path } of files) await rename(aside(path), path);
  } catch (error) {
    fail(
      'OUTPUT_UNWRITABLE',
      `Cannot write ${files.map(({ path }) => path).join(' and ')}: ${(error as Error).message}`,
    );
  } finally {
    for (const { path } of files) await rm(aside(path), { force: true });
  }
}

/** Whether an earlier export left a PDF at one of the targets. */
export const hasPrevious = (targets: readonly Target[]): boolean => targets.some(({ path }) => existsSync(path));
