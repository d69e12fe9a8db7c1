/** Reads a deck with Slidev's own parser and turns every silent fault into a finding. */
import { existsSync, readFileSync } from 'node:fs';
import fsPromises from 'node:fs/promises';
import { findPackageJSON, syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { createMarkdownExit } from 'markdown-exit';
import { type Code, ExportFailure, type Finding, type FindingDetails, finding } from '../errors.ts';
import type { Deck, DeckSlide } from './deck.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

type ResolveOptions = typeof import('@slidev/cli').resolveOptions;

/**
 * @throws {ExportFailure} with the true cause where Slidev would prompt, exit or throw a stack trace
 */
export async function resolveDeck(resolve: ResolveOptions, entry: string): Promise<ResolvedSlidevOptions> {
  ignoreByteOrderMarks();
  const said: string[] = [];
  const { exit } = process;
  const { error } = console;
  process.exit = (() => {
    throw new Error(said.join('\n'));
  }) as typeof process.exit;
  console.error = (...args: unknown[]) => said.push(args.join(' '));
  try {
    // Paths instead of hashes, whatever the deck asks for: `routerMode: hash` would hide our pages.
    return await resolve({ entry, routerMode: 'history' } as Parameters<ResolveOptions>[0], 'build');
  } catch (error) {
    throw explain(error instanceof Error ? error : new Error(String(error)), entry);
  } finally {
    process.exit = exit;
    console.error = error;
  }
}

/** Slidev takes a byte order mark for the first letter and loses the whole headmatter. */
function ignoreByteOrderMarks(): void {
  const { readFile } = fsPromises;
  fsPromises.readFile = (async (...args: Parameters<typeof readFile>) => {
    const content: unknown = await readFile(...args);
    return typeof content === 'string' && String(args[0]).endsWith('.md') ? content.replace(/^\uFEFF/, '') : content;
  }) as typeof readFile;
  syncBuiltinESMExports();
}

function explain(error: Error, entry: string): Error {
  if (error instanceof ExportFailure) return error;
  const { message } = error;
  const text = readFileSync(entry, 'utf8');
  const as = (code: Code, what: string, details: FindingDetails = {}) =>
    new ExportFailure([finding(code, what, { file: entry, line: 1, detail: error.stack, ...details })]);
  const missing =
    /The (theme|addon) "(.+?)" was not found/.exec(message) ?? /Invalid (theme|addon) name "(.+?)"/.exec(message);
  if (missing) {
    const [, kind = '', packageName = ''] = missing;
    const short = packageName.replace(new RegExp(`^slidev-${kind}-`), '');
    const name = text.includes(packageName) && packageName !== `slidev-${kind}-${short}` ? packageName : short;
    const line =
      lineOf(text, new RegExp(`${kind}.*${escapeRegExp(name)}`)) ?? lineOf(text, new RegExp(escapeRegExp(name)));
    if (name === 'gaia' || name === 'uncover')
      return as('NOT_A_DECK', `The theme "${name}" belongs to Marp: this is a Marp deck.`, {
        line,
        fix: 'Export it with Marp CLI, or change the headmatter to a Slidev theme.',
      });
    const [code, noun] =
      kind === 'theme' ? (['THEME_MISSING', 'theme'] as const) : (['ADDON_MISSING', 'add-on'] as const);
    return as(code, `The ${noun} "${name}" is not installed.`, { line });
  }
  if (/"prism" support has been dropped/.test(message)) return prismDropped(text, entry, as);
  if (/requires Slidev version range/.test(message))
    return as('THEME_OUTDATED', `${message.replace(/^\[slidev\] /, '')}.`, { line: lineOf(text, /^theme:/m) });
  if (error.name.startsWith('YAML'))
    return as('FRONTMATTER_INVALID', `The YAML cannot be read: ${message.split('\n')[0]}`);
  return as('BUILD_FAILED', `Slidev cannot load the deck: ${message.split('\n')[0]}`);
}

type Explain = (code: Code, what: string, details?: FindingDetails) => ExportFailure;

/** The headmatter asks for it, or the theme's `package.json` does. */
function prismDropped(text: string, entry: string, as: Explain): ExportFailure {
  const what = (who: string) => `${who} asks for the code highlighter "prism", which Slidev has dropped.`;
  const line = lineOf(text, /^highlighter:\s*['"]?prism/m);
  if (line !== undefined)
    return as('THEME_OUTDATED', what('The headmatter'), {
      line,
      fix: 'Write `highlighter: shiki`, or leave the line out.',
    });
  const [, theme = 'default'] = /^theme:\s*['"]?([^'"\s]+)/m.exec(text) ?? [];
  const file = theme.startsWith('.')
    ? resolvePath(dirname(entry), theme, 'package.json')
    : [`@slidev/theme-${theme}`, `slidev-theme-${theme}`, theme].map((name) => findManifest(name, entry)).find(Boolean);
  return as('THEME_OUTDATED', what(`The theme "${theme}"`), {
    file: file ?? entry,
    line: file === undefined ? undefined : lineOf(readFileSync(file, 'utf8'), /"highlighter"/),
    fix: 'Use a newer version of the theme.',
  });
}

function findManifest(name: string, entry: string): string | undefined {
  try {
    return findPackageJSON(name, entry);
  } catch {
    return undefined;
  }
}

/** The line, from 1, on which the pattern matches first. */
function lineOf(text: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : undefined;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everything that Slidev noticed while reading and only printed, or did not notice at all. */
export async function findReadingFaults({ data, utils }: ResolvedSlidevOptions): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [file, markdown] of Object.entries(data.markdownFiles)) {
    for (const { row, message } of markdown.errors ?? [])
      findings.push(finding('SLIDE_IMPORT_FAILED', message, { file, line: importLine(markdown.raw, row) }));
    for (const slide of markdown.slides) {
      const no = data.slides.findIndex(({ source }) => source === slide) + 1;
      findings.push(...frontmatterFaults(slide, file).map((fault) => ({ ...fault, ...(no > 0 && { slide: no }) })));
    }
  }
  findings.push(...unknownLayouts(data, Object.keys(await utils.getLayouts())));
  for (const [index, slide] of data.slides.entries()) {
    if (isEmpty(slide)) findings.push(finding('SLIDE_EMPTY', `Slide ${index + 1} is empty.`, placeOf(slide, index)));
  }
  return findings;
}

type Slide = ResolvedSlidevOptions['data']['slides'][number];

const placeOf = ({ source }: Slide, index: number) => ({
  slide: index + 1,
  file: source.filepath,
  line: source.start + 1,
});

/** One finding for each layout that does not exist, at the first slide that wants it. */
function unknownLayouts({ slides, headmatter }: ResolvedSlidevOptions['data'], known: readonly string[]): Finding[] {
  const fallback = (headmatter.defaults as Record<string, unknown> | undefined)?.layout;
  const wanted = Map.groupBy(slides.entries(), ([, slide]) => String(slide.frontmatter.layout ?? fallback ?? ''));
  return [...wanted].flatMap(([name, [first, ...others]]) => {
    if (name === '' || known.includes(name) || !first) return [];
    const also = others.length > 0 ? ` (also slides ${others.map(([index]) => index + 1).join(', ')})` : '';
    const place = placeOf(first[1], first[0]);
    const offset = first[1].source.raw.split('\n').findIndex((line) => /^layout:/.test(line));
    return [
      finding('LAYOUT_UNKNOWN', `There is no layout "${name}"${also}.`, {
        ...place,
        line: place.line + Math.max(0, offset),
      }),
    ];
  });
}

/** The line, from 1, of the first `src:` at or below a row, which counts from 0. */
function importLine(raw: string, row: number): number {
  const lines = raw.split('\n');
  const offset = lines.slice(row).findIndex((line) => /^\s*src:/.test(line));
  return row + 1 + Math.max(0, offset);
}

type SourceSlide = ResolvedSlidevOptions['data']['slides'][number]['source'];

function frontmatterFaults({ frontmatterDoc, frontmatterRaw, start }: SourceSlide, file: string): Finding[] {
  const at = (code: Code, what: string, line: number, details = {}) =>
    finding(code, what, { file, line: start + 1 + line, ...details });
  if (!frontmatterDoc) return [];
  if (frontmatterDoc.errors.length > 0)
    return frontmatterDoc.errors.map((error) =>
      at(
        'FRONTMATTER_INVALID',
        `The frontmatter cannot be read: ${error.message.split(/ at line \d|\n/)[0]}.`,
        error.linePos?.[0].line ?? 1,
        { column: error.linePos?.[0].col },
      ),
    );
  const value: unknown = frontmatterDoc.toJSON();
  if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
    return [
      at('FRONTMATTER_INVALID', 'The text directly below `---` is read as settings, and it is none.', 1, {
        fix: 'Leave a blank line after the `---` that begins a slide.',
      }),
    ];
  if (value === null && /^#{1,6} \S/m.test(frontmatterRaw ?? ''))
    return [
      at(
        'FRONTMATTER_INVALID',
        'The heading directly below `---` is read as a comment among settings, and not shown.',
        1,
        { fix: 'Leave a blank line after the `---` that begins a slide.' },
      ),
    ];
  return [];
}

const layoutKeys = ['layout', 'image', 'background', 'backgroundImage', 'url', 'src', 'component'];

function isEmpty({ content, frontmatter }: { content: string; frontmatter: Record<string, unknown> }): boolean {
  const visible = content.replace(/<!--[\s\S]*?-->/g, '').trim();
  return visible === '' && !layoutKeys.some((key) => frontmatter[key] !== undefined);
}

/** The deck as plain data. */
export function describeDeck({ data }: ResolvedSlidevOptions): Deck {
  const { config, headmatter } = data;
  const lang = String(headmatter.lang ?? (config.htmlAttrs as Record<string, string>).lang ?? 'en');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const list = (value: unknown) =>
    (Array.isArray(value) ? value.map(String) : text(value).split(',')).map((item) => item.trim()).filter(Boolean);
  const slides = data.slides.map((slide, index): DeckSlide => {
    const { filepath, start, contentStart } = slide.source;
    return {
      no: index + 1,
      title: plainText(text(slide.frontmatter.title) || text(slide.frontmatter.name)),
      file: filepath,
      line: start + 1,
      contentLine: firstLineWithText(data.markdownFiles[filepath]?.raw ?? '', contentStart) + 1,
      content: slide.content,
      raw: slide.source.raw,
      note: slide.note ?? '',
      lang: text(slide.frontmatter.lang) || lang,
      alias: text(slide.frontmatter.routeAlias),
    };
  });
  return {
    title: plainText(text(config.title) === 'Slidev' ? data.slides[0]?.title || 'Untitled deck' : config.title),
    authors: list(headmatter.author),
    subject: plainText(
      text(headmatter.info)
        .trim()
        .split(/\n\s*\n/)[0] ?? '',
    ),
    keywords: list(headmatter.keywords),
    lang,
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    colorSchema: config.colorSchema === 'light' || config.colorSchema === 'dark' ? config.colorSchema : 'auto',
    webFonts: config.fonts.provider === 'none' ? [] : config.fonts.webfonts,
    styleSheets: [],
    slides,
  };
}

function firstLineWithText(raw: string, from: number): number {
  const lines = raw.split('\n');
  const found = lines.findIndex((line, i) => i >= from && line.trim() !== '');
  return found < 0 ? from : found;
}

const markdown = createMarkdownExit({ html: true });

/** A title without emphasis, code marks, links and tags. */
function plainText(title: string): string {
  const [inline] = markdown.parseInline(title, {});
  const words = (inline?.children ?? []).map(({ type, content }) =>
    type === 'text' || type === 'code_inline' ? content : type === 'html_inline' || type.endsWith('break') ? ' ' : '',
  );
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Names by which Slidev finds files in a root without any import. */
const conventions = ['components/', 'layouts/', 'public/', 'setup/', 'snippets/', 'styles/', 'pages/'];
const conventionFiles = [
  'package.json',
  'index.html',
  'style.css',
  'style.ts',
  'uno.config.ts',
  'unocss.config.ts',
  'vite.config.ts',
  'vite.config.js',
  'vite.config.mts',
  'vite.config.mjs',
];
const layers = [
  'global',
  'global-top',
  'global-bottom',
  'slide-top',
  'slide-bottom',
  'GlobalTop',
  'GlobalBottom',
  'SlideTop',
  'SlideBottom',
  'custom-nav-controls',
];

/** Where a file could appear that changes the deck without being imported, whether it exists or not. */
export function conventionalInputs(roots: readonly string[]): string[] {
  return roots.flatMap((root) =>
    [...conventions, ...conventionFiles, ...layers.map((name) => `${name}.vue`)].map((name) => join(root, name)),
  );
}

export const publicFolders = (root: string): string[] => [join(root, 'public')].filter((folder) => existsSync(folder));
