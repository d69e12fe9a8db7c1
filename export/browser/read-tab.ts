import type { Page } from 'playwright';

/**
 * Runs a function of `in-page/` in the tab and fetches what it returns as one string: Playwright checks every value
 * of a result four times on its way, which takes a second for what stands on a thousand slides.
 *
 * @param read imports nothing; what it takes and gives is plain data
 */
export async function readTab<T, Argument = void>(
  page: Page,
  read: (argument: Argument) => T,
  argument?: Argument,
): Promise<T> {
  return JSON.parse(await page.evaluate<string>(`JSON.stringify((${read})(${JSON.stringify(argument)}))`)) as T;
}
