import type { Reference } from '../source/parse-references.ts';
import type { Citation } from './locator.ts';
import { renderLocators } from './render-locator.ts';

/** How a citation is printed, short and legible: `Wakefield, ¶4 s4`; `see Wakefield, ¶1` with a prefix. */
export function renderCitation(citation: Citation, references: ReadonlyMap<string, Reference>): string {
  return renderNamed(citation, citationName(citation.key, references.get(citation.key)));
}

/** The same where the short name of the source is known. */
export function renderNamed({ prefix, suffix, suppressAuthor, locators }: Citation, name: string): string {
  const parts = [suppressAuthor ? '' : name, renderLocators(locators), suffix].filter((part) => part !== '');
  return [prefix, parts.join(', ')].filter((part) => part !== '').join(' ');
}

/** What a short citation calls a source: its authors, the first and “et al.” of more than two; else its title or key. */
export function citationName(key: string, reference: Reference | undefined): string {
  const names = (reference?.author ?? [])
    .map(({ family, literal }) => family ?? literal ?? '')
    .filter((name) => name !== '');
  if (names.length > 2) return `${names[0]} et al.`;
  return names.length > 0 ? names.join(' and ') : (reference?.title ?? key);
}
