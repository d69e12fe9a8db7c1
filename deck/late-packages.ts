/**
 * Slidev and what it is made of import packages that most decks never need, or only Slidev's server: half of the time in
 * which Slidev loads. Here they are loaded when something of them is used.
 */
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * By the package that imports them: what it uses of each, functions, classes and objects that it does not touch while it is
 * loaded. A version that uses more of one loads it at once.
 */
const late: Record<string, Record<string, readonly string[]>> = {
  '@slidev/cli': {
    '@antfu/ni': ['parseNi', 'run'],
    '@comark/markdown-it': ['default'],
    '@modelcontextprotocol/node': ['NodeStreamableHTTPServerTransport'],
    '@modelcontextprotocol/server': ['McpServer'],
    '@shikijs/magic-move/core': ['toKeyedTokens'],
    katex: ['default'],
    'lz-string': ['default'],
    'plantuml-encoder': ['encode'],
    prompts: ['default'],
  },
  '@iconify/utils': { '@antfu/install-pkg': ['installPackage'], 'import-meta-resolve': ['resolve'] },
  '@mdit-vue/plugin-frontmatter': { 'gray-matter': ['default'] },
  '@shikijs/core': { 'hast-util-to-html': ['toHtml'] },
  '@unocss/preset-icons': {
    '@iconify/utils': ['loadIcon'],
    '@iconify/utils/lib/loader/loader': ['loadIcon'],
    '@iconify/utils/lib/loader/modern': ['searchForIcon'],
    '@iconify/utils/lib/svg/encode-svg-for-css': ['encodeSvgForCss'],
  },
  '@unocss/transformer-attributify-jsx': { 'oxc-parser': ['parseSync'], 'oxc-walker': ['walk'] },
  '@unocss/transformer-directives': { 'css-tree': ['List', 'clone', 'generate', 'parse', 'walk'] },
  '@unocss/vite': { '@unocss/inspector': ['default'] },
  '@vitejs/plugin-vue-jsx': {
    '@babel/core': ['createConfigItem', 'transformSync', 'types'],
    '@vue/babel-plugin-jsx': ['default'],
  },
  'unplugin-icons': {
    '@iconify/utils/lib/loader/hmr-utils': ['createHMRHelper', 'isCustomHMRIconLoader'],
    '@iconify/utils/lib/loader/node-loader': ['loadNodeIcon'],
    '@iconify/utils/lib/misc/strings': ['camelize'],
  },
  'unplugin-vue-components': { chokidar: ['default'] },
  unocss: { '@unocss/preset-wind4': ['default'] },
};
const packages = new Set(Object.values(late).flatMap((one) => Object.keys(one)));
const mark = '?late=';

/** To be called before anything of Slidev is loaded. Node 22.14 and older load everything at once. */
export function loadLate(): void {
  nodeModule.registerHooks?.({
    resolve(specifier, context, next) {
      const real = next(specifier, context);
      if (!packages.has(specifier) || !context.parentURL) return real;
      const known = late[packageOf(context.parentURL)]?.[specifier];
      const used = known && findUsed(readFileSync(fileURLToPath(context.parentURL), 'utf8'), specifier);
      if (!known || !used?.every((name) => known.includes(name))) return real;
      return { url: `${real.url}${mark}${used.join()}`, format: 'module', shortCircuit: true };
    },
    load(url, context, next) {
      const [real = '', used] = url.split(mark);
      if (used === undefined) return next(url, context);
      return { format: 'module', source: renderStandIn(fileURLToPath(real), used.split(',')), shortCircuit: true };
    },
  });
}

/** What stands after the last `node_modules/`. */
const packageOf = (url: string): string => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? '';

/** The names that a module imports from a package; nothing where that cannot be told. */
export function findUsed(code: string, specifier: string): string[] | undefined {
  const imports = [...code.matchAll(/^import\s+([^;'"]+?)\s+from\s*['"]([^'"]+)['"]/gm)];
  const used = imports.filter(([, , from]) => from === specifier).flatMap(([, names = '']) => namesIn(names, code));
  return used.length > 0 && !used.includes('') ? [...new Set(used)] : undefined;
}

/** Of what stands between `import` and `from`; an empty one where it cannot be read. */
function namesIn(imported: string, code: string): string[] {
  const [, all] = /^\*\s+as\s+(\w+)$/.exec(imported) ?? [];
  if (all) {
    const alone = `(?<!\\*\\s+as\\s+|[\\w$@/.'"-])${all}(?![\\w$/'"-])`;
    const uses = code.matchAll(new RegExp(`${alone}(?:\\.(\\w+))?`, 'g'));
    return [...uses].map(([, name = '']) => name);
  }
  const [, alone, several = ''] = /^(\w+)?\s*,?\s*(?:\{([^}]*)\})?$/.exec(imported) ?? [undefined, undefined, ' as '];
  const each = several.split(',').map((one) => one.trim());
  return [...(alone ? ['default'] : []), ...each.filter(Boolean).map((one) => one.replace(/\s+as\s.*$/, ''))];
}

/** A module whose exports turn into those of another file when they are called, constructed, or asked for something. */
export function renderStandIn(file: string, names: readonly string[]): string {
  const exported = names.map((name, index) => `late${index} as ${name}`);
  return `
import { createRequire } from 'node:module'
let loaded
function load() {
  if (loaded) return loaded
  const found = createRequire(import.meta.url)(${JSON.stringify(file)})
  return loaded = found?.[Symbol.toStringTag] === 'Module' ? found : { ...found, default: found }
}
const late = (name) => new Proxy(function () {}, {
  apply: (_, self, given) => Reflect.apply(load()[name], self, given),
  construct: (_, given) => Reflect.construct(load()[name], given),
  get: (_, key) => load()[name][key],
  has: (_, key) => key in load()[name],
})
${names.map((name, index) => `const late${index} = late('${name}')`).join('\n')}
export { ${exported.join(', ')} }`;
}
