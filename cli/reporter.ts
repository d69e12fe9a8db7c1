/** Every line a person sees while a deck is exported or built. Findings and progress go to stderr, results to stdout. */

import type { BuiltWith } from '../deck/deck.ts';
import type { ExportedFile } from '../export/record/export-record.ts';
import type { Step } from '../export/step.ts';
import type { Finding } from '../findings/finding.ts';
import { renderFinding, shorter } from '../findings/render-finding.ts';

export interface Reporter {
  /** A step has begun or moved on; shown live on a terminal, as lines with `--verbose`, else not at all. */
  step: Step;
  findings: (findings: readonly Finding[]) => void;
  /** Wipes what was said of the deck as it was before, where that can be wiped. */
  clear: () => void;
  exported: (files: readonly ExportedFile[], isUnchanged: boolean, slidev: BuiltWith) => void;
  /** The one line that says what was made. */
  done: (line: string) => void;
  failed: (findings: readonly Finding[], hasPrevious: boolean) => void;
}

export interface ReporterOptions {
  quiet: boolean;
  verbose: boolean;
  cwd: string;
  /** Standard output carries the JSON report: nothing else may go there. */
  isStdoutTaken: boolean;
  stdout?: NodeJS.WriteStream;
  stderr?: NodeJS.WriteStream;
}

export function createReporter({
  quiet,
  verbose,
  cwd,
  isStdoutTaken,
  stdout: out = process.stdout,
  stderr: err = process.stderr,
}: ReporterOptions): Reporter {
  const isLive = Boolean(err.isTTY) && !quiet && !verbose && process.env.CI === undefined;
  const isColoured = Boolean(err.isTTY) && process.env.NO_COLOR === undefined;
  const started = performance.now();
  const clearLine = () => void (isLive && err.write('\r\u001B[K'));
  const say = (text: string) => {
    clearLine();
    (isStdoutTaken ? err : out).write(`${text}\n`);
  };
  const sayFindings = (findings: readonly Finding[]) => {
    clearLine();
    for (const finding of inOrder(findings))
      err.write(`${renderFinding(finding, { cwd, isVerbose: verbose, isColoured })}\n`);
  };
  return {
    step(name, done, total) {
      const text = total === undefined ? name : `${name} ${done ?? 0}/${total}`;
      if (isLive) err.write(`\r\u001B[K${text} …`);
      else if (verbose && (done === undefined || done === total))
        err.write(`${((performance.now() - started) / 1000).toFixed(2).padStart(7)} s  ${text}\n`);
    },
    findings: sayFindings,
    clear: () => void (isLive && err.write('\u001B[2J\u001B[H')),
    exported(files, isUnchanged, slidev) {
      clearLine();
      if (quiet) return;
      for (const { path, pages, bytes, pdfUa, pdfUaPart = 1, pdfA, notPdfUa, notPdfA } of files) {
        say(
          `${isUnchanged ? 'unchanged' : 'exported'}  ${shorter(path, cwd)}  ${pages} ${pages === 1 ? 'page' : 'pages'}, ${formatBytes(bytes)}${pdfUa ? `, PDF/UA-${pdfUaPart}` : ''}${pdfA ? ', PDF/A-2a' : ''}`,
        );
        if (notPdfUa) say(`          not PDF/UA-${pdfUaPart}: ${notPdfUa}`);
        if (notPdfA) say(`          not PDF/A-2a: ${notPdfA}`);
      }
      if (slidev.isOfDeck) say(`built with Slidev ${slidev.version}, which the deck brings`);
      if (isUnchanged) say('Nothing has changed since the last export; --force exports again.');
    },
    done(line) {
      clearLine();
      if (!quiet) say(line);
    },
    failed(findings, hasPrevious) {
      sayFindings(findings);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const warnings = findings.length - errors;
      const counts = [
        errors && `${errors} ${errors === 1 ? 'error' : 'errors'}`,
        warnings && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
      ]
        .filter(Boolean)
        .join(', ');
      err.write(`Not exported: ${counts}.${hasPrevious ? ' The previous PDF is untouched.' : ''}\n`);
    },
  };
}

/** By slide, errors first within a slide; what concerns no slide comes first. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.slide ?? 0) - (b.slide ?? 0) || a.severity.localeCompare(b.severity));
}

/** Kilobytes of 1,000 bytes, as file managers show them. */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
