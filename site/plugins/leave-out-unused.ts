import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package that only Slidev's own code asks for, and what it gets where the deck has no use for it. */
interface StandIn {
  package: string;
  /** Part of the path of those who get the stand-in. */
  importer: string;
  code: string;
  /** What a deck that uses the package has in its slides or components; none: no deck can use it on a site. */
  sign?: string;
}

const standIns: StandIn[] = [
  {
    // compiles templates in the browser, which the policy of the site forbids
    package: '@vue/compiler-dom',
    importer: '/vue/dist/',
    code: 'export const compile = () => { throw new Error("This site holds no template compiler.") }',
  },
  {
    // reads frontmatter; the slides of a site are read already
    package: 'yaml',
    importer: '/@slidev/parser/',
    code: 'export default {}',
  },
  {
    package: '@shikijs/vitepress-twoslash/client',
    importer: '/@slidev/client/',
    code: 'export default { install() {} }',
    sign: 'twoslash',
  },
  {
    package: '@vueuse/motion',
    importer: '/@slidev/client/',
    code: 'export const MotionDirective = () => ({})',
    sign: 'v-motion',
  },
  {
    package: '@slidev/rough-notation',
    importer: '/@slidev/client/',
    code: 'export const annotate = () => ({ show() {}, hide() {}, remove() {} })',
    sign: 'v-mark',
  },
];

/**
 * Leaves out the large parts of Slidev that this deck does not use: a third of what a browser would fetch.
 *
 * @param slides the deck's slides
 * @param roots folders of the deck, its theme and add-ons, whose components may use what no slide does
 */
export function leaveOutUnused(slides: readonly { content: string }[], roots: readonly string[]): Plugin {
  const components = roots.flatMap(findComponents).map((file) => readFileSync(file, 'utf8'));
  const sources = [...slides.map(({ content }) => content), ...components];
  const unused = standIns.filter(({ sign }) => sign === undefined || !sources.some((source) => source.includes(sign)));
  const prefix = '\0site:stand-in:';
  return {
    name: 'site:leave-out-unused',
    enforce: 'pre',
    resolveId: (source, importer) =>
      unused.some((one) => one.package === source && importer?.includes(one.importer)) ? prefix + source : null,
    load: (id) => unused.find((one) => prefix + one.package === id)?.code ?? null,
  };
}

/** The layers of a root, and all in its folders of components and layouts. (Node 22 warns of its own `globSync`.) */
const findComponents = (root: string): string[] => [
  ...filesIn(root, /\.vue$/),
  ...filesIn(join(root, 'components'), /\.(?:vue|ts|md)$/, true),
  ...filesIn(join(root, 'layouts'), /\.(?:vue|ts|md)$/, true),
];

function filesIn(folder: string, name: RegExp, recursive = false): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive })
    .filter((entry) => !entry.isDirectory() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
