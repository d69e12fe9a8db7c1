/** Has Slidev read a deck, and says what is wrong where Slidev would prompt, exit or throw a stack trace. */
import { readFileSync } from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve as resolvePath } from 'node:path';
import type { Code } from '../findings/catalogue.ts';
import { Failure } from '../findings/failure.ts';
import { type FindingDetails, finding } from '../findings/finding.ts';
import { findPackage } from '../machine/find-package.ts';
import { explainSetupError } from './explain-setup-error.ts';
import { findLostPaths } from './lost-paths.ts';
import { installFix } from './not-installed.ts';
import { refusal } from './own-end.ts';
import { ourTheme } from './own-theme.ts';
import { readEntry } from './read-entry.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

const { readFile } = fsPromises;

type ResolveOptions = typeof import('@slidev/cli').resolveOptions;
type EntryOptions = Parameters<ResolveOptions>[0];

/**
 * @param request what Slidev is asked for besides the entry
 * @throws {Failure} with the true cause where Slidev would prompt, exit or throw a stack trace
 */
export async function resolveDeck(
  resolve: ResolveOptions,
  entry: string,
  // Paths instead of hashes, whatever the deck asks for: `routerMode: hash` would hide our pages.
  request: Partial<EntryOptions> = { routerMode: 'history' },
  mode: 'build' | 'dev' = 'build',
): Promise<ResolvedSlidevOptions> {
  const lost = findLostPaths(readEntry(entry));
  if (lost.length > 0) throw new Failure(lost);
  ignoreByteOrderMarks();
  const said: string[] = [];
  const { exit, stdin } = process;
  const { isTTY } = stdin;
  stdin.isTTY = false; // Slidev would ask there whether it may install what is missing
  const { error } = console;
  process.exit = (code) => {
    throw new Error(said.join('\n') || refusal(code));
  };
  console.error = (...args: unknown[]) => said.push(args.join(' '));
  const attempt = (more: Partial<EntryOptions> = {}) => resolve({ ...request, ...more, entry }, mode);
  try {
    return await attempt().catch((error: unknown) => {
      if (!asksForOurTheme(error)) throw error;
      said.length = 0;
      return attempt({ theme: ourTheme.folder });
    });
  } catch (error) {
    throw explain(error instanceof Error ? error : new Error(String(error)), entry);
  } finally {
    process.exit = exit;
    stdin.isTTY = isTTY;
    console.error = error;
  }
}

const asksForOurTheme = (error: unknown): boolean =>
  error instanceof Error && error.message.includes(`theme "${ourTheme.name}" was not found`);

/** Slidev takes a byte order mark for the first letter and loses the whole headmatter. */
function ignoreByteOrderMarks(): void {
  fsPromises.readFile = (async (...args: Parameters<typeof readFile>) => {
    const content: unknown = await readFile(...args);
    return typeof content === 'string' && String(args[0]).endsWith('.md') ? content.replace(/^\uFEFF/, '') : content;
  }) as typeof readFile;
  syncBuiltinESMExports();
}

function explain(error: Error, entry: string): Error {
  if (error instanceof Failure) return error;
  const { message } = error;
  const text = readFileSync(entry, 'utf8');
  const as = (code: Code, what: string, details: FindingDetails = {}) =>
    new Failure([finding(code, what, { file: entry, line: 1, detail: error.stack, ...details })]);
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
    const fix = installFix(dirname(entry), [name, `slidev-${kind}-${short}`, `@slidev/${kind}-${short}`]);
    return as(code, `The ${noun} "${name}" is not installed.`, { line, ...(fix !== undefined && { fix }) });
  }
  if (/"prism" support has been dropped/.test(message)) return prismDropped(text, entry, as);
  if (/requires Slidev version range/.test(message))
    return as('THEME_OUTDATED', `${message.replace(/^\[slidev\] /, '')}.`, { line: lineOf(text, /^theme:/m) });
  if (error.name.startsWith('YAML'))
    return as('FRONTMATTER_INVALID', `The YAML cannot be read: ${message.split('\n')[0]}`);
  const inSettings = explainSetupError(error, [dirname(entry)]);
  if (inSettings) return inSettings;
  return as('BUILD_FAILED', `Slidev cannot load the deck: ${message.split('\n')[0]}`);
}

type Explain = (code: Code, what: string, details?: FindingDetails) => Failure;

/** The headmatter asks for it, or the theme's `package.json` does. */
function prismDropped(text: string, entry: string, as: Explain): Failure {
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
  const folder = findPackage(name, entry);
  return folder && join(folder, 'package.json');
}

/** The line, from 1, on which the pattern matches first. */
function lineOf(text: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : undefined;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
