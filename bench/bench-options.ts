/** What the benchmark can be asked for. */
import { parseArgs } from 'node:util';
import { type ToolName, toolNames } from './tools.ts';

export interface BenchOptions {
  /** Instead of that: so many decks in one command, beside as many commands; 0: not. */
  decks: number;
  /** Instead of that: so many decks of which none has changed; 0: not. */
  unchanged: number;
  /** Sizes of the generated decks, ascending. */
  slides: number[];
  /** How often each tool exports each deck; the median time counts. */
  runs: number;
  skip: ToolName[];
  /** Leave the decks and PDFs for inspection. */
  keep: boolean;
  /** Path of a browser; empty: the embedded one. */
  browser: string;
}

export const usage = `npm run bench -- [options]

  --slides 10,50,200,1000   sizes of the generated decks
  --runs 1                  timed exports of each deck with each tool; the median counts
  --skip slidev,marp        tools to leave out: ${toolNames.join(', ')}
  --decks 60                instead: so many decks of 20 slides in one command, and singly
  --unchanged 5000          instead: so many decks that were exported, of which none has changed
  --keep                    leave the decks and PDFs for inspection
  --browser <path>          the browser all tools use, instead of the embedded one
  --help
`;

/** @throws {Error} naming the option that is wrong */
export function parseBenchOptions(argv: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      slides: { type: 'string', default: '10,50,200,1000' },
      runs: { type: 'string', default: '1' },
      skip: { type: 'string', default: '' },
      decks: { type: 'string' },
      unchanged: { type: 'string' },
      keep: { type: 'boolean', default: false },
      browser: { type: 'string', default: '' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    slides: [...new Set(values.slides.split(',').map((text) => parseCount(text, '--slides')))].sort((a, b) => a - b),
    runs: parseCount(values.runs, '--runs'),
    decks: values.decks === undefined ? 0 : parseCount(values.decks, '--decks'),
    unchanged: values.unchanged === undefined ? 0 : parseCount(values.unchanged, '--unchanged'),
    skip: values.skip.split(',').filter(Boolean).map(parseTool),
    keep: values.keep,
    browser: values.browser,
  };
}

function parseCount(text: string, flag: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${flag} takes whole numbers from 1, not "${text}".`);
  return count;
}

function parseTool(text: string): ToolName {
  const name = toolNames.find((known) => known === text.trim());
  if (name === undefined) throw new Error(`--skip takes ${toolNames.join(', ')}, not "${text}".`);
  return name;
}
