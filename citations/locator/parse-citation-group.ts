import { type Citation, type CitationGroup, CitationSyntaxError } from './locator.ts';
import { parseLocators } from './parse-locators.ts';

/** A citation key as pandoc allows it (https://pandoc.org/MANUAL.html#citation-syntax). */
export const keyPattern = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|[:.#$%&+?<>~/-](?=[\\p{L}\\p{N}_]))*';

const withKey = new RegExp(`(?<![\\p{L}\\p{N}_])(?<minus>-?)@(?<key>${keyPattern})(?=[\\s,\\]]|$)`, 'u');

/**
 * Reads pandoc's bracketed citations, `[see @a, ¶1; -@b, ¶2 s3, emphasis added]`. `base` is the offset of the opening
 * bracket and is added to all offsets.
 * @throws {CitationSyntaxError} CITATION_MALFORMED or LOCATOR_MALFORMED
 */
export function parseCitationGroup(text: string, base = 0): CitationGroup {
  const inner = text.replace(/^\[/u, ' ').replace(/\]$/u, '');
  const citations = splitAt(inner, ';').map(({ part, start }) => parseCitation(part, base + start));
  return { citations, start: base, end: base + text.length };
}

function parseCitation(part: string, base: number): Citation {
  const match = withKey.exec(part);
  const { key, minus } = match?.groups ?? {};
  if (!match || key === undefined)
    throw new CitationSyntaxError('CITATION_MALFORMED', `“${part.trim()}” has no key such as @name.`, base);
  const afterKey = match.index + match[0].length;
  const start = base + afterKey - key.length - 1;
  return {
    key,
    prefix: part.slice(0, match.index).trim(),
    suppressAuthor: minus === '-',
    start,
    ...parseRest(part.slice(afterKey), base + afterKey),
  };
}

/**
 * The locators and the suffix that follow a key.
 * @throws {CitationSyntaxError} LOCATOR_MALFORMED
 */
export function parseRest(text: string, base: number): Pick<Citation, 'locators' | 'suffix'> {
  const comma = /^\s*,?\s*/u.exec(text)?.[0].length ?? 0;
  const { locators, end } = parseLocators(text.slice(comma), base + comma);
  return {
    locators,
    suffix: text
      .slice(comma + end)
      .replace(/^\s*,?\s*/u, '')
      .trim(),
  };
}

/** The parts of a text between separators, with their offsets. */
export function splitAt(text: string, separator: string): { part: string; start: number }[] {
  let start = 0;
  return text.split(separator).map((part) => {
    const entry = { part, start };
    start += part.length + separator.length;
    return entry;
  });
}
