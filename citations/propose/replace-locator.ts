import type { Citation } from '../locator/locator.ts';
import { parseLocators } from '../locator/parse-locators.ts';
import { renderLocators } from '../locator/render-locator.ts';

/** A file's text with the locators of one citation replaced; undefined where they are not found, see `findLocators`. */
export function replaceLocator(text: string, citation: Citation, to: string): string | undefined {
  const place = findLocators(text, citation);
  return place && text.slice(0, place.start) + to + text.slice(place.end);
}

/**
 * Where the locators of one citation stand in a file; after its key where it has none. Undefined where what stands there
 * is not what was read, as in a text that YAML escapes or folds.
 */
export function findLocators(
  text: string,
  { start, key, locators }: Citation,
): { start: number; end: number } | undefined {
  const rest = text.slice(start, start + 2000);
  const name = `^\\s*(?:-?@)?(?:${key.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')})?`;
  const lead = new RegExp(locators.length === 0 ? name : `${name}[\\s,]*`, 'u').exec(rest)?.[0] ?? '';
  const at = start + lead.length;
  if (locators.length === 0) return lead.trim() === '' ? undefined : { start: at, end: at };
  const written = readSafely(text.slice(at, start + 2000));
  if (!written || renderLocators(written.locators) !== renderLocators(locators)) return undefined;
  return { start: at, end: at + written.end };
}

function readSafely(text: string): ReturnType<typeof parseLocators> | undefined {
  try {
    // What comes after the citation is no part of its locators.
    return parseLocators(/^[^\]}"';\n]*/u.exec(text)?.[0] ?? '');
  } catch {
    return undefined;
  }
}
