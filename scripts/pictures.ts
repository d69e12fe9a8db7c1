/**
 * `npm run pictures`: the pictures of the README, from the PDFs in dist/, after `npm run export`.
 * Drawn by pdf.js, small.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Name of the picture, PDF in dist/, page from 1, width in pixels. */
const pictures = [
  ['slide-1', 'american-trust-in-japan.pdf', 4, 900],
  ['slide-2', 'american-trust-in-japan.pdf', 12, 900],
  ['handout-1', 'american-trust-in-japan-handout.pdf', 2, 700],
  ['handout-2', 'american-trust-in-japan-handout.pdf', 10, 700],
] as const;

mkdirSync(folder, { recursive: true });
for (const [name, file, number, width] of pictures) {
  const data = new Uint8Array(readFileSync(join(root, 'dist', file)));
  const pdf = await getDocument({ data, standardFontDataUrl: `${pdfjs}/standard_fonts/`, verbosity: 0 }).promise;
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  writeFileSync(join(folder, `${name}.png`), canvas.toBuffer('image/png'));
}
