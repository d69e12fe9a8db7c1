/** `seminar-deck check --accessibility`: exports a deck aside, and writes down how accessible it is. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../deck/read-entry.ts';
import type { ReportRequest } from '../export/accessibility/render-report.ts';
import { resolveOptions } from '../export/options/resolve-options.ts';
import { createWorkFolder } from '../export/output/work-folder.ts';
import { findTargets } from '../export/output/write-outputs.ts';
import type { Outcome } from '../export/reuse.ts';
import { catalogue } from '../findings/catalogue.ts';
import { Failure, isFailure } from '../findings/failure.ts';
import { here } from './here.ts';
import { interruptible } from './interruption.ts';

/**
 * Writes the report on a deck.
 *
 * @param say told one line on how it went
 * @returns the exit code: 1 where the deck has errors, warnings too under `strict`
 * @throws {Failure} where the machine keeps it from being drawn
 */
export function writeAccessibilityReport(
  entry: Entry,
  file: string,
  strict: boolean,
  say: (line: string) => void,
): Promise<number> {
  return interruptible(async (job, shield) => {
    const [{ exportDeck }, { findAxe }, { inspectWithAxe }, { judge }, { renderReport }] = await Promise.all([
      import('../export/export-deck.ts'),
      import('../export/accessibility/find-axe.ts'),
      import('../export/browser/inspect-with-axe.ts'),
      import('../export/accessibility/judge.ts'),
      import('../export/accessibility/render-report.ts'),
    ]);
    const source = await findAxe(path.dirname(entry.file));
    const axe = source === undefined ? undefined : inspectWithAxe(source);
    const given = { force: true };
    const options = resolveOptions({ entry: entry.file, given }, entry.headmatter, entry.file, entry.text);
    const aside = job.use(await createWorkFolder());
    const targets = findTargets(options, aside.path, entry.file, entry.headmatter);
    const request = { entry: entry.file, targets, options, ...(axe && { inspect: axe.inspect }) };
    const { findings, accepted, files, isExported } = await exportDeck(request, () => undefined, job, shield).then(
      (outcome): Found => ({ accepted: [], ...outcome, isExported: true }),
      asFindings,
    );
    const judged = judge(findings, axe?.report, isExported);
    const report: ReportRequest = {
      title: typeof entry.headmatter.title === 'string' ? entry.headmatter.title : path.basename(entry.file),
      ...{ entry: entry.file, cwd: path.dirname(entry.file), judged, accepted, files, axe: axe?.report },
      stoppedBy: isExported ? [] : findings.filter(({ severity }) => severity === 'error'),
    };
    await writeFile(path.resolve(here, file), renderReport(report));
    const failed = judged.criteria.filter(({ verdict }) => verdict === 'failed');
    say(
      `accessibility  ${file}  ${failed.length === 0 ? 'no criterion failed' : `failed: ${failed.map(({ criterion: { id } }) => id).join(', ')}`}`,
    );
    return isFailure(findings, strict) ? 1 : 0;
  }, 'No report was written.');
}

type Found = Required<Pick<Outcome, 'findings' | 'accepted' | 'files'>> & { isExported: boolean };

/** A deck with errors is not exported, and all the more worth a report; a machine that fails tells nothing of it. */
function asFindings(error: unknown): Found {
  if (!(error instanceof Failure) || error.findings.some(({ code }) => catalogue[code].kind !== 'deck')) throw error;
  return { findings: error.findings, accepted: [], files: [], isExported: false };
}
