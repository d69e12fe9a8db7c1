import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Finding, finding } from '../findings/finding.ts';
import { isPath, locate } from './find-extension.ts';
import { installFix, packageOfPath } from './not-installed.ts';
import { type Entry, lineOf } from './read-entry.ts';

/**
 * Themes and add-ons that a headmatter names by paths which lead nowhere, as Slidev 52 and 53 read them: `@/x` from the
 * deck's folder, a relative theme too, but a relative add-on from the folder above it.
 */
export function findLostPaths({ file, headmatter, text }: Entry): Finding[] {
  const folder = dirname(file);
  const { theme, addons } = headmatter;
  const at = (name: string) => ({ file, line: lineOf(text, name) });
  const themes = [theme].filter(isPath).flatMap((name) => {
    if (existsSync(locate(name, folder))) return [];
    const installed = packageOfPath(name);
    return finding('THEME_MISSING', `There is no folder ${name}, which is to be the theme.`, {
      ...at(name),
      fix:
        (installed && installFix(folder, [installed])) ?? 'Correct the path: it is read from the folder of the deck.',
    });
  });
  const addOns = (Array.isArray(addons) ? addons : []).filter(isPath).flatMap((name) => {
    const path = locate(name, folder, dirname(folder));
    if (existsSync(join(path, 'package.json'))) return [];
    const meant = name.replace(/^\.\//, '');
    if (path !== resolve(folder, name) && existsSync(resolve(folder, name)) && !name.startsWith('@/'))
      return finding('ADDON_MISSING', `Slidev looks for the add-on ${name} in the folder above that of the deck.`, {
        ...at(name),
        fix: `Write \`@/${meant}\`: that is read from the folder of the deck.`,
      });
    if (existsSync(path))
      return finding('ADDON_MISSING', `The add-on ${name} has no package.json, by which Slidev knows it.`, {
        ...at(name),
        fix: `Put one there: \`{ "name": "slidev-addon-${basename(path)}" }\` is enough.`,
      });
    return finding('ADDON_MISSING', `There is no folder ${name}, which is to be an add-on.`, {
      ...at(name),
      fix: `Correct the path; \`@/${meant.replace(/^(?:@?\/|\.\.\/)+/, '')}\` is read from the folder of the deck.`,
    });
  });
  return [...themes, ...addOns];
}
