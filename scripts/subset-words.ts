/**
 * Cuts a font down to the characters of the handout's own words in one language, to be committed: few machines have a
 * font for them, and the handout must not depend on it. Needed again when words change.
 *
 *     npm run subset-words -- zh NotoSansSC_400Regular.ttf NotoSansSC_600SemiBold.ttf
 *
 * Each font is written to `handout/fonts/<language>-<weight>.woff2`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { charactersOf } from '../handout/words.ts';
import { subsetFace } from '../theme/fonts/subset-face.ts';

const [lang = '', ...files] = process.argv.slice(2);
const characters = charactersOf(lang);
for (const file of files) {
  const [subset] = await subsetFace([file], characters);
  if (subset?.characters.length !== characters.length) throw new Error(`${file} lacks some of ${characters}.`);
  const target = join(import.meta.dirname, `../handout/fonts/${lang}-${/_(\d+)/.exec(file)?.[1] ?? 400}.woff2`);
  writeFileSync(target, subset.bytes);
  console.log(`${target}: ${subset.bytes.length} bytes`);
}
