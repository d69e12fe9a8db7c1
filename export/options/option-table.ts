/**
 * The one table of options: what each is called, takes, defaults to and means.
 * The command line (`cli/commands.ts`), the headmatter (`pdf:`), `--help` and `docs/export.md` all come from it.
 */
import { type HandoutSettings, settingTable } from '../../handout/settings.ts';
import { isRange } from './slide-range.ts';

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
  archive: 'on' | 'off';
  ua: '1' | '2';
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
  /** A folder for what need not be made again, PDFs included; empty: beside our packages, without PDFs. */
  cache: string;
}

/** What stands on the command line: the deck, and the options that were set there. */
export interface GivenOptions {
  entry: string;
  given: Partial<Options>;
}

export type Flag = keyof Omit<Options, 'entry'>;

/** What is known of an option of any command. */
export interface OptionSpec {
  type: 'string' | 'boolean' | 'number' | 'list';
  default: string | boolean | number | readonly string[];
  /** One letter that stands for it, after a single hyphen. */
  short?: string;
  /** Name of the value in `--help`. */
  value?: string;
  /** What the value, or each item of a list, may be. */
  choices?: readonly string[];
  /** Whether a text, or an item of a list, is one that the option can use. */
  accepts?: (value: string) => boolean;
  /** The largest number. */
  max?: number;
  /** What the option takes, for the message about a wrong value. */
  expected?: string;
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
  range: {
    type: 'string',
    default: '',
    value: 'slides',
    accepts: isRange,
    expected: 'slide numbers such as 3, 1-5,8 or 4-',
    help: 'export only these slides, such as 1-5,8',
  },
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
  archive: {
    type: 'string',
    default: 'on',
    choices: ['on', 'off'],
    help: 'claim PDF/A-2a, too, where the file conforms to it',
  },
  ua: {
    type: 'string',
    default: '1',
    choices: ['1', '2'],
    help: 'claim PDF/UA-1, or PDF/UA-2, which is no PDF/A-2a',
  },
  ...settingTable,
  browser: {
    type: 'string',
    default: '',
    value: 'path',
    help: 'use this browser; otherwise the embedded one, then an installed one',
    commandLineOnly: true,
  },
  timeout: {
    type: 'number',
    default: 30,
    value: 'seconds',
    max: 86_400,
    expected: 'a number of seconds above 0',
    help: 'longest time a step may go without progress',
  },
  allowHost: {
    type: 'list',
    default: [],
    value: 'host',
    accepts: (host) => /^(?:\*\.)?[\w.-]+(?::\d+)?$/.test(host),
    expected: 'a host name such as images.example.org',
    help: 'let the page load from this host; may be repeated',
  },
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
  cache: {
    type: 'string',
    default: '',
    value: 'folder',
    help: 'keep PDFs here, and take from here what has not changed',
    commandLineOnly: true,
  },
};

/** All of them, in the order of the table. */
export const flags = Object.keys(optionTable) as Flag[];
/** `allowHost` → `allow-host` */
export const toFlag = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
