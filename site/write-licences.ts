import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { families } from '../theme/fonts/families.ts';

/** Name of the file beside the fonts that says under what terms they come, as their licence asks. */
const name = 'assets/fonts-licence.txt';

/** @param folder the built site */
export async function writeLicences(folder: string): Promise<void> {
  const files = families.flatMap(({ faces }) => faces.flatMap((face) => face.files));
  const texts = await Promise.all(files.map((file) => readFile(join(file, '../../LICENSE_FONT'), 'utf8')));
  await writeFile(join(folder, name), [...new Set(texts)].join('\n\n'));
}
