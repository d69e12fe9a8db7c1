import type { Plugin } from 'vite';

/** What stands in for a package: exports nothing, or what its only importer asks for. */
const standIns = [
  {
    /** Compiles templates in the browser, which the policy of the site forbids. */
    package: '@vue/compiler-dom',
    code: 'export const compile = () => { throw new Error("This site holds no template compiler.") }',
    isUnused: () => true,
  },
  {
    /** Hovering types in code blocks. */
    package: '@shikijs/vitepress-twoslash/client',
    code: 'export default { install() {} }',
    isUnused: (slides: readonly Slide[]) => !slides.some(({ content }) => content.includes('twoslash')),
  },
];

interface Slide {
  content: string;
}

/** Leaves out the large parts of Slidev that this deck cannot use: a third of what a browser would fetch. */
export function leaveOutUnused(slides: readonly Slide[]): Plugin {
  const unused = standIns.filter(({ isUnused }) => isUnused(slides));
  const prefix = '\0site:stand-in:';
  return {
    name: 'site:leave-out-unused',
    enforce: 'pre',
    resolveId: (source) => (unused.some((one) => one.package === source) ? prefix + source : null),
    load: (id) => unused.find((one) => prefix + one.package === id)?.code ?? null,
  };
}
