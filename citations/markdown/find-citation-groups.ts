import { type CitationGroup, CitationSyntaxError } from '../locator/locator.ts';
import { parseCitationGroup } from '../locator/parse-citation-group.ts';
import { hidden, hide, type Page } from './page.ts';

/** The citations of a stretch of a page, and those that cannot be read. */
export interface FoundGroups {
  groups: CitationGroup[];
  problems: CitationSyntaxError[];
}

/** Brackets that hold a key, as pandoc writes citations; an address such as `a@b.org` is no key. */
const candidate = /\[(?:[^[\]]*[\s;-])?@[\p{L}\p{N}_][^[\]]*\]/gu;

/** Finds the citations of a stretch and hides them, so that they are no part of any quotation around them. */
export function findCitationGroups(page: Page, start: number, end: number): FoundGroups {
  const found: FoundGroups = { groups: [], problems: [] };
  const text = page.structure
    .slice(start, end)
    .map((character) => (character === hidden ? ' ' : character.charAt(0)))
    .join('');
  for (const match of text.matchAll(candidate)) {
    const at = start + match.index;
    try {
      found.groups.push(parseCitationGroup(match[0], at));
    } catch (error) {
      if (!(error instanceof CitationSyntaxError)) throw error;
      found.problems.push(error);
    }
    hide(page, at, at + match[0].length);
  }
  return found;
}
