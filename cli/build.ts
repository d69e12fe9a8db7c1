/** `seminar-deck build`: PDFs → pages → a site. */
import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { chooseSlidev, passedOver, useSlidev } from '../deck/choose-slidev.ts';
import { type Entry, readEntry } from '../deck/read-entry.ts';
import { resolveOptions } from '../export/options/resolve-options.ts';
import { findTargets } from '../export/output/write-outputs.ts';
import { cacheFolder } from '../machine/cache-folder.ts';
import { assertReplaceable } from '../site/assert-replaceable.ts';
import { explain } from './explain.ts';
import { here } from './here.ts';
import { interruptible } from './interruption.ts';
import { meansMany } from './many.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { createReporter, type Reporter } from './reporter.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('build', argv);
  if (meansMany(operands, given)) return await (await import('./build-many.ts')).buildMany(operands, given);
  const { out = 'dist/site', noPdf = false, withNotes = false, quiet = false, verbose = false } = given;
  const entry = readEntry(resolve(here, operands[0] ?? 'slides.md'));
  const outDir = resolve(here, out);
  await assertReplaceable(outDir);
  const reporter = createReporter({ quiet, verbose, cwd: here, isStdoutTaken: false });
  const slidev = chooseSlidev(entry.file);
  useSlidev(slidev);
  if (noPdf) reporter.findings(passedOver(slidev, entry.file)); // the export tells it otherwise
  const build = interruptible(async (job, shield) => {
    const pdfs = noPdf ? [] : await makePdfs(entry, outDir, job.use(new AsyncDisposableStack()), reporter);
    reporter.step('build the pages');
    const { buildSite } = await import('../site/build-site.ts');
    await buildSite({ entry: entry.file, outDir, pdfs, withNotes }, job, shield);
    reporter.done(`built     ${relative(here, outDir) || '.'}`);
    return 0;
  }, 'The previous site is untouched.');
  const exitCode = await build.catch((error: unknown) => explain(error, verbose));
  return process.exit(exitCode); // Slidev leaves watchers behind
}

/** Exports to where only the next build looks: it finds the PDFs of a deck that has not changed. */
async function makePdfs(
  { file, headmatter, text }: Entry,
  outDir: string,
  job: AsyncDisposableStack,
  reporter: Reporter,
): Promise<string[]> {
  const { exportDeck } = await import('../export/export-deck.ts');
  const options = resolveOptions({ entry: file, given: {} }, headmatter, file, text);
  const ofThisSite = createHash('sha256').update(outDir).digest('hex').slice(0, 16);
  const targets = findTargets(options, join(cacheFolder, 'site-pdfs', ofThisSite), file, headmatter);
  const { findings } = await exportDeck({ entry: file, targets, options }, reporter.step, job, () => undefined);
  await job.disposeAsync();
  reporter.findings(findings);
  return targets.map(({ path }) => path);
}
