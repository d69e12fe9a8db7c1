/** What a bundle without slides is made for: the same text, the same bundle, as long as its modules are the same. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteRequest } from '../deck.ts';
import { withoutHead } from '../plugins/index-html.ts';
import type { CompiledDeck } from '../slides/compile-deck.ts';
import { hasForeignCode } from '../slides/foreign-code.ts';
import { needsOf } from '../slides/slides-file.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';
import { withoutPlace } from './circumstances.ts';

/** Lists the titles of slides, for tables of contents. */
export const titlesModule = '/@slidev/title-renderer.md';

/** Whether all that a deck is made of is known: nothing runs that may read what it likes. */
export const canBeKept = (options: ResolvedSlidevOptions): boolean =>
  !options.data.features.monaco &&
  !options.data.config.twoslash &&
  !options.data.config.drawings.persist &&
  !existsSync(join(options.userRoot, '.slidev')) &&
  !hasForeignCode(options);

/**
 * @param circumstances see `circumstances.ts`
 * @param classes of the slides, for a bundle that holds the sheet of them
 */
export function describeBundle(
  options: ResolvedSlidevOptions,
  deck: CompiledDeck,
  { products, allowHost }: Pick<SiteRequest, 'products' | 'allowHost'>,
  circumstances: string,
  classes?: readonly string[],
): string {
  const facts = {
    products,
    allowHost,
    needs: needsOf(deck),
    classes: classes ?? null,
    html: withoutHead(options.utils.indexHtml),
    own: deck.slides
      .filter(({ compiled }) => !compiled)
      .map(({ no, module }) => [
        no,
        module,
        options.data.slides[no - 1]?.content,
        options.data.slides[no - 1]?.frontmatter,
      ]),
  };
  return circumstances + withoutPlace(JSON.stringify(facts), options.userRoot);
}

/** What is known of the titles, for a bundle that lists them. */
export const describeTitles = ({ data }: ResolvedSlidevOptions): string =>
  JSON.stringify(data.slides.map(({ title }) => title));
