import type { Plugin } from 'vite';

/** Cuts the typefaces of our theme down to the characters it sees in modules. */
const cutter = 'deck-fonts';
const everything = '/@slidev/slides';

const findCutter = (plugins: readonly Plugin[]) => plugins.find(({ name }) => name === cutter);

/** Shows it the slides, which it does not find among the modules that are bundled. */
export function showCharacters(plugins: readonly Plugin[], code: string): void {
  const parsed = findCutter(plugins)?.moduleParsed as ((module: { id: string; code: string }) => void) | undefined;
  parsed?.({ id: everything, code });
}

/** What of the slides decides how the typefaces are cut: all but ASCII, however it is written. */
export function findCharacters(plugins: readonly Plugin[], code: string): string {
  if (!findCutter(plugins)) return '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the end of ASCII is meant
  const found = code.match(/[^\x00-\x7f]|&#?\w+;?|\\u?\{?[\da-f]{2,6}\}?/giu) ?? [];
  return [...new Set(found)].sort().join('');
}
