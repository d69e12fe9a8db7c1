/** `seminar-deck export --watch`: the PDFs are new after every save. */
import { basename, dirname, resolve } from 'node:path';
import { readEntry } from '../deck/read-entry.ts';
import { exportDeck } from '../export/export-deck.ts';
import type { Options } from '../export/options/option-table.ts';
import { resolveOptions } from '../export/options/resolve-options.ts';
import { findTargets, hasPrevious, type Target } from '../export/output/write-outputs.ts';
import { openWorkshop } from '../export/workshop.ts';
import { findingsOf } from '../findings/failure.ts';
import { exitCodeOf } from './exit-codes.ts';
import { fromHere, here } from './here.ts';
import { renderJsonReport } from './json-report.ts';
import { createReporter } from './reporter.ts';
import { type Round, untilInterrupted } from './until-interrupted.ts';
import { writeJson } from './write-json.ts';

/** A browser that has served this many exports is put away for a new one. */
const mostExports = 100;

/** @param entry absolute path of the deck's entry file, as it was typed `typed` */
export async function exportWatching(entry: string, typed: string, given: Partial<Options>): Promise<number> {
  const { quiet = false, verbose = false, json = '', strict } = given;
  const job = new AsyncDisposableStack();
  const shop = job.use(openWorkshop({ mostExports }));
  let targets: readonly Target[] = [];
  const isOurs = (path: string) =>
    targets.some((target) => target.path === path) ||
    (/^\.export-\d+-\d+\.\w+\.tmp$/.test(basename(path)) &&
      targets.some((target) => dirname(target.path) === dirname(path))) ||
    (json !== '' && path === resolve(here, json));

  async function round({ job: now, goOn, madeOf }: Round): Promise<void> {
    const reporter = createReporter({ quiet, verbose, cwd: here, isStdoutTaken: json === '-' });
    try {
      // The headmatter may have changed, and with it what is asked for.
      const { headmatter, file, text } = readEntry(entry);
      const options = resolveOptions({ entry: typed, given }, headmatter, file, text);
      targets = findTargets(options, resolve(here, options.out), file, headmatter);
      const asked = {
        ...fromHere(options),
        force: true, // only what is read now tells what is to be watched
      };
      const request = { entry: file, targets, options: asked, workshop: shop, madeOf };
      const { status, files, findings, slidev } = await exportDeck(request, reporter.step, now, goOn);
      reporter.clear();
      reporter.findings(findings);
      reporter.exported(files, status === 'unchanged', slidev);
      await writeJson(json, renderJsonReport({ status, exitCode: 0, entry: file, slidev, files, findings }));
    } catch (error) {
      goOn();
      const findings = findingsOf(error);
      reporter.clear();
      reporter.failed(findings, hasPrevious(targets));
      const exitCode = exitCodeOf(findings, strict);
      await writeJson(json, renderJsonReport({ status: 'failed', exitCode, entry, files: [], findings }));
    }
    if (!quiet) process.stderr.write('Waiting for a change; Ctrl-C ends it.\n');
  }

  return await untilInterrupted({ entry, isOurs, round, afterwards: () => shop.prepare(entry) }, job);
}
