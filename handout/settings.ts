/**
 * The choices a handout offers: the one table of them. The exporter adds it to its own options (command line,
 * `--help`, `docs/export.md`), the page `/handout` reads them from its address and from the headmatter.
 */

export const layouts = ['lines', 'beside', 'notes', 'grid', 'script', 'outline'] as const;
export type Layout = (typeof layouts)[number];

export const parts = [
  'title',
  'summary',
  'rules',
  'slides',
  'questions',
  'references',
  'passages',
  'stamp',
  'index',
] as const;
export type Part = (typeof parts)[number];

export const referenceStyles = ['apa', 'chicago'] as const;
export type ReferenceStyle = (typeof referenceStyles)[number];

export interface HandoutSettings {
  layout: Layout;
  /** Slides a page at most; empty: what suits the layout. */
  perPage: '' | '1' | '2' | '3' | '4' | '6' | '9';
  paper: 'a4' | 'letter';
  orientation: 'portrait' | 'landscape';
  duplex: boolean;
  largePrint: boolean;
  grey: boolean;
  referenceStyle: ReferenceStyle;
  /** Sentences of the sources in the index. */
  index: 'used' | 'all';
  /** Parts that are left out. */
  without: Part[];
}

interface SettingSpec {
  type: 'string' | 'boolean' | 'list';
  default: string | boolean | string[];
  choices?: readonly string[];
  value?: string;
  help: string;
}

export const settingTable: Record<keyof HandoutSettings, SettingSpec> = {
  layout: {
    type: 'string',
    default: 'lines',
    choices: layouts,
    help: 'how the handout shows the slides',
  },
  perPage: {
    type: 'string',
    default: '',
    choices: ['1', '2', '3', '4', '6', '9'],
    help: 'slides on a page of the handout: lines, beside 2 or 3; grid 4, 6 or 9',
  },
  paper: { type: 'string', default: 'a4', choices: ['a4', 'letter'], help: 'paper of the handout' },
  orientation: {
    type: 'string',
    default: 'portrait',
    choices: ['portrait', 'landscape'],
    help: 'orientation of the handout',
  },
  duplex: { type: 'boolean', default: false, help: 'margins of the handout for both sides of the paper' },
  largePrint: { type: 'boolean', default: false, help: 'text of the handout in 18 points' },
  grey: { type: 'boolean', default: false, help: 'the handout without colour' },
  referenceStyle: {
    type: 'string',
    default: 'apa',
    choices: referenceStyles,
    help: 'style of the references in the handout',
  },
  index: {
    type: 'string',
    default: 'used',
    choices: ['used', 'all'],
    help: 'which sentences the index of the handout lists',
  },
  without: {
    type: 'list',
    default: [],
    choices: parts,
    value: 'parts',
    help: 'parts to leave out of the handout, such as index,stamp',
  },
};

/** Slides a page that each layout can hold; the first is what it holds unless asked otherwise. */
export const slidesPerPage: Record<Layout, readonly number[]> = {
  lines: [3, 2],
  beside: [3, 2],
  notes: [1],
  grid: [6, 4, 9],
  script: [Number.POSITIVE_INFINITY],
  outline: [Number.POSITIVE_INFINITY],
};

/** Layouts that print the speaker’s notes. In all others nothing of them may be on paper. */
export const printsNotes = (layout: Layout): boolean => ['beside', 'notes', 'script'].includes(layout);

/** How many slides a page holds: what was asked for if the layout can, else what suits it; a low page holds two rows. */
export function perPageOf({
  layout,
  perPage,
  orientation,
}: Pick<HandoutSettings, 'layout' | 'perPage' | 'orientation'>): number {
  const possible = slidesPerPage[layout];
  if (possible.includes(Number(perPage))) return Number(perPage);
  const isLow = orientation === 'landscape' && (layout === 'lines' || layout === 'beside');
  return isLow ? 2 : (possible[0] ?? 1);
}

/**
 * Fills in all settings: the address of the page first, then `handout:` and `pdf:` of the headmatter, then the
 * defaults. What is not among the choices counts as not said: the exporter has complained of it, and a page that is
 * being written goes on.
 */
export function resolveSettings(
  query: Readonly<Record<string, unknown>>,
  headmatter: Readonly<Record<string, unknown>> = {},
): HandoutSettings {
  const sources = [query, headmatter['handout'], headmatter['pdf']].filter(isMapping);
  const settings = Object.entries(settingTable).map(([name, spec]) => {
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const said = sources.map((source) => readSetting(source[name] ?? source[flag], spec));
    return [name, said.find((value) => value !== undefined) ?? spec.default];
  });
  return Object.fromEntries(settings) as HandoutSettings;
}

function readSetting(value: unknown, { type, choices = [] }: SettingSpec): unknown {
  if (value === undefined || value === null) return undefined;
  if (type === 'boolean')
    return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
  if (type === 'list') {
    const items = (Array.isArray(value) ? value : String(value).split(',')).map((item) => String(item).trim());
    return items.filter((item) => choices.includes(item));
  }
  return choices.includes(String(value)) ? String(value) : undefined;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
