import type { Plugin } from 'vite';

/** What is used of UnoCSS's context. */
export interface UnoContext {
  ready: Promise<unknown>;
  /** Words that it has found in modules. */
  tokens: Set<string>;
  /** Modules in which it is still looking. */
  tasks: Promise<unknown>[];
  uno: {
    config: { transformers?: { name: string }[] };
    applyExtractors: (code: string, id: string | undefined, found: Set<string>) => Promise<Set<string>>;
    parseToken: (token: string) => Promise<unknown>;
    generate: (tokens: Set<string>, options: { minify: boolean }) => Promise<UnoSheet>;
  };
}

/** Its sheet: a layer at a time, or all but some. */
export interface UnoSheet {
  getLayer: (name: string) => string | undefined;
  getLayers: (includes: undefined, excludes: string[]) => string;
}

export const findUno = (plugins: readonly Plugin[]): UnoContext | undefined =>
  (
    plugins.find(({ name }) => name === 'unocss:api')?.api as { getContext: () => UnoContext } | undefined
  )?.getContext();

/**
 * What UnoCSS takes for its classes in slides: they are not among the modules in which it looks by itself.
 *
 * @returns those that stand in the texts and mean something, sorted
 */
export async function findUtilityClasses(
  plugins: readonly Plugin[],
  texts: readonly string[],
  id: string,
): Promise<string[]> {
  const context = findUno(plugins);
  if (!context) return [];
  await context.ready;
  const found = new Set<string>();
  for (const text of texts) await context.uno.applyExtractors(text, id, found);
  return await known(context, found);
}

/** Those of the words that are classes, sorted. */
export async function known({ uno }: UnoContext, words: Iterable<string>): Promise<string[]> {
  const all = [...words];
  const meanings = await Promise.all(all.map((word) => uno.parseToken(word)));
  return all.filter((_, index) => meanings[index] != null).sort();
}
