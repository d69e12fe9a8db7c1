import type { Deck } from '../../deck/deck.ts';
import type { FindingDetails } from '../../findings/finding.ts';

/** Who asks for a file that stands in the source of none of the slides that show it, and what mends it. */
export interface Asker {
  /** For a sentence: `the theme x asks for it in its layout "cover"`. */
  who: string;
  /** A setting for all slides, though it stands in the front matter of the first. */
  isForAll: boolean;
  place: FindingDetails;
  /** What is to be done if the file is missing. */
  fix: string;
}

/**
 * The headmatter, by the setting that names the file; else the theme or an add-on.
 *
 * @param path as it may be written: `/logo.svg`
 */
export function findAsker(path: string, { slides, themeDefaults }: Deck): Asker | undefined {
  const [first] = slides;
  const set = first && findSetting(first.raw, path);
  if (first && set)
    return {
      who: `\`${set.setting}\` in the headmatter asks for it`,
      isForAll: set.setting.includes('.'),
      place: { file: first.file, line: first.line + set.offset },
      fix: `Correct \`${set.setting}\` in the headmatter; a path that begins with \`/\` is looked for in \`public/\`.`,
    };
  const own = themeDefaults.filter(({ address }) => isSamePath(address, path));
  const from = own.find(({ setting }) => setting) ?? own[0];
  if (!from) return undefined;
  const { owner, isTheme, layout, setting, file } = from;
  const instead = `Put a picture of yours at \`public/${path.replace(/^\.?\//, '')}\``;
  const isOfSlide = layout !== undefined && !setting?.includes('.');
  return {
    who: `the ${isTheme ? 'theme' : 'add-on'} ${owner} asks for it${layout ? ` in its layout "${layout}"` : ''}`,
    isForAll: false,
    place: { file },
    fix: setting
      ? `Set \`${setting}:\` in the ${isOfSlide ? 'front matter of the slide' : 'headmatter'}, or ${instead[0]?.toLowerCase()}${instead.slice(1)}.`
      : `${instead}, or tell the maker of the ${isTheme ? 'theme' : 'add-on'}.`,
  };
}

const isSamePath = (address: string, path: string): boolean =>
  address.replace(/^(?:\.?\.?\/)+/, '/') === path || `/${address}` === path;

/** The setting of a front matter that names a path, such as `themeConfig.logoHeader`, and on which of its lines. */
function findSetting(raw: string, path: string): { setting: string; offset: number } | undefined {
  const lines = raw.split('\n');
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, i) => i > 0 && line.trim() === '---') : -1;
  const names = [path, path.replace(/^\//, ''), `.${path}`].map(RegExp.escape).join('|');
  const value = new RegExp(`(?:([\\w-]+):\\s*|-\\s+)["']?(?:${names})["']?(?=\\s*(?:$|[,}\\]#]))`);
  const offset = lines.slice(0, Math.max(0, end)).findIndex((line) => value.test(line));
  if (offset < 0) return undefined;
  const keys = [value.exec(lines[offset] ?? '')?.[1] ?? []].flat();
  let depth = indentOf(lines[offset] ?? '');
  const [, inline] = /^\s*([\w-]+):\s*[{[]/.exec(lines[offset] ?? '') ?? [];
  if (inline) keys.unshift(inline);
  for (const line of lines.slice(0, offset).reverse()) {
    const [, key] = /^\s*(?:-\s+)?([\w-]+):/.exec(line) ?? [];
    if (key === undefined || indentOf(line) >= depth) continue;
    depth = indentOf(line);
    keys.unshift(key);
  }
  return keys.length > 0 ? { setting: keys.join('.'), offset } : undefined;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
