import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import type { Finding } from './finding.ts';

/**
 * A finding as people read it: code and place, then what happened, its evidence, why, and what to do.
 *
 * @param cwd the folder the user stands in: paths are shown relative to it where that is shorter
 * @param isVerbose adds stack traces and tools' own messages
 */
export function renderFinding(
  finding: Finding,
  { cwd, isVerbose = false, isColoured = false }: { cwd: string; isVerbose?: boolean; isColoured?: boolean },
): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    isColoured ? styleText(format, text, { validateStream: false }) : text;
  const { severity, code, what, why, fix, detail } = finding;
  const place = renderPlace(finding, cwd);
  const head = `${paint(severity === 'error' ? ['red', 'bold'] : ['yellow', 'bold'], `${severity} ${code}`)}${place && `  ${place}`}`;
  const [said, remedy] = [what, fix].map((text) => fromHere(text, cwd));
  const lines = [head, `  ${said}`, ...renderEvidence(finding), paint('dim', `  ${why}`), `  → ${remedy}`];
  if (isVerbose && detail)
    lines.push(
      ...detail
        .trimEnd()
        .split('\n')
        .map((line) => paint('dim', `    ${line}`)),
    );
  return lines.join('\n');
}

/** The quotation and its passage, or the nearest, a line each; only for what failed. The words that differ are in `what`. */
function renderEvidence({ severity, quotation, nearest, matchedBy }: Finding): string[] {
  if (severity !== 'error' || quotation === undefined) return [];
  return [
    `  quoted   “${quotation}”`,
    ...(nearest
      ? [
          `  ${matchedBy ? 'source ' : 'nearest'}  “${nearest.text.replace(/\s+/gu, ' ')}” (${nearest.key}, ${nearest.locator})`,
        ]
      : []),
  ];
}

/** `slide 3, talk/slides.md:41:5`: as much of it as is known. */
export function renderPlace({ slide, slides = [], file, line, column }: Finding, cwd: string): string {
  const path = file && shorter(file, cwd);
  const position = path && [path, line, line && column].filter(Boolean).join(':');
  return [slides.length > 1 ? `slides ${renderNumbers(slides)}` : slide && `slide ${slide}`, position]
    .filter(Boolean)
    .join(', ');
}

/** `1, 3, 5–9` */
function renderNumbers(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const no of numbers) {
    const last = runs.at(-1);
    if (last && no === last[1] + 1) last[1] = no;
    else runs.push([no, no]);
  }
  return runs
    .map(([from, to]) => (to === from ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}

/** A path as the user would type it from where they are. */
export function shorter(path: string, cwd: string): string {
  const fromHere = relative(cwd, path);
  return fromHere.length < path.length && !fromHere.startsWith('../../..') ? fromHere : path;
}

/** A sentence with paths below the folder the user stands in as they would type them. */
export const fromHere = (text: string, cwd: string): string =>
  text.replaceAll(join(cwd, '/'), (inFull) => (inFull === '/' ? '/' : ''));
