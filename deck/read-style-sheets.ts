import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../machine/package-root.ts';

/** Larger files are generated ones, and not where an author would look. */
const largest = 200_000;

/** Roots that every deck is built with. */
const tools = ['handout', 'presenting'];

/** Of the files a site was built from, those of the deck that may name fonts and backgrounds. */
export function readStyleSheets(inputs: readonly string[]): { file: string; text: string }[] {
  return inputs
    .filter((file) => /\.(?:css|scss|sass|less|pcss|postcss|styl|vue)$/.test(file) && !file.includes('/node_modules/'))
    .filter((file) => !tools.some((folder) => file.startsWith(join(packageRoot, folder, '/'))))
    .map((file) => ({ file, text: readText(file) }))
    .filter(({ text }) => text !== '' && text.length < largest);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // one of the places where a file could be, and is not
  }
}
