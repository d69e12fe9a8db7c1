import { readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

/** A file that a theme or an add-on asks for unless the deck says otherwise: of another host, or of the deck itself. */
export interface ThemeDefault {
  /** As it is written; of one that is put together, its beginning. */
  address: string;
  file: string;
  /** Name of the theme or add-on. */
  owner: string;
  isTheme: boolean;
  /** Name of the layout it stands in, if it is one. */
  layout?: string;
  /** The setting that takes its place: of the slide, or of the headmatter (`themeConfig.logo`). */
  setting?: string;
}

/** @param inputs files a site was built from */
export function findThemeDefaults(
  inputs: readonly string[],
  { themeRoots, addonRoots }: { themeRoots: readonly string[]; addonRoots: readonly string[] },
): ThemeDefault[] {
  const under = (roots: readonly string[], isTheme: boolean) =>
    roots.flatMap((root) => {
      const files = inputs.filter((file) => file.startsWith(root + sep) && isSource(file.slice(root.length)));
      return files.flatMap((file) => defaultsIn(file, root, isTheme));
    });
  return [...under(themeRoots, true), ...under(addonRoots, false)];
}

const isSource = (path: string): boolean =>
  /\.(?:vue|[cm]?[jt]sx?|css|scss|sass|less|pcss|postcss|styl)$/.test(path) &&
  !path.includes(`${sep}node_modules${sep}`);

function defaultsIn(file: string, root: string, isTheme: boolean): ThemeDefault[] {
  const text = read(file);
  const layout = file.startsWith(join(root, 'layouts') + sep) ? basename(file).replace(/\.\w+$/, '') : undefined;
  return [...text.matchAll(remote), ...text.matchAll(local)].map(({ 0: whole, 1: address = whole, index }) => {
    const before = text.slice(0, index + whole.indexOf(address));
    // `themeConfig.logo || '…`, `background: { default: '…` of properties, `background = '…` of what is taken out of them
    const [, ofTheme] = /themeConfigs?(?:\.value)?\??\.(\w+)[^\n;,>]*$/.exec(before) ?? [];
    const [, ofProperty, taken] = /(\w+):\s*\{[^{}]*$|(\w+)\s*=\s*["'`]$/.exec(before) ?? [];
    const setting = ofTheme ? `themeConfig.${ofTheme}` : layout && (ofProperty ?? taken);
    return {
      address,
      file,
      owner: nameOf(root),
      isTheme,
      ...(layout && { layout }),
      ...(setting && !/^(?:src|href|url)$/.test(setting) && { setting }),
    };
  });
}

const remote = /https?:\/\/[^\s"'`<>(){}[\]\\$]+/g;
/** A path in quotation marks or `url()`, as a picture, film or sound of the deck is asked for. */
const local =
  /["'`(]((?:\.{0,2}\/)?[\w@%.~ /-]+\.(?:png|jpe?g|gif|svg|webp|avif|ico|mp4|webm|mp3|wav|ogg))(?:["'`)]|\?)/gi;

function nameOf(root: string): string {
  const { name } = JSON.parse(read(join(root, 'package.json')) || '{}') as { name?: string };
  return name ?? basename(root);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // one of the places where a file could be, and is not
  }
}
