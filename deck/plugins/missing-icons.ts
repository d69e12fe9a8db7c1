import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type Finding, finding } from '../../findings/finding.ts';
import { findPackage } from '../../machine/find-package.ts';
import { findSlideOf, placeInFile, placeOfText, type SlideOfModule } from '../slide-of-module.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';

/** Imports of icons: `~icons/carbon/star`, `virtual:icons/…`. */
const icons = /^(?:~|virtual[:/])icons\/([\w-]+)\/([\w-]+)/;

/**
 * Notes every icon that Slidev cannot find and draws nothing in its place, so that one build finds all of them. A tag that
 * is no component counts as an icon where its name begins like that of a set: `<fancy>` is “ncy” of “fa”.
 */
export function createMissingIcons(options: ResolvedSlidevOptions): {
  plugin: Plugin;
  standIn: (plugin: Plugin) => Plugin;
  findings: () => Finding[];
} {
  const importers = new Map<string, string>();
  const missing = new Set<string>();
  return {
    findings: () => [...missing].sort().map((icon) => explain(icon, importers.get(icon), options)),
    plugin: {
      name: 'export:icons',
      enforce: 'pre',
      resolveId: {
        order: 'pre',
        filter: { id: icons },
        handler(source, importer) {
          const name = nameOf(source);
          if (name && importer && !importers.has(name)) importers.set(name, importer);
          return null;
        },
      },
    },
    standIn(plugin) {
      const { load } = plugin;
      if (plugin.name !== 'unplugin-icons' || !load) return plugin;
      const original = typeof load === 'function' ? load : load.handler;
      const handler: typeof original = async function (this: ThisParameterType<typeof original>, id, ...rest) {
        try {
          return await original.call(this, id, ...rest);
        } catch (error) {
          const name = nameOf(id);
          if (name === undefined || !/^Icon `.*` not found/.test((error as Error).message)) throw error;
          missing.add(name);
          return 'export default { render: () => null }';
        }
      };
      return { ...plugin, load: typeof load === 'function' ? handler : { ...load, handler } };
    },
  };
}

const nameOf = (id: string): string | undefined => icons.exec(id)?.slice(1, 3).join('/');

function explain(name: string, importer: string | undefined, options: ResolvedSlidevOptions): Finding {
  const [set = '', icon = ''] = name.split('/');
  const { tag, place } = findTag(name, importer, options);
  const isComponent = tag !== undefined && !new RegExp(`^${set}[-:]`).test(kebab(tag));
  if (isComponent)
    return finding('COMPONENT_UNKNOWN', `There is no component <${tag}>.`, {
      ...place,
      why: `Slidev then takes the tag for an icon, “${icon}” of the set “${set}”, which there is not.`,
      fix: 'Correct the tag, add the component to `components/`, or give a tag of your own another name.',
    });
  const isInstalled = [options.utils.iconsResolvePath]
    .flat()
    .some((folder) => findPackage(`@iconify-json/${set}`, `${folder}/`));
  const orTag = tag ? ` If <${tag}> is to be no icon, give it another name.` : '';
  const why = 'Slidev stops at an icon that it cannot find.';
  return isInstalled
    ? finding('ICON_MISSING', `The set “${set}” has no icon “${icon}”.`, {
        ...{ ...place, why, fix: `Correct the name of the icon.${orTag}` },
      })
    : finding('ICON_MISSING', `The icon “${icon}” is of the set “${set}”, which is not installed.`, {
        ...{ ...place, why },
        fix: `Install the set in the folder of the deck (\`npm i -D @iconify-json/${set}\`), or correct the name.${orTag}`,
      });
}

/** `CarbonStar`, `carbon-star` and `carbon:star` are one icon. */
const kebab = (tag: string): string => tag.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
const bare = (name: string): string => name.replace(/[^a-z0-9]/gi, '').toLowerCase();

/** The tag that names an icon, as its author spells it, and where it stands first. */
function findTag(name: string, importer: string | undefined, options: ResolvedSlidevOptions) {
  const own = findSlideOf(importer, options);
  const slides = own ? [own] : slidesOf(options);
  const tagIn = (text: string) =>
    [...text.matchAll(/<([A-Za-z][\w:-]*)/g)].map(([, tag = '']) => tag).find((tag) => bare(tag) === bare(name));
  for (const slide of slides) {
    const tag = tagIn(slide.source.raw);
    if (tag || slide === own) return { tag, place: placeOfText(slide, tag ? `<${tag}` : name) };
  }
  const file = importer?.replace(/\?.*$/, '') ?? options.entry;
  const tag = existsSync(file) ? tagIn(readFileSync(file, 'utf8')) : undefined;
  return { tag, place: placeInFile(file, tag ? `<${tag}` : name) };
}

const slidesOf = ({ data }: ResolvedSlidevOptions): SlideOfModule[] =>
  data.slides.map(({ source }, i) => ({
    ...{ no: i + 1, source },
    place: { slide: i + 1, file: source.filepath, line: source.start + 1 },
  }));
