/** The order of an export, and nothing else. */
import { existsSync } from 'node:fs';
import { auditHandoutPdf } from './audit/audit-handout-pdf.ts';
import { auditSlidesPdf } from './audit/audit-slides-pdf.ts';
import { auditTab } from './audit/audit-tab.ts';
import { withoutConsequences } from './audit/consequences.ts';
import { drawProduct } from './browser/draw-product.ts';
import { browserIdentity } from './browser/embedded.ts';
import { launchBrowser } from './browser/launch.ts';
import { ExportFailure, exitCodeOf, type Finding, fail } from './errors.ts';
import { finishProduct } from './finish-product.ts';
import { type Options, slidesInRange } from './options.ts';
import { createWorkFolder } from './output/work-folder.ts';
import { prepareFolder, type Target, writeOutputs } from './output/write-outputs.ts';
import { describeCircumstances, type ExportedFile, findUnchanged, writeRecord } from './record/export-record.ts';
import type { Reporter } from './report/reporter.ts';
import { buildSite } from './site/build-site.ts';
import { findDeckDate } from './site/deck-date.ts';
import { serveSite } from './site/serve-site.ts';

export interface ExportRequest {
  /** Absolute path of the deck's entry file. */
  entry: string;
  /** Absolute path of the output folder. */
  outDir: string;
  targets: readonly Target[];
  options: Options;
}

export interface Outcome {
  status: 'exported' | 'unchanged';
  files: ExportedFile[];
  findings: Finding[];
}

/**
 * Exports a deck.
 *
 * @param job everything that must not outlive the export is put here; disposing of it is the caller's
 * @throws {ExportFailure} with every finding if there is an error among them; no file is touched then
 */
export async function exportDeck(
  { entry, outDir, targets, options }: ExportRequest,
  reporter: Reporter,
  job: AsyncDisposableStack,
  signal: AbortSignal,
): Promise<Outcome> {
  await prepareFolder(outDir);
  const paths = targets.map(({ path }) => path);
  const circumstances = describeCircumstances(options, await browserIdentity(options.browser));
  const record = options.force ? undefined : await findUnchanged(paths, circumstances);
  if (record) return { status: 'unchanged', files: record.files, findings: record.findings };

  const work = job.use(await createWorkFolder());
  const starting = launchBrowser(options);
  job.defer(async () => void (await starting.then((browser) => browser.close()).catch(() => undefined)));
  const site = await buildSite(
    {
      entry,
      outDir: `${work.path}/site`,
      workDir: `${work.path}/links`,
      allowHost: options.allowHost,
      timeoutMs: options.timeout * 1000,
    },
    (step, count) => reporter.step(step, count, count),
    signal,
  );
  const slides = slidesInRange(options.range, site.deck.slides.length);
  if (slides.length === 0)
    fail('NO_SLIDES', `The deck has ${site.deck.slides.length} slides, none of them in the range "${options.range}".`, {
      file: entry,
    });

  const server = job.use(await serveSite(site, options.allowHost));
  const date = await findDeckDate(
    entry,
    site.deck.slides.map(({ file }) => file),
  );
  const browser = await starting;
  const found = [...site.findings];
  const products = [];
  let usesNetwork = false;
  for (const { product, path } of targets) {
    const drawn = await drawProduct(
      browser,
      { product, origin: server.origin, deck: site.deck, slides, options, date },
      reporter.step,
    );
    reporter.step(`finish ${product}`);
    const finished = await finishProduct(drawn.bytes, drawn.facts, product, date);
    if (products.length === 0) found.push(...auditTab(drawn.facts));
    found.push(
      ...(product === 'slides'
        ? auditSlidesPdf(finished.pages, drawn.facts)
        : auditHandoutPdf(finished.pages, drawn.facts, slides)),
      ...finished.findings,
    );
    products.push({ product, path, ...finished });
    usesNetwork ||= drawn.usesNetwork;
  }
  const findings = withoutConsequences(found);
  if (exitCodeOf(findings, options.strict) > 0) throw new ExportFailure(findings);

  await writeOutputs(products);
  const files = products.map(({ product, path, bytes, pages, sha256 }) => ({
    product,
    path,
    pages: pages.length,
    bytes: bytes.length,
    sha256,
  }));
  if (!usesNetwork) await writeRecord({ circumstances, files, findings }, site.inputs);
  return { status: 'exported', files, findings };
}

export const hasPrevious = (targets: readonly Target[]): boolean => targets.some(({ path }) => existsSync(path));
