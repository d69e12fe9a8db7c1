import type { Plugin } from 'vite';

/** What is used of UnoCSS's context. */
interface UnoContext {
  ready: Promise<unknown>;
  tokens: Set<string>;
  uno: {
    applyExtractors: (code: string, id: string | undefined, found: Set<string>) => Promise<Set<string>>;
    parseToken: (token: string) => Promise<unknown>;
  };
}

export interface UtilityClasses {
  /** Those that stand in texts and mean something, sorted. */
  find: (texts: readonly string[], id: string) => Promise<string[]>;
  /** Has them in the sheet that is made. */
  use: (names: readonly string[]) => void;
}

/** What UnoCSS takes for its classes in slides: they are not among the modules in which it looks by itself. */
export function createUtilityClasses(plugins: readonly Plugin[]): UtilityClasses {
  const uno = plugins.find(({ name }) => name === 'unocss:api')?.api as { getContext: () => UnoContext } | undefined;
  return {
    async find(texts, id) {
      const context = uno?.getContext();
      if (!context) return [];
      await context.ready;
      const found = new Set<string>();
      for (const text of texts) await context.uno.applyExtractors(text, id, found);
      const tokens = [...found];
      const isKnown = await Promise.all(tokens.map((token) => context.uno.parseToken(token)));
      return tokens.filter((_, index) => isKnown[index] != null).sort();
    },
    use(names) {
      for (const name of names) uno?.getContext().tokens.add(name);
    },
  };
}
