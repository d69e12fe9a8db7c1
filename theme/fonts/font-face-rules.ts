import type { Face } from './families.ts';

/** One file of a face, where it can be fetched. */
export interface FaceFile {
  url: string;
  format: 'woff2' | 'truetype';
  /** The only characters it may be used for; none: whatever it has. */
  characters?: string;
}

/**
 * `@font-face` rules for one face. Later rules go first with the browser, so the companions stand before the main file.
 *
 * @param files in the order of preference
 */
export function renderFontFaceRules(family: string, { weight, style }: Face, files: readonly FaceFile[]): string {
  return files
    .map(({ url, format, characters }) => {
      const range = characters === undefined ? '' : `\n  unicode-range: ${renderRange(characters)};`;
      return `@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${weight};
  font-display: block;
  src: url("${url}") format("${format}");${range}
}`;
    })
    .reverse()
    .join('\n');
}

/** The characters as `unicode-range` lists them: `U+20-7E, U+2192`. */
export function renderRange(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0)!).sort((a, b) => a - b);
  const ranges: [first: number, last: number][] = [];
  for (const code of codes) {
    const open = ranges.at(-1);
    if (open && code <= open[1] + 1) open[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(', ');
}
