import type { Citation } from '../locator/locator.ts';
import { parseLocators } from '../locator/parse-locators.ts';
import { renderLocators } from '../locator/render-locator.ts';

/**
 * A file's text with the locators of one citation replaced; undefined where what stands there is not what was read, as
 * in a text that YAML escapes or folds.
 */
export function replaceLocator(text: string, { start, key, locators }: Citation, to: string): string | undefined {
  const rest = text.slice(start, start + 2000);
  const lead =
    new RegExp(`^\\s*(?:-?@)?(?:${key.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')})?[\\s,]*`, 'u').exec(rest)?.[0] ?? '';
  const at = start + lead.length;
  const written = readSafely(text.slice(at, start + 2000));
  if (!written || renderLocators(written.locators) !== renderLocators(locators)) return undefined;
  return text.slice(0, at) + to + text.slice(at + written.end);
}

function readSafely(text: string): ReturnType<typeof parseLocators> | undefined {
  try {
    // What comes after the citation is no part of its locators.
    return parseLocators(/^[^\]}"';\n]*/u.exec(text)?.[0] ?? '');
  } catch {
    return undefined;
  }
}
