/** What a bundle holds whether the deck uses it or not: so it serves other decks, and this one when it uses more. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ourTheme } from '../own-theme.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

/** Slidev's tags that bring no large package along, list no titles, and bring no style for what is not theirs. */
const tags = [
  ...['Arrow.vue', 'CodeBlockWrapper.vue', 'CodeGroup.vue', 'KaTexBlockWrapper.vue', 'LightOrDark.vue', 'Link.vue'],
  ...['RenderWhen.vue', 'SlideCurrentNo.vue', 'SlidesTotal.vue', 'SlidevVideo.vue', 'Transform.vue', 'VAfter.ts'],
  ...['VClick.ts', 'VClickGap.vue', 'VClicks.ts', 'VDrag.vue', 'VDragArrow.vue', 'VSwitch.ts', 'Youtube.vue'],
];
const knownThemes = /\/@slidev\/theme-(?:default|seriph|apple-basic)$/;

/**
 * Layouts of Slidev and of themes that are known, but for those with a style that is not theirs alone: another slide
 * would be styled by it.
 */
export async function findCommonParts({ clientRoot, themeRoots, utils }: ResolvedSlidevOptions): Promise<string[]> {
  const isKnown = (root: string) => realpathSync(root) === ourTheme.folder || knownThemes.test(root);
  const roots = [clientRoot, ...themeRoots.filter(isKnown)];
  const layouts = Object.values(await utils.getLayouts()).filter(
    (file) => roots.some((root) => file.startsWith(`${root}/`)) && isForItselfOnly(file),
  );
  const found = tags.map((name) => join(clientRoot, 'builtin', name)).filter((file) => existsSync(file));
  return [...layouts.map((file) => `/@fs${file.startsWith('/') ? '' : '/'}${file}`), ...found];
}

const isForItselfOnly = (file: string): boolean =>
  [...readFileSync(file, 'utf8').matchAll(/<style\b[^>]*>/g)].every(([tag]) => /\bscoped\b/.test(tag));
