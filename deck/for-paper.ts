import { mayRewriteSlides } from './slides/foreign-code.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

const fontHosts = /^https:\/\/(?:fonts\.googleapis\.com|api\.fonts\.coollabs\.io)\//;

/**
 * Leaves out what only a screen needs and what would make noise in a page that may reach no other host:
 * the tab's icon, preloading, web font style sheets of hosts that are not allowed, code editors.
 */
export function preparePaperBuild(options: ResolvedSlidevOptions, allowHost: readonly string[]): void {
  const { data, utils } = options;
  utils.indexHtml = utils.indexHtml.replace(/<link\b[^>]*>/g, (tag) => {
    const [, rel = ''] = /\brel="([^"]*)"/.exec(tag) ?? [];
    const [, href = ''] = /\bhref="([^"]*)"/.exec(tag) ?? [];
    const isBlockedFont = fontHosts.test(href) && !allowHost.includes(new URL(href).host);
    return rel === 'icon' || rel === 'preload' || isBlockedFont ? '' : tag;
  });
  // One build for dark slides and a light handout: the tab says which it is. Diagrams ask Slidev, not the page's class.
  if (data.config.colorSchema === 'dark') data.config.colorSchema = 'auto';
  // Slidev swallows KaTeX's error and prints the source; this way the formula says what is wrong with it.
  utils.katexOptions = { ...utils.katexOptions, throwOnError: false };
  // A clock in the highlighter: on a busy machine it leaves the rest of a line without colours.
  Object.assign(utils.shikiOptions, { tokenizeTimeLimit: 0 });
  // Drawings are printed only if they are kept; nothing else that is drawn with a pen or recorded reaches paper.
  if (!data.config.drawings.persist) utils.define.__SLIDEV_FEATURE_DRAWINGS__ = 'false';
  // Twoslash loads the TypeScript compiler, whether or not a slide uses it; a transformer may write slides that do.
  const mayUseTwoslash = mayRewriteSlides(options) || data.slides.some(({ content }) => /\btwoslash\b/.test(content));
  if (!mayUseTwoslash) data.config.twoslash = false;
  const needsEditor = data.slides.some(({ content }) =>
    /^\s*(?:`{3,}.*\{monaco-(?:run|diff)\}|<<<.*\{monaco-(?:run|diff|write)\})/m.test(content),
  );
  if (!needsEditor) {
    data.config.monaco = false; // the code is set as an ordinary block
    data.features.monaco = false;
  }
}
