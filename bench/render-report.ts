/** The report: one table of times, ratios and memory, the bars, and what the numbers mean. */
import { bars } from './bars.ts';
import { findRatio, type Result, summarise } from './results.ts';
import type { Tool } from './tools.ts';

/** @param tools those that were compared, ours first */
export function renderReport(
  results: readonly Result[],
  tools: readonly Tool[],
  runs: number,
  facts: readonly string[],
): string {
  return [
    '# Benchmark of the export',
    renderTable(results, tools),
    renderBars(results),
    `## What was measured\n\n${[...explain(runs), ...facts].map((line) => `- ${line}`).join('\n')}`,
    '',
  ]
    .join('\n\n')
    .trimEnd();
}

function renderTable(results: readonly Result[], tools: readonly Tool[]): string {
  const header = tools.flatMap(({ name, label }) => [
    `${label}, s`,
    ...(name === 'export' ? [] : [`ours / ${name}`]),
    `${label}, MB`,
  ]);
  const sizes = [...new Set(results.map(({ slides }) => slides))];
  return renderRows(
    ['slides', ...header],
    sizes.map((slides) => [String(slides), ...tools.flatMap(({ name }) => cells(results, slides, name))]),
  );
}

function cells(results: readonly Result[], slides: number, name: Tool['name']): string[] {
  const summary = summarise(results, slides, name);
  const ratio = findRatio(summarise(results, slides, 'export'), summary);
  const time =
    summary === undefined ? '–' : 'failure' in summary ? `failed: ${summary.failure}` : summary.seconds.toFixed(1);
  const memory =
    summary && 'peakBytes' in summary && summary.peakBytes > 0 ? (summary.peakBytes / 1e6).toFixed(0) : '–';
  return [time, ...(name === 'export' ? [] : [ratio?.toFixed(2) ?? '–']), memory];
}

function renderBars(results: readonly Result[]): string {
  const rows = bars.map(({ what, limit, unit = '', measure }) => {
    const value = measure(results);
    const verdict = value === undefined ? 'not measured' : value <= limit ? 'pass' : '**fail**';
    return [
      what,
      `≤ ${limit} ${unit}`.trim(),
      value === undefined ? '–' : `${value.toFixed(unit ? 0 : 2)} ${unit}`.trim(),
      verdict,
    ];
  });
  return renderRows(['bar', 'limit', 'measured', 'verdict'], rows);
}

function renderRows(header: readonly string[], rows: readonly string[][]): string {
  const line = (values: readonly string[]) => `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const explain = (runs: number): string[] => [
  `Time: wall clock of the whole process, from start to exit; ${runs === 1 ? 'one run' : `the median of ${runs} runs`}, the tools in turn for each size.`,
  'Memory: the most that all processes of a tool held together, browser included: the sum of their proportional set sizes (PSS), read every 100 ms, in units of 10⁶ bytes. Read in one more export, whose time does not count: reading holds the processes up.',
  'Cold: nothing is kept of an earlier export. New deck: the bundle is kept that other decks were shown with. One slide edited: the same deck was exported before, in another process, and one word of one slide has changed since.',
  'Every export has a new folder with a new deck, no Vite cache, no record of an earlier export (`--force`), a new browser profile and a new folder for temporary files. Warm: the files of the tools and the browser in the memory of the system, by one export of two slides with each tool before the first measurement; the browser is already unpacked.',
  'All tools use the same Chromium. Every PDF counted has one page for each slide, with the words of that slide on it.',
  'The slides PDF alone, one page a slide. `slidev export` with its defaults but ten minutes of patience, up to 200 slides; Marp CLI reads the same content without click steps.',
  'Floor: a new process starts Chromium and prints from disk the finished page of our export, without scripts.',
];
