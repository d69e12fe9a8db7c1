import type { Plugin } from 'vite';

/** A passage of one of Slidev's own components, and what stands there instead. */
interface Mend {
  /** Path below `@slidev/client/`. */
  file: string;
  from: string;
  to: string;
}

/**
 * Faults that keep Slidev's own pages from being used with a screen reader or the keyboard. Only what no layer, style
 * sheet or setup of a deck can reach stands here; contrast is mended in `styles/presenter.css`.
 */
export const mends: Mend[] = [
  // a button within a button
  {
    file: 'internals/MenuButton.vue',
    from: '<button :class="{ disabled }" @click="value = !value">\n      <slot name="button" :value :class="{ disabled }" />\n    </button>',
    to: '<div :class="{ disabled }" @click="value = !value">\n      <slot name="button" :value :class="{ disabled }" />\n    </div>',
  },
  // pages without landmarks
  { file: 'pages/play.vue', from: 'id="page-root" ref="root"', to: 'id="page-root" ref="root" role="main"' },
  {
    file: 'pages/presenter.vue',
    from: '<div class="bg-main h-full slidev-presenter',
    to: '<div role="main" class="bg-main h-full slidev-presenter',
  },
  {
    file: 'internals/Goto.vue',
    from: 'id="slidev-goto-dialog"',
    to: 'id="slidev-goto-dialog" role="search" aria-label="Go to a slide"',
  },
  {
    file: 'internals/Goto.vue',
    from: 'placeholder="Goto..."',
    to: 'placeholder="Goto..." aria-label="Number or title"',
  },
  // notes that are longer than their place could be scrolled with the mouse only
  { file: 'internals/NoteStatic.vue', from: '<NoteDisplay', to: '<NoteDisplay tabindex="0"' },
];

/** Mends Slidev's own components as they are read. A passage that is no longer there fails the build. */
export function mendSlidev(): Plugin {
  return {
    name: 'presenting:mend-slidev',
    enforce: 'pre',
    transform(code, id) {
      const [, file] = /\/@slidev\/client\/([^?]+\.vue)$/.exec(id) ?? [];
      const own = mends.filter((mend) => mend.file === file);
      if (own.length === 0) return null;
      return { code: own.reduce(mend, code), map: null };
    },
  };
}

function mend(code: string, { file, from, to }: Mend): string {
  if (!code.includes(from))
    throw new Error(`Slidev’s ${file} has changed: presenting/mend-slidev.ts expects “${from}”.`);
  return code.replace(from, to);
}
