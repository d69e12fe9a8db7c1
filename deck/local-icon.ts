import type { ResolvedSlidevOptions } from './slidev.ts';

/** The icon that Slidev gives a deck which names none. */
const iconOfSlidev = 'https://cdn.jsdelivr.net/gh/slidevjs/slidev/assets/favicon.png';

/**
 * Keeps a deck without `favicon:` from asking another host for Slidev's: it gets an empty icon, for which a browser asks
 * nobody. To be called before the page is made of `utils.indexHtml`.
 */
export function keepIconLocal({ data, utils }: ResolvedSlidevOptions): void {
  if (data.config.favicon !== iconOfSlidev) return;
  data.config.favicon = 'data:,';
  utils.indexHtml = utils.indexHtml.replaceAll(iconOfSlidev, 'data:,');
}
