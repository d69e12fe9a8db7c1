/** Finds files that a bundle depends on and the bundler does not name among its modules. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';

const style = /\.(?:css|scss|sass|less|styl|stylus|pcss|postcss)$/;
const endings = [
  '',
  '.css',
  '.scss',
  '.sass',
  '.less',
  '.styl',
  '.ts',
  '.d.ts',
  '.vue',
  '/index.scss',
  '/index.ts',
  '/index.css',
];
/** What a style sheet draws in, and the types a component's properties are declared with. */
const references =
  /(?:@(?:import|use|forward|require|reference|config|plugin)\s+(?:url\()?|\bfrom\s+)['"](\.{1,2}\/[^'"]+)['"]/g;
/** A deck with more public files than that is not searched. */
const mostPublic = 2000;

/**
 * Of the deck's own modules, and those of themes that lie beside it: the files they read themselves, and what these read.
 *
 * @param modules the files that the bundler has read
 */
export function findReadAside(modules: readonly string[]): string[] {
  const waiting = modules.filter((file) => isLocal(file) && (style.test(file) || file.endsWith('.vue')));
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const [, path = ''] of read(file).matchAll(references)) {
      for (const candidate of candidates(join(dirname(file), path))) {
        if (found.has(candidate) || modules.includes(candidate)) continue;
        found.add(candidate);
        waiting.push(candidate);
      }
    }
  }
  return [...found];
}

/** Public files that the files of a bundle name; nothing where there are too many to tell. */
export function findNamedPublic(folder: string, texts: readonly string[]): string[] | undefined {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => !one.isDirectory());
  if (files.length > mostPublic) return undefined;
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return paths.filter((path) => texts.some((text) => text.includes(relative(folder, path).replaceAll('\\', '/'))));
}

const isLocal = (file: string): boolean => !file.includes('/node_modules/');

/** Sass looks for partials too. */
function candidates(path: string): string[] {
  const partial = join(dirname(path), `_${path.slice(dirname(path).length + 1)}`);
  const all = [path, ...(extname(path) === '' || !existsSync(path) ? [partial] : [])];
  return all.flatMap((one) => endings.map((ending) => one + ending)).filter(isFile);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
