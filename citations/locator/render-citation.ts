import type { Reference } from '../source/parse-references.ts';
import type { Citation } from './locator.ts';
import { renderLocators } from './render-locator.ts';

/** How a citation is printed on a slide, short and legible: `Wakefield, ¶4 s4`; `see Wakefield, ¶1` with a prefix. */
export function renderCitation(citation: Citation, references: ReadonlyMap<string, Reference>): string {
  const { key, prefix, suffix, suppressAuthor, locators } = citation;
  const name = suppressAuthor ? '' : renderAuthor(key, references.get(key));
  const parts = [name, renderLocators(locators), suffix].filter((part) => part !== '');
  return [prefix, parts.join(', ')].filter((part) => part !== '').join(' ');
}

/** Family names of up to two authors, the first and “et al.” of more; then the title, at last the key. */
function renderAuthor(key: string, reference: Reference | undefined): string {
  const names = (reference?.author ?? [])
    .map(({ family, literal }) => family ?? literal ?? '')
    .filter((name) => name !== '');
  if (names.length > 2) return `${names[0]} et al.`;
  return names.length > 0 ? names.join(' and ') : (reference?.title ?? key);
}
