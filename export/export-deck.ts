/** The order of an export, and nothing else. */
import { setImmediate } from 'node:timers/promises';
import { findDeckDate } from '../deck/deck-date.ts';
import { serveSite } from '../deck/serve-site.ts';
import { Failure, fail, isFailure, withKnown } from '../findings/failure.ts';
import type { Finding } from '../findings/finding.ts';
import { partAccepted } from './audit/accepted.ts';
import { lacksCode, withoutConsequences, withoutStandIns } from './audit/consequences.ts';
import { joinShared } from './audit/shared-causes.ts';
import type { Inspect } from './browser/draw-product.ts';
import type { FinishedProduct } from './finish-product.ts';
import type { Options } from './options/option-table.ts';
import { slidesInRange } from './options/slide-range.ts';
import { type Target, writeOutputs } from './output/write-outputs.ts';
import { describeMachine } from './record/circumstances.ts';
import { describeInputs, writeRecord } from './record/export-record.ts';
import { type Outcome, recordRequest, reuse } from './reuse.ts';
import type { Step } from './step.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

export interface ExportRequest {
  /** Absolute path of the deck's entry file. */
  entry: string;
  targets: readonly Target[];
  options: Options;
  /** What it is made with, if that outlives the export; otherwise it has its own. */
  workshop?: Workshop;
  /** Told what the deck is made of, once it is built. */
  madeOf?: (inputs: readonly string[]) => void;
  /** Looks at the tab of each product once everything in it has been drawn. */
  inspect?: Inspect;
}

/**
 * Exports a deck.
 *
 * @param step told of every step that begins or moves on
 * @param job everything that must not outlive the export is put here; disposing of it is the caller's
 * @param beginWriting called once, before any file is touched: the last moment to throw
 * @throws {Failure} with every finding if there is an error among them; no file is touched then
 */
export async function exportDeck(
  { entry, targets, options, workshop, madeOf, inspect }: ExportRequest,
  step: Step,
  job: AsyncDisposableStack,
  beginWriting: () => void,
): Promise<Outcome> {
  const same = await reuse({ entry, targets, options }, beginWriting);
  if (same) return same;

  const startedAt = Date.now();
  const shop = workshop ?? job.use(openWorkshop({ mostExports: 1 }));
  const { path: work } = job.use(await shop.makeFolder());
  const stop = new AbortController();
  job.defer(() => stop.abort());
  const starting = shop.lendBrowser(options);
  job.defer(() => starting.then((lent) => lent.giveBack()).catch(() => undefined));
  const folders = { outDir: `${work}/site`, workDir: `${work}/links` };
  const { allowHost, timeout } = options;
  const building = shop.build(
    { entry, ...folders, products: targets.map(({ product }) => product), allowHost, timeoutMs: timeout * 1000 },
    (name, count) => step(name, count, count),
    stop.signal,
  );
  building.catch(() => undefined); // it may fail before anyone waits for it
  // Loaded while the builder and the browser start: they are what the user waits for.
  const [{ drawProduct }, { finishProduct }] = await Promise.all([
    import('./browser/draw-product.ts'),
    import('./finish-product.ts'),
  ]);
  describeMachine(); // reads for a moment, and is kept
  const [site, lent] = await Promise.all([building, starting]);
  const { deck } = site;
  const slides = slidesInRange(options.range, deck.slides.length);
  if (slides.length === 0)
    fail('NO_SLIDES', `None of the deck’s ${deck.slides.length} slides is in the range "${options.range}".`, {
      file: entry,
    });

  const server = job.use(await serveSite(site, allowHost));
  const files = deck.slides.map(({ file }) => file);
  const patience = lacksCode(site.findings) ? { timeout: Math.min(timeout, patienceWithoutCode) } : {};
  const request = {
    ...{ origin: server.origin, deck, slides, date: await findDeckDate(entry, files) },
    options: { ...options, ...patience },
    ...(inspect && { inspect }),
  };
  const draw = (target: Target | undefined, blocking: readonly { no: number }[] = []) => {
    const drawable = slides.filter((slide) => !blocking.some(({ no }) => no === slide));
    if (!target || drawable.length === 0) return undefined;
    return drawProduct(lent.browser, { ...request, slides: drawable, product: target.product }, step);
  };
  const products: FinishedProduct[] = [];
  let isLocal = true;
  let before: Parameters<typeof finishProduct>[2];
  let drawing = draw(targets[0]);
  madeOf?.(site.inputs);
  const inputs = describeInputs(entry, site.inputs, startedAt); // while the browser draws
  const built = ofSlides(site.findings, slides);
  for (const [i, target] of targets.entries()) {
    if (!drawing) break; // every slide blocks the tab, as has been found
    const drawn = await withKnown(built, async () => await drawing!);
    isLocal &&= !drawn.usesNetwork;
    drawing = draw(targets[i + 1], drawn.facts.unsettled); // the browser draws the one while we finish the other
    drawing?.catch(() => undefined);
    if (!drawing) void lent.giveBack(); // it needs as long to go as the bytes need to be finished
    const made = await finishProduct(target, drawn, before, { ...request, slides: drawn.slides }, step);
    products.push(made);
    before ??= { facts: drawn.facts, inTab: made.inTab };
    await setImmediate(); // bytes are finished in one go: an interruption that came meanwhile is heard now
  }
  const found = products.flatMap((product) => product.findings);
  const causes = withoutConsequences([...built, ...withoutStandIns(found, built)]);
  const { standing, accepted } = partAccepted(causes, deck);
  const findings = joinShared(standing, deck.slides);
  if (isFailure(findings, options.strict)) throw new Failure(findings);

  beginWriting();
  await writeOutputs(products);
  const exported = products.map(({ file }) => file);
  const outcome = { files: exported, findings, slidev: site.slidev };
  const bytes = products.map((product) => product.bytes);
  if (isLocal && inputs) writeRecord(await recordRequest({ entry, targets, options }), inputs, outcome, bytes);
  return { status: 'exported', ...outcome, accepted };
}

/** Seconds for a page of which code is missing: it may never start. */
const patienceWithoutCode = 10;

/** What was found on slides that are not exported keeps nobody from exporting the others. */
const ofSlides = (findings: readonly Finding[], slides: readonly number[]): Finding[] =>
  findings.filter((one) => one.slide === undefined || (one.slides ?? [one.slide]).some((no) => slides.includes(no)));
