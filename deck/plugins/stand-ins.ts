import type { Plugin } from 'vite';

/** A component that shows what it is given, so that what stands in a broken one is still judged. */
const component = '<template><template v-for="(_, name) of $slots"><slot :name="name" /></template></template>';

/**
 * Takes the place of files that cannot be built, so that one build tells of all faults of a deck, those that only show
 * when it is drawn too. Nothing of it is ever handed out.
 */
export function createStandIns(): {
  plugin: Plugin;
  replace: (ids: readonly string[]) => boolean;
  isReplaced: (id: string) => boolean;
} {
  const replaced = new Set<string>();
  return {
    /** @returns whether that leaves anything to try: the build may fail elsewhere without these files */
    replace(ids) {
      const known = replaced.size;
      for (const id of ids) replaced.add(fileOf(id));
      return replaced.size > known;
    },
    isReplaced: (id) => replaced.has(id),
    plugin: {
      name: 'export:stand-ins',
      enforce: 'pre',
      load: { order: 'pre', handler: (id) => (replaced.has(id) ? standInFor(id) : null) },
    },
  };
}

/** A block of a slide or component stands for the whole: some languages cannot be built at all, not even empty. */
const fileOf = (id: string): string => id.replace(/\?vue&.*$/, '');

function standInFor(id: string): string {
  if (/\.vue$/.test(id)) return component;
  if (/__slidev_\d+\.md$|\.(?:css|scss|sass|less|styl|stylus|pcss|postcss)(?:\?|$)/.test(id)) return '';
  if (/\.json$/.test(id)) return '{}';
  return 'module.exports = {}'; // of such a module any name may be imported
}
