/** What a person sees while many decks are made: on a terminal a line a job, else a line a deck as it ends. */
import type { Result } from '../export/many/task.ts';
import type { Step } from '../export/step.ts';
import { renderFinding } from '../findings/render-finding.ts';
import { pagesOf } from './deck-table.ts';

export interface ManyReporter {
  step: (deck: string, ...step: Parameters<Step>) => void;
  ended: (result: Result) => void;
  /** Takes the lines of the jobs away. */
  stop: () => void;
}

export interface ManyReporterOptions {
  /** How many decks there are. */
  total: number;
  quiet: boolean;
  verbose: boolean;
  cwd: string;
  stderr?: NodeJS.WriteStream;
}

export function createManyReporter({
  total,
  quiet,
  verbose,
  cwd,
  stderr: err = process.stderr,
}: ManyReporterOptions): ManyReporter {
  const isLive = Boolean(err.isTTY) && !quiet && !verbose && process.env.CI === undefined;
  const isColoured = Boolean(err.isTTY) && process.env.NO_COLOR === undefined;
  const running = new Map<string, string>();
  const started = performance.now();
  let done = 0;
  let drawn = 0;

  function clear(): void {
    if (drawn > 0) err.write(`\u001B[${drawn}A\u001B[J`);
    drawn = 0;
  }

  function draw(): void {
    if (!isLive) return;
    clear();
    const width = Math.max(20, (err.columns ?? 80) - 1);
    for (const [deck, text] of running) err.write(`${`${deck}  ${text} …`.slice(0, width)}\n`);
    drawn = running.size;
  }

  return {
    step(deck, name, at, of) {
      const text = of === undefined ? name : `${name} ${at ?? 0}/${of}`;
      running.set(deck, text);
      if (verbose && (at === undefined || at === of))
        err.write(`${((performance.now() - started) / 1000).toFixed(2).padStart(7)} s  ${deck}  ${text}\n`);
      draw();
    },
    ended(result) {
      const { deck, status, findings, seconds } = result;
      running.delete(deck);
      done += 1;
      clear();
      if (!quiet || findings.length > 0) {
        const pages = pagesOf(result);
        const made = pages > 0 ? `  ${pages} ${pages === 1 ? 'page' : 'pages'}` : '';
        err.write(`[${done}/${total}] ${status}  ${deck}${made}  ${seconds.toFixed(1)} s\n`);
      }
      for (const one of findings) err.write(`${renderFinding(one, { cwd, isVerbose: verbose, isColoured })}\n`);
      draw();
    },
    stop: clear,
  };
}
