import { readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

/** What a theme or an add-on loads from another host unless a slide says otherwise. */
export interface RemoteDefault {
  /** As it is written; of one that is put together, its beginning. */
  address: string;
  file: string;
  /** Name of the theme or add-on. */
  owner: string;
  isTheme: boolean;
  /** Name of the layout it stands in, if it is one. */
  layout?: string;
  /** The setting of the slide that takes its place. */
  setting?: string;
}

/** @param inputs files a site was built from */
export function findRemoteDefaults(
  inputs: readonly string[],
  { themeRoots, addonRoots }: { themeRoots: readonly string[]; addonRoots: readonly string[] },
): RemoteDefault[] {
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

function defaultsIn(file: string, root: string, isTheme: boolean): RemoteDefault[] {
  const text = read(file);
  const layout = file.startsWith(join(root, 'layouts') + sep) ? basename(file).replace(/\.\w+$/, '') : undefined;
  return [...text.matchAll(/https?:\/\/[^\s"'`<>(){}[\]\\$]+/g)].map(({ 0: address, index }) => {
    // `background: { default: '…` of properties, `background = '…` of what is taken out of them
    const [, ofProperty, taken] = /(\w+):\s*\{[^{}]*$|(\w+)\s*=\s*["'`]$/.exec(text.slice(0, index)) ?? [];
    const setting = ofProperty ?? taken;
    return {
      address,
      file,
      owner: nameOf(root),
      isTheme,
      ...(layout && { layout }),
      ...(layout && setting && { setting }),
    };
  });
}

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
