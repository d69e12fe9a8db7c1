import type { ResolvedSlidevOptions } from './slidev.ts';

type Markdown = {
  renderer: { rules: { fence?: (tokens: { info: string }[], index: number, ...rest: never[]) => unknown } };
};

/** `ts {monaco-run} {height: '9em'}`, as Slidev reads it. */
const editor = /^([\w'-]*)\s*\{monaco[\w-]*\}\s*(?:\{[^}]*\})?/;

/**
 * For Slidev's plug-ins: without its editor Slidev takes `{monaco}` for the lines of the code to show, finds none, and
 * dims them all. Here it is code like any other.
 *
 * @param own what the deck's `vite.config` sets under `slidev:`
 */
export function withoutEditor({ data }: ResolvedSlidevOptions, own: SlidevSettings = {}): SlidevSettings {
  if (data.config.monaco === true || data.config.monaco === 'build') return own;
  return {
    ...own,
    markdown: {
      ...own.markdown,
      async markdownSetup(md: Markdown) {
        await own.markdown?.markdownSetup?.(md as never);
        const { fence } = md.renderer.rules;
        md.renderer.rules.fence = (tokens, index, ...rest) => {
          const token = tokens[index];
          if (token) token.info = token.info.trim().replace(editor, '$1 ');
          return fence?.(tokens, index, ...rest);
        };
      },
    },
  } as SlidevSettings;
}

type SlidevSettings = NonNullable<Parameters<typeof import('@slidev/cli').ViteSlidevPlugin>[1]>;
