/**
 * The one table of options: what each is called, takes, defaults to and means.
 * The command line, the headmatter (`pdf:`), `--help` and the README all come from it.
 */
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { type HandoutSettings, perPageOf, settingTable, slidesPerPage } from '../handout/settings.ts';
import { type FindingDetails, fail } from './errors.ts';

/** What the user may ask for, complete and checked. */
export interface Options extends HandoutSettings {
  /** Path of the deck's entry file, as it was typed. */
  entry: string;
  out: string;
  only: 'both' | 'slides' | 'handout';
  /** Slides to export, e.g. `1-5,8`; empty means all. Numbers are the author's, from 1. */
  range: string;
  clicks: 'final' | 'all';
  scheme: 'deck' | 'light' | 'dark';
  /** Path of a browser; empty means: find one. */
  browser: string;
  /** Longest time without progress in any one step, in seconds. */
  timeout: number;
  allowHost: string[];
  offline: boolean;
  strict: boolean;
  /** Where the JSON report goes: a path, `-` for standard output, empty for nowhere. */
  json: string;
  quiet: boolean;
  verbose: boolean;
  force: boolean;
}

type Flag = keyof Omit<Options, 'entry'>;

interface OptionSpec {
  type: 'string' | 'boolean' | 'number' | 'list';
  default: string | boolean | number | readonly string[];
  /** Name of the value in `--help`. */
  value?: string;
  /** Of a list: what each of its items may be. */
  choices?: readonly string[];
  help: string;
  /** Options that concern one run and not the deck stay out of the headmatter. */
  commandLineOnly?: boolean;
}

export const optionTable: Record<Flag, OptionSpec> = {
  out: { type: 'string', default: 'dist', value: 'folder', help: 'where the PDFs go', commandLineOnly: true },
  only: {
    type: 'string',
    default: 'both',
    choices: ['both', 'slides', 'handout'],
    help: 'which of the two PDFs to make',
  },
  range: { type: 'string', default: '', value: 'slides', help: 'export only these slides, such as 1-5,8' },
  clicks: {
    type: 'string',
    default: 'final',
    choices: ['final', 'all'],
    help: 'one page a slide, or one for every click step',
  },
  scheme: {
    type: 'string',
    default: 'deck',
    choices: ['deck', 'light', 'dark'],
    help: 'colours; deck: as the headmatter says, else light',
  },
  ...settingTable,
  browser: {
    type: 'string',
    default: '',
    value: 'path',
    help: 'use this browser; otherwise the embedded one, then an installed one',
    commandLineOnly: true,
  },
  timeout: { type: 'number', default: 30, value: 'seconds', help: 'longest time a step may go without progress' },
  allowHost: { type: 'list', default: [], value: 'host', help: 'let the page load from this host; may be repeated' },
  offline: {
    type: 'boolean',
    default: false,
    help: 'let the page reach no host at all, whatever the headmatter allows',
  },
  strict: { type: 'boolean', default: false, help: 'warnings fail the export too' },
  json: {
    type: 'string',
    default: '',
    value: 'file',
    help: 'write a report as JSON; - for standard output',
    commandLineOnly: true,
  },
  quiet: { type: 'boolean', default: false, help: 'print only findings', commandLineOnly: true },
  verbose: { type: 'boolean', default: false, help: 'print every step, time and stack trace', commandLineOnly: true },
  force: { type: 'boolean', default: false, help: 'export even if nothing has changed', commandLineOnly: true },
};

/** What the command line says: the options it sets, and whether it only asks for help or the version. */
export interface CommandLine {
  entry: string;
  given: Partial<Options>;
  wants: 'export' | 'help' | 'version';
}

const flags = Object.keys(optionTable) as Flag[];
/** `allowHost` → `allow-host` */
export const toFlag = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const flagNames = [...flags.map(toFlag), 'help', 'version'];

/**
 * Reads the command line.
 *
 * @param argv the arguments after the script's name
 * @throws {ExportFailure} OPTION_UNKNOWN with the nearest flag, or OPTION_INVALID
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([
      ...flags.map((name) => [
        toFlag(name),
        { type: optionTable[name].type === 'boolean' ? ('boolean' as const) : ('string' as const) },
      ]),
      ['help', { type: 'boolean' as const, short: 'h' }],
      ['version', { type: 'boolean' as const }],
    ]),
  });
  const given: Partial<Record<Flag, unknown>> = {};
  const entries: string[] = [];
  let wants: CommandLine['wants'] = 'export';
  for (const token of tokens) {
    if (token.kind === 'positional') entries.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'version') {
      wants = token.name;
      continue;
    }
    const name = flags.find((flag) => toFlag(flag) === token.name);
    if (name === undefined)
      fail('OPTION_UNKNOWN', `There is no option ${token.rawName}.`, suggestion(token.name, flagNames, '--'));
    if (token.inlineValue === false && token.value?.startsWith('--'))
      fail('OPTION_INVALID', `${token.rawName} needs a value, and the option ${token.value} follows it.`);
    const value = checkValue(
      name,
      optionTable[name].type === 'boolean' ? (token.value ?? true) : (token.value ?? ''),
      token.rawName,
    );
    given[name] =
      optionTable[name].type === 'list' ? [...((given[name] as string[]) ?? []), ...(value as string[])] : value;
  }
  if (entries.length > 1)
    fail('OPTION_INVALID', `One deck at a time: got ${entries.map((e) => `"${e}"`).join(' and ')}.`, {
      why: 'The exporter takes one entry file.',
      fix: 'Quote paths with spaces, and run the export once for each deck.',
    });
  return { entry: entries[0] ?? 'slides.md', given: given as Partial<Options>, wants };
}

/**
 * Fills in what the command line leaves open: first from the headmatter (`handout:`, `pdf:`, then the settings
 * that Slidev's own `export:` shares with us), then from the defaults.
 *
 * @param headmatter the first frontmatter of the deck
 * @param file the entry file, for messages
 * @param text its content, to name the line of a wrong setting
 * @throws {ExportFailure} OPTION_UNKNOWN or OPTION_INVALID, naming the headmatter's key
 */
export function resolveOptions(
  commandLine: CommandLine,
  headmatter: Record<string, unknown>,
  file: string,
  text = '',
): Options {
  const allowed = flags.filter((name) => !optionTable[name].commandLineOnly);
  const ofHandout = allowed.filter((name) => name in settingTable);
  const deck = {
    ...slidevSettings(headmatter),
    ...deckSettings(headmatter, 'pdf', allowed, file, text),
    ...deckSettings(headmatter, 'handout', ofHandout, file, text),
  };
  const defaults = Object.fromEntries(flags.map((name) => [name, optionTable[name].default]));
  const options = { ...defaults, ...deck, ...commandLine.given, entry: commandLine.entry } as Options;
  checkPerPage(options, { file, line: lineOfKey(text, 'perPage') });
  return options.offline ? { ...options, allowHost: [] } : options;
}

/** What is no option: settings of the first slide's own `handout:`, which shares its place with the deck's, and words. */
const slideSettings = ['click', 'text', 'cite', 'words'];

function deckSettings(
  headmatter: Record<string, unknown>,
  block: 'pdf' | 'handout',
  allowed: readonly Flag[],
  file: string,
  text: string,
): Partial<Options> {
  const said = headmatter[block];
  if (said === undefined || said === null || (block === 'handout' && said === false)) return {};
  const at = (key: string) => ({ file, line: lineOfKey(text, key) });
  if (typeof said !== 'object' || Array.isArray(said))
    fail('OPTION_INVALID', `\`${block}:\` in the headmatter must be a list of settings.`, {
      ...at(block),
      fix: `Write it as \`${block}:\` and, indented below it, \`paper: letter\`.`,
    });
  const settings: Partial<Record<Flag, unknown>> = {};
  for (const [key, value] of Object.entries(said)) {
    if (block === 'handout' && slideSettings.includes(key)) continue;
    const name = allowed.find((flag) => flag === key || toFlag(flag) === key);
    if (name === undefined)
      fail('OPTION_UNKNOWN', `There is no setting \`${block}.${key}\` in the headmatter.`, {
        ...at(key),
        ...suggestion(key, allowed, `${block}.`),
      });
    settings[name] = checkValue(name, value, `${block}.${key}`, at(key));
  }
  return settings as Partial<Options>;
}

function checkPerPage(options: Options, place: FindingDetails): void {
  const { layout, perPage } = options;
  if (perPage === '' || perPageOf(options) === Number(perPage)) return;
  const possible = slidesPerPage[layout].filter(Number.isFinite);
  fail(
    'OPTION_INVALID',
    possible.length > 0
      ? `The layout ${layout} holds ${oneOf([...possible].sort().map(String))} slides a page, not ${perPage}.`
      : `The layout ${layout} holds as many slides a page as fit; perPage does not apply.`,
    place,
  );
}

/** The line, from 1, of a key of the headmatter; 1 where it is not found. */
function lineOfKey(text: string, key: string): number {
  const lines = text.split('\n');
  return (
    1 +
    Math.max(
      0,
      lines.findIndex((line) => new RegExp(`(?:^|[\\s{,])["']?${RegExp.escape(key)}["']?\\s*:`).test(line)),
    )
  );
}

/** What Slidev's own `export:` block says that means the same here. */
function slidevSettings(headmatter: Record<string, unknown>): Partial<Options> {
  const own = headmatter.export;
  if (typeof own !== 'object' || own === null) return {};
  const { withClicks, dark } = own as Record<string, unknown>;
  return { ...(withClicks === true && { clicks: 'all' }), ...(dark === true && { scheme: 'dark' }) };
}

function checkValue(name: Flag, raw: unknown, shownAs: string, place: FindingDetails = {}): unknown {
  const spec = optionTable[name];
  const invalid = (expected: string) =>
    fail('OPTION_INVALID', `${shownAs} takes ${expected}, not ${JSON.stringify(raw)}.`, place);
  if (spec.type === 'boolean')
    return typeof raw === 'boolean' ? raw : invalid('no value (true or false in the headmatter)');
  if (spec.type === 'number') {
    const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
    return typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= 86_400
      ? value
      : invalid('a number of seconds above 0');
  }
  if (spec.type === 'list') {
    const values = (Array.isArray(raw) ? raw : String(raw ?? '').split(',')).map((v) => String(v).trim().toLowerCase());
    const { choices } = spec;
    if (choices) return values.every((v) => choices.includes(v)) ? values : invalid(`some of ${choices.join(', ')}`);
    return values.length > 0 && values.every((v) => /^(?:\*\.)?[\w.-]+(?::\d+)?$/.test(v))
      ? values
      : invalid('a host name such as images.example.org');
  }
  const value = typeof raw === 'number' ? String(raw) : raw;
  if (typeof value !== 'string' || value === '')
    return invalid(spec.value ? `a ${spec.value}` : oneOf(spec.choices ?? []));
  if (spec.choices && !spec.choices.includes(value)) return invalid(oneOf(spec.choices));
  if (name === 'range' && !isRange(value)) return invalid('slide numbers such as 3, 1-5,8 or 4-');
  return value;
}

/** Numbers from 1, and stretches that do not run backwards. */
function isRange(text: string): boolean {
  return text.split(',').every((part) => {
    const [, from, to] = /^\s*(\d+)(?:-(\d*))?\s*$/.exec(part) ?? [];
    return Number(from) >= 1 && (!to || Number(to) >= Number(from));
  });
}

const oneOf = (choices: readonly string[]): string => choices.join(' or ');

function suggestion(typed: string, known: readonly string[], prefix: string): { fix?: string } {
  const nearest = closest(typed, [...known]);
  return distance(typed, nearest) <= Math.max(2, nearest.length / 3)
    ? { fix: `Did you mean ${prefix}${nearest}?` }
    : {};
}

/**
 * The numbers a range selects, in order and once each.
 *
 * @param range as typed, `''` for all
 * @param total how many slides the deck has
 */
export function slidesInRange(range: string, total: number): number[] {
  if (range === '') return Array.from({ length: total }, (_, i) => i + 1);
  const selected = new Set<number>();
  for (const part of range.split(',')) {
    const [, from, dash, to] = /^\s*(\d+)(-?)(\d*)\s*$/.exec(part) ?? [];
    const last = dash ? (to ? Number(to) : total) : Number(from);
    for (let no = Math.max(1, Number(from)); no <= Math.min(last, total); no++) selected.add(no);
  }
  return [...selected].sort((a, b) => a - b);
}
