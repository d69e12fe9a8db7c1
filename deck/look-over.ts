/** What is wrong with a deck as far as its files tell: quick, without building or drawing it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadDeck } from '../citations/deck/load-deck.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { lineOfText } from '../text/line-of-text.ts';
import { conventionalInputs } from './conventions.ts';
import { findDataFaults } from './data/find-data-faults.ts';
import { explainMissingFile } from './explain-missing-file.ts';
import { findKnownNames, type KnownNames, pascalCase } from './known-names.ts';
import { findLostPaths } from './lost-paths.ts';
import { findMissingRegions, findMissingSnippets } from './missing-snippets.ts';
import { type Entry, readEntryAsIs } from './read-entry.ts';
import { findLayoutFaults, findTextFaults } from './reading-faults.ts';
import { htmlOf, type SlideHtml } from './slide-html.ts';

type LoadedDeck = Awaited<ReturnType<typeof loadDeck>>;
type Slide = LoadedDeck['slides'][number];

/**
 * Reads a deck from its entry file and looks it over, also where its headmatter cannot be read.
 *
 * @throws {Failure} ENTRY_MISSING or NOT_A_DECK
 */
export async function lookAtEntry(path: string): Promise<{ entry: Entry; deck: LoadedDeck; findings: Finding[] }> {
  const { entry, faults } = readEntryAsIs(path);
  const deck = await loadDeck(entry.file);
  // The headmatter is the frontmatter of the first slide, too.
  const isSaid = ({ code, slide }: Finding) => slide === 1 && faults.some((one) => one.code === code);
  return { entry, deck, findings: [...faults, ...lookOver(entry, deck).filter((one) => !isSaid(one))] };
}

/** Files and folders that decide what is found, whether they are there or not: the deck's own, and those of its theme and add-ons. */
export function filesLookedAt({ entry, headmatter, markdownFiles }: LoadedDeck): string[] {
  const roots = findKnownNames(entry, headmatter)?.roots ?? [dirname(entry)];
  return [
    ...Object.keys(markdownFiles),
    ...conventionalInputs(roots.filter((root) => !root.includes('/node_modules/'))),
  ];
}

/** Settings that cannot be read, data that does not fit, and layouts, components and pictures that are not there. */
export function lookOver(entry: Entry, deck: LoadedDeck): Finding[] {
  const names = entry.isUnread ? undefined : findKnownNames(entry.file, entry.headmatter);
  return [
    ...findLostPaths(entry),
    ...findTextFaults(deck),
    ...(names ? findLayoutFaults(deck, names.layouts) : []),
    ...(names ? findDataFaults({ ...deck, entry: entry.file }, names) : []),
    ...(names ? deck.slides.flatMap((slide, index) => lookAtSlide(slide, index + 1, entry.file, names)) : []),
  ];
}

function lookAtSlide(slide: Slide, no: number, entry: string, names: KnownNames): Finding[] {
  const html = htmlOf(slide.content);
  return [
    ...unknownComponents(slide, no, html, names),
    ...missingPictures(slide, no, html, entry, names),
    ...findMissingSnippets(slide.source, no, dirname(entry)),
    ...findMissingRegions(slide.source, no, dirname(entry)),
  ];
}

function unknownComponents(
  { content, source }: Slide,
  no: number,
  { tags }: SlideHtml,
  { components, isIcon }: KnownNames,
): Finding[] {
  if (!components) return [];
  const scripts = (content.match(/<script\b[\s\S]*?<\/script>/g) ?? []).join('\n');
  const used = [...new Set(tags.map((tag) => /^<([A-Z][\w]*)/.exec(tag)?.[1]))].filter((name) => name !== undefined);
  return used
    .filter((name) => !components.has(pascalCase(name)) && !isIcon(name) && !new RegExp(`\\b${name}\\b`).test(scripts))
    .map((name) => finding('COMPONENT_UNKNOWN', `There is no component <${name}>.`, placeOf(source, no, `<${name}`)));
}

const asset = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|mp4|webm|ogg|mp3|wav)(?:[?#].*)?$/i;

function missingPictures(
  { frontmatter, source }: Slide,
  no: number,
  html: SlideHtml,
  entry: string,
  { roots }: KnownNames,
): Finding[] {
  const ofTags = html.tags
    .filter((tag) => /^<(?:img|video|audio|source)\b/i.test(tag))
    .flatMap((tag) => [...tag.matchAll(/\s(?:src|poster)=["']([^"']+)["']/g)].map(([, path = '']) => path));
  const settings = ['image', 'background', 'backgroundImage'].map((key) => frontmatter[key]);
  const shown = [...html.images, ...ofTags, ...settings].filter((path): path is string => typeof path === 'string');
  const where = { folder: dirname(source.filepath), userRoot: dirname(entry), raw: source.raw };
  return [...new Set(shown)]
    .filter((path) => asset.test(path) && /^[./\w]/.test(path) && !/^\w+:|^\/\/|\{\{/.test(path))
    .flatMap((path) => {
      const plain = decoded(path.replace(/[?#].*$/, ''));
      const isBare = !/^\.{0,2}\//.test(path) && !settings.includes(path);
      const folders = path.startsWith('/')
        ? [join(where.userRoot, 'public'), where.userRoot]
        : [where.folder, where.userRoot];
      const [, ofTheme] = /^\/theme(\/.*)/.exec(plain) ?? []; // where Slidev puts the public files of themes and add-ons
      const isThere = isBare
        ? existsSync(join(where.userRoot, 'node_modules', plain))
        : folders.some((folder) => existsSync(join(folder, plain))) ||
          (ofTheme !== undefined && roots.some((root) => existsSync(join(root, 'public', ofTheme))));
      return isThere ? [] : [explainMissingFile(path.replace(/#.*$/, ''), where, placeOf(source, no, path))];
    });
}

function placeOf({ raw, filepath, start }: Slide['source'], no: number, text: string) {
  const offset = lineOfText(raw, text);
  const column = (raw.split('\n')[offset]?.indexOf(text) ?? -1) + 1;
  return { slide: no, file: filepath, line: start + 1 + Math.max(0, offset), ...(column > 0 && { column }) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
