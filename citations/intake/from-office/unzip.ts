import { unzipSync } from 'fflate';
import { fail } from '../../../findings/failure.ts';

/** More than a thousand pages of prose take. */
const mostBytes = 100_000_000;

/**
 * The files of a ZIP archive that are asked for. No more is unpacked than the archive promises, and no more than a
 * hundred megabytes, so that a small file cannot fill the memory.
 * @throws {Failure} SOURCE_DAMAGED, SOURCE_TOO_LARGE
 */
export function unzip(bytes: Uint8Array, file: string, wanted: RegExp): Map<string, Uint8Array> {
  let total = 0;
  let isTooLarge = false;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!wanted.test(name)) return false;
    total += originalSize;
    isTooLarge ||= total > mostBytes;
    return !isTooLarge;
  };
  const files = unpack(bytes, file, filter);
  const what = `${file} would unpack to more than ${mostBytes / 1_000_000} megabytes of text.`;
  return isTooLarge ? fail('SOURCE_TOO_LARGE', what, { file }) : new Map(Object.entries(files));
}

function unpack(bytes: Uint8Array, file: string, filter: (one: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail('SOURCE_DAMAGED', `${file} begins as a ZIP archive, but cannot be unpacked.`, { file, detail });
  }
}

/** The names of all files in an archive; nothing is unpacked. @throws {Failure} SOURCE_DAMAGED */
export function listZip(bytes: Uint8Array, file: string): string[] {
  const names: string[] = [];
  unpack(bytes, file, ({ name }) => {
    names.push(name);
    return false;
  });
  return names;
}
