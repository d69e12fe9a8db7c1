import { zipSync } from 'fflate';
import { fail } from '../../../findings/failure.ts';
import type { ReadDocument, Remark } from '../document.ts';
import { readHtml } from '../read-html.ts';
import { unzip } from './unzip.ts';

const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", 'b => ', 'i => '];

/**
 * The words of a Word document, read by mammoth: headings by their styles, items, rows, notes. Heads, feet and comments
 * are no part of its text.
 * @throws {Failure} SOURCE_DAMAGED, SOURCE_TOO_LARGE
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const parts = unzip(bytes, file, /^(?:\[Content_Types\]\.xml|_rels\/|word\/[^/]*\.xml$|word\/_rels\/)/u);
  const { default: mammoth } = await import('mammoth');
  // What was unpacked within limits is packed anew: mammoth has none.
  const safe = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: safe },
      { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    const { blocks, remarks } = readHtml(value);
    return { blocks, remarks: [...remarksOn(parts), ...remarks] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail('SOURCE_DAMAGED', `${file} is a Word document whose text cannot be read.`, { file, detail });
  }
}

function remarksOn(parts: ReadonlyMap<string, Uint8Array>): Remark[] {
  const names = [...parts.keys()];
  const main = new TextDecoder().decode(parts.get('word/document.xml'));
  const remarks: [boolean, Remark['kind'], string][] = [
    [
      names.some((name) => /word\/(?:header|footer)\d*\.xml/u.test(name)),
      'repair',
      'heads and feet of its pages are left out',
    ],
    [names.includes('word/comments.xml'), 'repair', 'comments are left out'],
    [
      /<w:(?:ins|del|moveFrom)\s/u.test(main),
      'doubt',
      'changes are tracked in it: it is read as if all of them were accepted',
    ],
  ];
  return remarks.flatMap(([isSo, kind, what]) => (isSo ? [{ kind, what }] : []));
}
