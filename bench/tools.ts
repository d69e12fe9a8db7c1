/** The tools that are compared, and how each is called as a user would call it. */
import { join } from 'node:path';

export const toolNames = ['export', 'kept', 'edited', 'slidev', 'marp', 'floor'] as const;
export type ToolName = (typeof toolNames)[number];

export interface Tool {
  name: ToolName;
  label: string;
  /** Larger decks are not tried. */
  maxSlides: number;
  flavour: 'slidev' | 'marp';
  /** Arguments for Node, run in the deck's folder. */
  args: (job: Job) => string[];
}

/** One deck to be exported by one tool, in a folder of its own. */
export interface Job {
  deck: string;
  pdf: string;
  /** The deck's `node_modules`. */
  packages: string;
  /** The page that our export prints, as a file without scripts; only for the floor. */
  page: string;
  /** A program that starts the browser. */
  browser: string;
  /** The browser the user asked for, if any. */
  ownBrowser: string;
}

const ours: Pick<Tool, 'maxSlides' | 'flavour' | 'args'> = {
  maxSlides: Number.POSITIVE_INFINITY,
  flavour: 'slidev',
  args: ({ deck, pdf, ownBrowser }) => [
    join(import.meta.dirname, '../cli/main.ts'),
    'export',
    deck,
    ...['--out', join(pdf, '..'), '--only', 'slides', '--force', '--quiet'],
    ...(ownBrowser ? ['--browser', ownBrowser] : []),
  ],
};

export const tools: readonly Tool[] = [
  { name: 'export', label: 'ours, cold', ...ours },
  { name: 'kept', label: 'ours, new deck', ...ours },
  { name: 'edited', label: 'ours, one slide edited', ...ours },
  {
    name: 'slidev',
    label: '`slidev export`',
    maxSlides: 200,
    flavour: 'slidev',
    args: ({ deck, pdf, packages, browser }) => [
      join(packages, '@slidev/cli/bin/slidev.mjs'),
      'export',
      deck,
      ...['--output', pdf, '--executable-path', browser, '--timeout', '600000'],
    ],
  },
  {
    name: 'marp',
    label: 'Marp CLI',
    maxSlides: Number.POSITIVE_INFINITY,
    flavour: 'marp',
    args: ({ deck, pdf, packages, browser }) => [
      join(packages, '@marp-team/marp-cli/marp-cli.js'),
      deck,
      ...['--pdf', '--output', pdf, '--browser', 'chrome', '--browser-path', browser, '--no-config-file'],
    ],
  },
  {
    name: 'floor',
    label: 'floor',
    maxSlides: Number.POSITIVE_INFINITY,
    flavour: 'slidev',
    args: ({ page, pdf, browser }) => [join(import.meta.dirname, 'print-page.ts'), page, pdf, browser],
  },
];
