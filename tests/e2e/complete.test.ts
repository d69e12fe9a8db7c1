/** No fault without a test that sees it, and no fixture without a test that uses it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../findings/catalogue.ts';

const folder = import.meta.dirname;
const tests = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts') && name !== 'complete.test.ts')
  .map((name) => join(folder, name))
  .concat(join(folder, '../fixtures/gate/cases.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Faults of the exporter or the browser itself: no deck can bring them about. */
const unprovoked: readonly string[] = [
  'COLOUR_LEFT',
  'EXPORT_DIED',
  'FONT_NOT_EMBEDDED',
  'HANDOUT_OVERFLOW',
  'INTERNAL',
  'NODE_TOO_OLD',
  'NOTE_LEAKED',
  'NOTE_LOST',
  'PDFUA_TEXT_DIFFERS',
  'PDF_DAMAGED',
  'WORDS_JOINED',
];

test('every code of the catalogue is seen', () => {
  const unseen = Object.keys(catalogue).filter((code) => !tests.includes(`'${code}'`));
  expect(unseen.sort()).toEqual(unprovoked);
});

test('every fixture is used', () => {
  const unused = readdirSync(join(folder, '../fixtures')).filter(
    (name) => !new RegExp(`['\`]${name}[/':]`).test(tests),
  );
  expect(unused).toEqual([]);
});
