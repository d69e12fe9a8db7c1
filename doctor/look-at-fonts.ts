import { loadDeck } from '../citations/deck/load-deck.ts';
import { findMissingCharacters } from '../export/browser/find-missing-characters.ts';
import type { Browser } from '../export/browser/launch.ts';
import { type Checkup, note, ok } from './checkup.ts';

/** Scripts a deck is likely to be written in, by their Unicode names; all else counts as signs. */
const scripts = (
  'Latin Greek Cyrillic Armenian Georgian Hebrew Arabic Devanagari Bengali Tamil Telugu Thai Khmer Ethiopic ' +
  'Han Hiragana Katakana Hangul'
).split(' ');
const inScript = new Map(scripts.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')]));

/** Whether the browser has a font for each script that the deck is written in; one the deck brings is not counted. */
export async function lookAtFonts(browser: Browser, entry: string): Promise<Checkup> {
  const { markdownFiles } = await loadDeck(entry);
  const characters = charactersOf(
    Object.values(markdownFiles)
      .map(({ raw }) => raw)
      .join('\n'),
  );
  const lacking = await findMissingCharacters(browser, characters);
  if (lacking.length === 0) return ok('fonts', `for ${scriptsOf(characters).join(', ') || 'signs'}`);
  const kinds = [...scriptsOf(lacking), ...(lacking.some(isSign) ? ['signs'] : [])];
  const some = `${lacking.slice(0, 8).join(' ')}${lacking.length > 8 ? ' …' : ''}`;
  return note(
    'fonts',
    `no font here for ${kinds.join(', ')} (${some})`,
    'Ship a font that has them with the deck (see Fonts in docs/write.md), or install one; else boxes are printed.',
  );
}

/** The characters of a text that need a glyph, each once. */
export const charactersOf = (text: string): string[] =>
  [...new Set(text)].filter((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one)).sort();

/** The scripts that characters belong to, in the order of the list above. */
export const scriptsOf = (characters: readonly string[]): string[] =>
  scripts.filter((name) => characters.some((one) => inScript.get(name)?.test(one)));

const isSign = (one: string): boolean => scriptsOf([one]).length === 0;
